package org.pushduty.app.settings.file;

import java.util.Map;

/**
 * Says what the YAML parser stumbled over. Its own words are shown only where they are known to quote nothing of the
 * file, for that may be a secret.
 */
final class SyntaxPhrases {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("could not find expected ':'", "a key without its colon"),
            Map.entry("mapping values are not allowed here", "a colon where no key can stand"),
            Map.entry("found unexpected end of stream", "the end of the file inside a quoted text or bracket"),
            Map.entry("expected <block end>, but found", "a line that is indented otherwise than its neighbours"),
            Map.entry("expected ',' or ']', but got", "a list in brackets without its comma or ]"),
            Map.entry("expected ',' or '}', but got", "a mapping in braces without its comma or }"),
            Map.entry("found character '\\t", "a tab used for indentation"),
            Map.entry("found a tab character", "a tab used for indentation"),
            Map.entry(
                    "found unknown escape character",
                    "a backslash in double quotes before a character that needs none"),
            Map.entry("sequence entries are not allowed here", "a list item (-) where none can stand"),
            Map.entry("block sequence entries are not allowed", "a list item (-) where none can stand"),
            Map.entry("found duplicate anchor", "an anchor (&…)"),
            Map.entry("found undefined tag", "a tag (!…)"),
            Map.entry("found character '@", "a text that starts with @"),
            Map.entry("found character '`", "a text that starts with `"),
            Map.entry("found character '%", "a text that starts with %"));

    private SyntaxPhrases() {}

    static String of(String problem) {
        return KNOWN.entrySet().stream()
                .filter(known -> problem.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("what is no YAML");
    }
}
