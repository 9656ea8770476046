package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pushduty.core.grammar.Candidate;

/**
 * What somebody has typed into a gap so far.
 *
 * @param before the values that are complete, where there may be several
 * @param wanted what is being typed: the beginning of a value, or words of what is said about it
 */
record Typed(List<String> before, String wanted) {
    /** Nobody reads more before typing on. */
    static final int SHOWN = 25;

    private static final int NO_MATCH = 3;

    Typed {
        before = List.copyOf(before);
    }

    /** In a gap for one value. */
    static Typed one(String text) {
        return new Typed(List.of(), text.strip());
    }

    /** In a gap for several: the last word is being typed, with those before it that are no values themselves. */
    static Typed several(String text, List<Candidate> candidates) {
        List<String> words = List.of(text.stripLeading().split("\\s+", -1));
        int complete = 0;
        while (complete < words.size() - 1 && isValue(words.get(complete), candidates)) {
            complete++;
        }
        return new Typed(
                words.subList(0, complete),
                String.join(" ", words.subList(complete, words.size())).strip());
    }

    /** One that is offered, or that looks like a hash or a link. */
    private static boolean isValue(String word, List<Candidate> candidates) {
        return word.chars().anyMatch(Character::isDigit)
                || candidates.stream().anyMatch(candidate -> candidate.text().equalsIgnoreCase(word));
    }

    /**
     * Those that begin so come first, then those that have it in their text, then those that have it in their words.
     */
    List<Candidate> fitting(List<Candidate> candidates) {
        List<Integer> ranks = candidates.stream().map(this::rank).toList();
        return IntStream.range(0, NO_MATCH)
                .boxed()
                .flatMap(rank -> IntStream.range(0, ranks.size())
                        .filter(at -> ranks.get(at).equals(rank))
                        .mapToObj(candidates::get))
                .limit(SHOWN)
                .map(this::afterTheOthers)
                .toList();
    }

    private int rank(Candidate candidate) {
        String text = small(candidate.text());
        String typed = small(wanted);
        if (before.contains(candidate.text())) {
            return NO_MATCH;
        }
        if (text.startsWith(typed)) {
            return 0;
        }
        String all = text + " " + small(candidate.words());
        boolean hasAll = Stream.of(typed.split("\\s+")).allMatch(all::contains);
        return text.contains(typed) ? 1 : hasAll ? 2 : NO_MATCH;
    }

    private Candidate afterTheOthers(Candidate candidate) {
        return new Candidate(
                Stream.concat(before.stream(), Stream.of(candidate.text())).collect(joining(" ")), candidate.words());
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
