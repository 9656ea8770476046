package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.port.git.PullRequestMention;

class PullRequestMentionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merge pull request #12 from kumar/login\n\nFix login",
                "Fix login (#12)",
                "Fix login (!12)\n\nMore of it",
                "Merged in login (pull request #12)",
                "Merged PR 12: Fix login",
                "Merge #12",
                "Merge branch 'login' into 'main'\n\nFix login\n\nSee merge request group/addons!12",
                "fix login\n\nPR-URL: https://github.com/nodejs/node/pull/12\n"
            })
    void theRequestACommitCameFromIsKnown(String message) {
        assertThat(PullRequestMention.speaksOf(message, 12)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fix login (#123)",
                "Fixes #12",
                "Follow (#12) and others",
                "Merge pull request #112 from x",
                "12",
                ""
            })
    void otherNumbersAndMentionsAreNot(String message) {
        assertThat(PullRequestMention.speaksOf(message, 12)).isFalse();
    }
}
