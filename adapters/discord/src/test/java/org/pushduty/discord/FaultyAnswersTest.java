package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Talk.answered;
import static org.pushduty.discord.Talk.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Choice;
import org.pushduty.discord.standin.Message;

/** Answers where Discord is not well. */
class FaultyAnswersTest {
    private static final String CALLBACK = "POST /interactions/{interaction}/{token}/callback";
    private static final String FOLLOW_UP = "POST /webhooks/{application}/{token}";
    private static final String ORIGINAL = "PATCH /webhooks/{application}/{token}/messages/@original";

    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void aCommandThatCannotBeAnsweredIsAnsweredInTheChannel() {
        talk.discord.faults().fail(CALLBACK, 1, 500);
        talk.answering(Answer.briefly("tagged", List.of("for you")));

        talk.kumar.slash(talk.channel, "tag", Map.of());

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("kumar: tagged"));
        eventually(() -> assertThat(talk.kumar.heard(talk.kumar.direct())).containsExactly("for you"));
    }

    @Test
    void anAnswerOfWhichNothingWasHeardIsNotGivenTwice() {
        talk.discord.faults().loseAnswer(CALLBACK, 1, 500);
        talk.answering(Answer.briefly("tagged", List.of("for you")));

        answered(talk.kumar.slash(talk.channel, "tag", Map.of()));

        eventually(() -> assertThat(talk.kumar.heard(talk.channel)).containsExactly("tagged", "for you"));
        assertThat(talk.discord.violations()).isEmpty();
    }

    @Test
    void aLimitIsWaitedOut() {
        talk.discord.faults().limit(CALLBACK, 1, Duration.ofMillis(500));
        talk.discord.faults().limit(FOLLOW_UP, 1, Duration.ofMillis(500));
        talk.answering(Answer.briefly("tagged", List.of("for you")));

        answered(talk.kumar.slash(talk.channel, "tag", Map.of()));

        eventually(() -> assertThat(talk.kumar.heard(talk.channel)).containsExactly("tagged", "for you"));
        assertThat(talk.discord.violations()).isEmpty();
    }

    @Test
    void aChangeThatFailsIsTriedAgain() {
        talk.kumar.slash(talk.channel, "tag", Map.of());
        Asked asked = talk.asked(1);
        talk.replies().working(asked, "tagging…");
        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagging…"));
        talk.discord.faults().fail(ORIGINAL, 1, 500);

        talk.replies().answer(asked, Answer.openly("tagged"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagged"));
    }

    @Test
    void aPressThatCannotBeAcknowledgedIsCarriedOut() {
        talk.answering(Answer.openly("Shall I?").with(new Choice("Do it", "yes 7f3", "", "")));
        Message question = answered(talk.kumar.slash(talk.channel, "tag", Map.of()))
                .answer()
                .orElseThrow();
        talk.discord.faults().fail(CALLBACK, 1, 500);
        talk.answering(Answer.openly("tagged"));

        talk.kumar.press(question, "Do it");

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("Shall I?", "kumar: tagged"));
        assertThat(talk.core.texts()).containsExactly("!tag", "!yes 7f3");
    }

    @Test
    void afterAQuarterOfAnHourTheAnswerFindsAnotherWay() {
        talk.kumar.slash(talk.channel, "tag", Map.of());
        Asked asked = talk.asked(1);
        talk.replies().working(asked, "tagging…");
        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagging…"));
        talk.discord.clock().advance(Duration.ofMinutes(16));

        talk.replies().answer(asked, Answer.briefly("tagged", List.of("for you")));

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagging…", "kumar: tagged"));
        eventually(() -> assertThat(talk.kumar.heard(talk.kumar.direct())).containsExactly("for you"));
    }

    @Test
    void aCommandBeforeARestartIsAnsweredInTheChannel() {
        answered(talk.kumar.slash(talk.channel, "tag", Map.of()));
        Asked asked = talk.asked(1);
        talk.restart();

        talk.replies().answer(asked, Answer.openly("tagged"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("kumar: tagged"));
    }
}
