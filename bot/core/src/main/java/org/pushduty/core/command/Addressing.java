package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a line is meant for the bot, and which command it names. */
final class Addressing {
    // "amo/tag": another train than the channel's. "!!!" and "!?" are how people talk, not commands.
    private static final Pattern COMMAND = Pattern.compile(
            "(?:([A-Za-z0-9][A-Za-z0-9_-]*)/)?([A-Za-z][A-Za-z_-]*)(\\?)?(?:\\s+(.*))?", Pattern.DOTALL);

    /**
     * A line for the bot.
     *
     * @param train the train named in front of the verb, or blank
     * @param rest what follows the verb, without a question mark at its end
     * @param endsInQuestion whether there was one: a preview, if the command writes; of one that only looks it is mere
     *     politeness
     */
    record Addressed(String train, String verb, String rest, boolean endsInQuestion) {}

    private Addressing() {}

    /** Reads a line said in a channel ({@code !tag}, {@code pushduty: tag}, {@code @pushduty tag}) or in private. */
    static Optional<Addressed> read(String text, List<String> ourNames, boolean isPrivate) {
        String line = text.strip();
        Optional<String> byName = afterName(line, ourNames);
        if (byName.isPresent()) {
            return command(withoutBang(byName.get()));
        }
        if (line.startsWith("!")) {
            return command(line.substring(1));
        }
        return isPrivate ? command(line) : Optional.empty();
    }

    private static String withoutBang(String line) {
        return line.startsWith("!") ? line.substring(1) : line;
    }

    // Every line of every channel comes by here: nothing is copied before it is known to be for us.
    private static Optional<String> afterName(String line, List<String> ourNames) {
        for (String ours : ourNames) {
            int start = line.startsWith("@") ? 1 : 0;
            int end = start + ours.length();
            if (end < line.length() && line.regionMatches(true, start, ours, 0, ours.length())) {
                char next = line.charAt(end);
                if (start == 1 ? next == ' ' : next == ':' || next == ',') {
                    return Optional.of(line.substring(end + 1).strip());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Addressed> command(String line) {
        Matcher form = COMMAND.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        String rest = form.group(4) == null ? "" : form.group(4).strip();
        boolean endsInQuestion = form.group(3) != null || rest.endsWith("?");
        String train = form.group(1) == null ? "" : form.group(1);
        return Optional.of(new Addressed(train, form.group(2), withoutQuestion(rest), endsInQuestion));
    }

    private static String withoutQuestion(String rest) {
        return rest.endsWith("?") ? rest.substring(0, rest.length() - 1).strip() : rest;
    }
}
