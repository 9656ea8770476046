package org.pushduty.core.notes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line says, whatever its blanks and bullets. */
final class Words {
    // Etherpad gives the lines of its own lists as "*words", without a blank; Markdown's emphasis comes in pairs.
    private static final Pattern LEAD = Pattern.compile(
            "[\\s\u00a0]*(?:\\*(?=[^\\s*][^*]*(?:\\*[^*]*\\*[^*]*)*$)|(?:[-*+•–]|\\d{1,3}[.)]|\\[ ?])(?=[\\s\u00a0]|$)[\\s\u00a0]*)*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

    private Words() {}

    /** Where the words of a line begin: behind blanks and bullets. */
    static int start(String line) {
        Matcher lead = LEAD.matcher(line);
        return lead.lookingAt() ? lead.end() : 0;
    }

    /** The words of a line without what leads to them and the blanks behind them. */
    static String of(String line) {
        return line.substring(start(line)).strip();
    }

    /** Whether a line says anything: bullets, rules and blanks do not. */
    static boolean isIn(String line) {
        return line.substring(start(line)).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Equal for lines that differ in blanks alone. */
    static String normal(String line) {
        return BLANKS.matcher(line).replaceAll(" ").strip();
    }

    /** Whether there is a letter or a digit on either side of that place. */
    static boolean isWithinWord(String line, int at) {
        return at > 0
                && at < line.length()
                && Character.isLetterOrDigit(line.codePointBefore(at))
                && Character.isLetterOrDigit(line.codePointAt(at));
    }

    /** From 0, nothing in common, to 1, letter by letter the same. */
    static double likeness(String one, String other) {
        Map<String, Integer> pairs = pairs(one);
        int all = count(pairs);
        int same = 0;
        int others = 0;
        for (Map.Entry<String, Integer> pair : pairs(other).entrySet()) {
            same += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
            others += pair.getValue();
        }
        return all + others == 0 ? 0 : 2.0 * same / (all + others);
    }

    private static int count(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> pairs(String line) {
        int[] letters = line.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(500)
                .toArray();
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.merge(new String(letters, i, 2), 1, Integer::sum);
        }
        return pairs;
    }
}
