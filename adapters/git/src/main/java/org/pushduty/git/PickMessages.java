package org.pushduty.git;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.revwalk.RevCommit;

/** The messages of commits that are built: to the letter those of {@code git cherry-pick -x} and {@code git revert}. */
final class PickMessages {
    // What git's manual on trailers calls one: a key of letters, digits and dashes, then a colon.
    private static final Pattern TRAILER = Pattern.compile("[A-Za-z0-9-]+[ \\t]*:.*");
    private static final Pattern MADE_BY_GIT = Pattern.compile("(?:Signed-off-by: |\\(cherry picked from commit ).*");

    private static final Pattern BLANKS_AT_END = Pattern.compile("[ \\t\\f\\r\\x0B]+$");

    private PickMessages() {}

    static String ofPick(RevCommit commit) {
        String message = commit.getFullMessage();
        if (!message.endsWith("\n")) {
            message += "\n";
        }
        String gap = endsInTrailers(message) ? "" : "\n";
        return tidy(message + gap + "(cherry picked from commit " + commit.name() + ")\n");
    }

    static String ofRevert(RevCommit commit) {
        String subject = commit.getFullMessage()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        String merged = commit.getParentCount() > 1
                ? ", reversing\nchanges made to " + commit.getParent(0).name()
                : "";
        return "Revert \"" + subject + "\"\n\nThis reverts commit " + commit.name() + merged + ".\n";
    }

    /** No blanks at the ends of lines, no two empty lines in a row, none at the beginning. */
    private static String tidy(String message) {
        return message.lines()
                .map(line -> BLANKS_AT_END.matcher(line).replaceAll(""))
                .collect(Collectors.joining("\n", "", "\n"))
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("^\n+", "");
    }

    /** Whether a line added after the message's last one becomes part of its block of trailers. */
    private static boolean endsInTrailers(String message) {
        List<String> lines = message.lines().toList();
        int end = lines.size();
        int start = end;
        while (start > 0 && !lines.get(start - 1).isBlank()) {
            start--;
        }
        // The first paragraph is the title, even where it looks like a trailer.
        boolean isTitle = lines.subList(0, start).stream().allMatch(String::isBlank);
        return !isTitle && isBlockOfTrailers(lines.subList(start, end));
    }

    /** All are trailers; or one is git's own, and so is at least a quarter of all. */
    private static boolean isBlockOfTrailers(List<String> lines) {
        int trailers = 0;
        int others = 0;
        boolean isGits = false;
        boolean afterTrailer = false;
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            boolean continues = Character.isWhitespace(line.charAt(0));
            if (!continues) {
                boolean own = MADE_BY_GIT.matcher(line).matches();
                isGits |= own;
                afterTrailer = own || TRAILER.matcher(line).matches();
            }
            if (afterTrailer) {
                trailers++;
            } else {
                others++;
            }
        }
        return trailers > 0 && (others == 0 || (isGits && trailers * 3 >= others));
    }
}
