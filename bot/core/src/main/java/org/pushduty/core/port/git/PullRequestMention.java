package org.pushduty.core.port.git;

import java.util.regex.Pattern;

/**
 * How merges and squashed commits name the pull or merge request they came from. A mere mention ({@code follows #12},
 * {@code fixes #12}) is not meant: it names another change, or an issue.
 */
public final class PullRequestMention {
    private PullRequestMention() {}

    /** Whether a commit of that message came from the request of that number, in the manner of any known host. */
    public static boolean speaksOf(String message, int number) {
        // GitHub: "Merge pull request #12 from ..." and "Fix login (#12)"; Bitbucket: "Merged in x (pull request #12)";
        // bors: "Merge #12"; Azure: "Merged PR 12: ..."; GitLab: "See merge request group/project!12" and "(!12)".
        String form = "(?im)(?:^merge (?:pull request |pr )?#%1$d\\b|^merged pr %1$d\\b|\\(pull request #%1$d\\)"
                + "|\\([#!]%1$d\\)\\s*$|^see merge request \\S*!%1$d\\b|^pr-url: \\S*/%1$d\\s*$)";
        return Pattern.compile(form.formatted(number)).matcher(message).find();
    }
}
