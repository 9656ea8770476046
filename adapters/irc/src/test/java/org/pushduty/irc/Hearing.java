package org.pushduty.irc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was heard of a {@link Storm}'s announcements in one channel, word by word. */
final class Hearing {
    private static final String MARK = "(said again: the connection broke)";
    private static final Pattern WORD = Pattern.compile("\\b(\\d+)\\.\\d+\\b");

    private final Set<String> firstHeard = new LinkedHashSet<>();
    private final Map<String, Integer> plain = new TreeMap<>();
    private final Set<String> repeated = new TreeSet<>();
    private final Set<String> marked = new TreeSet<>();
    private String lastLine = "";

    Hearing(List<String> lines) {
        lines.forEach(this::take);
    }

    private void take(String line) {
        List<String> words = words(line);
        boolean isMarked = (words.isEmpty() ? lastLine + " " + line : line).endsWith(MARK);
        if (words.isEmpty() && isMarked) {
            // The mark itself was what did not fit into the line before.
            takeMarked(words(lastLine));
            words(lastLine).forEach(word -> plain.merge(word, -1, Integer::sum));
        } else if (isMarked) {
            takeMarked(words);
        } else {
            takePlain(words);
        }
        lastLine = words.isEmpty() ? lastLine : line;
    }

    private void takeMarked(List<String> words) {
        for (String word : words) {
            firstHeard.add(word);
            marked.add(announcement(word));
        }
    }

    private void takePlain(List<String> words) {
        for (String word : words) {
            plain.merge(word, 1, Integer::sum);
            if (!firstHeard.add(word)) {
                repeated.add(announcement(word));
            }
        }
    }

    private static String announcement(String word) {
        return word.substring(0, word.indexOf('.'));
    }

    /** The words in the order in which they were heard for the first time. */
    List<String> firstHeard() {
        return List.copyOf(firstHeard);
    }

    /**
     * The announcements that were said again without the mark. A long one has it at its end, so that its other lines
     * may be heard twice.
     *
     * @param announced the whole texts
     */
    List<String> unmarkedRepetitions(List<String> announced) {
        Stream<String> plainTwice = announced.stream()
                .map(text -> words(text).get(words(text).size() - 1))
                .filter(last -> plain.getOrDefault(last, 0) > 1);
        return Stream.concat(plainTwice, repeated.stream().filter(number -> !marked.contains(number)))
                .toList();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }
}
