package org.pushduty.app.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that the hero wants of the bot, in both ways of saying it.
 *
 * @param line as it is typed
 * @param command the same as a command with gaps, and {@code values} what stands in them, by the gaps' names on Discord
 * @param ends words of each of the lines that are said last
 * @param aside words of a line that is only for those who follow the push closely, or blank
 */
record Wish(String line, String command, Map<String, String> values, List<String> ends, String aside) {
    /** Stands for the code of the last question. */
    static final String CODE = "CODE";

    static Wish said(String line, String command, Map<String, String> values, String... ends) {
        return new Wish(line, command, Map.copyOf(values), List.of(ends), "");
    }

    static Wish said(String line, String command, String... ends) {
        return said(line, command, Map.of(), ends);
    }

    Wish aside(String words) {
        return new Wish(line, command, values, ends, words);
    }

    /** The same, with the code that is known by now. */
    Wish with(String code) {
        Map<String, String> known = new HashMap<>(values);
        known.replaceAll((gap, value) -> value.equals(CODE) ? code : value);
        return new Wish(line.replace(CODE, code), command, Map.copyOf(known), ends, aside);
    }
}
