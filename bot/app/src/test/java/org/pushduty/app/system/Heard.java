package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * All that the bot said to one wish, in the order of the network.
 *
 * @param lines plain, each without the asker's name
 * @param hasCard whether some of it was laid out, and says more or less than a line would
 */
record Heard(List<String> lines, boolean hasCard) {
    private static final Pattern CODE = Pattern.compile("\\[yes (\\w+)]");

    /** What must not be missing however it is said. */
    private static final Pattern FACT = Pattern.compile("\\d{4}\\.\\d\\d\\.\\d\\d(?:-\\d+)?|addons-\\w+|kumar|mat|krupa"
            + "|\\d+ commits?|hold \\d+|![a-z]+|https?://\\S+|\\w{3} \\d+ \\w{3} \\d\\d:\\d\\d \\w{3}");

    /** What a network may say besides: that it takes a moment, and where the answer is. */
    private static final Pattern MANNERS = Pattern.compile(
            "(?:tagging|cherry-picking|reverting|comparing)\\b.*…|.* … \\(all \\d+ lines to you alone\\)"
                    + "|✓ told in the channel|the topic of .* will show this by .*");

    Heard {
        lines = List.copyOf(lines);
    }

    /** With each line as {@code change} makes it. */
    Heard with(UnaryOperator<String> change) {
        return new Heard(lines.stream().map(change).toList(), hasCard);
    }

    /** The code of the question that was asked, if one was. */
    Optional<String> code() {
        return lines.stream()
                .flatMap(line -> CODE.matcher(line).results())
                .map(code -> code.group(1))
                .reduce((first, last) -> last);
    }

    /** What was said elsewhere, or where it is laid out, the facts of it. */
    void assertTells(Heard elsewhere) {
        String what = lines + ", and elsewhere " + elsewhere.lines;
        if (hasCard) {
            assertThat(facts()).as(what).containsAll(elsewhere.facts());
        } else {
            assertThat(words()).as(what).isEqualTo(elsewhere.words());
        }
    }

    /** Networks cut long lines in their own ways, and tell public and private ones in orders of their own. */
    private List<String> words() {
        return told().stream()
                .flatMap(line -> Arrays.stream(
                        CODE.matcher(line).replaceAll("[yes]").strip().split("\\s+")))
                .sorted()
                .toList();
    }

    private Set<String> facts() {
        Set<String> facts = new HashSet<>();
        told().forEach(line ->
                FACT.matcher(line).results().map(MatchResult::group).forEach(facts::add));
        return facts;
    }

    private List<String> told() {
        List<String> told = new ArrayList<>(lines);
        told.removeIf(line -> MANNERS.matcher(line).matches());
        return told;
    }
}
