package org.pushduty.pebble;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a line that holds nothing but tags leave no line behind. Pebble can only drop the line break after every tag or
 * after none, {@code {{ hero }}} among them, and a text then loses the line breaks it needs.
 */
final class TagLines {
    private static final Pattern ONLY_TAGS =
            Pattern.compile("[ \\t]*((?:\\{%(?:(?!%}).)*+%}[ \\t]*+|\\{#(?:(?!#}).)*+#}[ \\t]*+)+)(\\r?\\n)?");
    private static final Pattern VERBATIM = Pattern.compile("\\{%-?\\s*(end)?verbatim\\s*-?%}");

    private TagLines() {}

    /** {@code source} with the line break of such a line moved into its last tag: the numbers of lines stay. */
    static String joined(String source) {
        var joined = new StringBuilder(source.length());
        boolean verbatim = false;
        for (String line : source.split("(?<=\\n)", -1)) {
            Matcher mark = VERBATIM.matcher(line);
            if (mark.find()) {
                verbatim = mark.group(1) == null;
                joined.append(line);
                continue;
            }
            joined.append(verbatim ? line : withoutBreak(line));
        }
        return joined.toString();
    }

    private static String withoutBreak(String line) {
        Matcher onlyTags = ONLY_TAGS.matcher(line);
        if (!onlyTags.matches()) {
            return line;
        }
        String tags = onlyTags.group(1).stripTrailing();
        int end = tags.length() - (tags.endsWith("-%}") ? 3 : 2);
        return tags.substring(0, end) + (line.endsWith("\n") ? "\n" : "") + tags.substring(end);
    }
}
