package org.pushduty.etherpad;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the few and small edits that make one text of another: first whole lines, then lines that are like each other,
 * then the words in those. Both texts end with a newline, which is never touched. A new line is put behind the end of
 * the one before it, and not before the beginning of the next one: what somebody types at either place at the same
 * moment then stays in its line.
 */
final class Difference {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    private final String old;
    private final List<Edit> edits = new ArrayList<>();

    private Difference(String old) {
        this.old = old;
    }

    static Edits between(String old, String young) {
        var difference = new Difference(old);
        difference.lines(lines(old), lines(young));
        return new Edits(difference.edits);
    }

    // The newline belongs to the line that it begins: so a new line is inserted behind the end of the one before.
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        int last = text.length() - 1;
        for (int at = text.indexOf('\n'); at >= 0 && at < last; at = text.indexOf('\n', at + 1)) {
            lines.add(text.substring(from, at));
            from = at;
        }
        lines.add(text.substring(from, last));
        return lines;
    }

    private void lines(List<String> lines, List<String> young) {
        int[] places = places(0, lines);
        for (Alignment.Stretch stretch : Alignment.of(lines, young, Difference::equality)) {
            likeLines(
                    places[stretch.from()],
                    lines.subList(stretch.from(), stretch.to()),
                    young.subList(stretch.youngFrom(), stretch.youngTo()));
        }
    }

    private void likeLines(int from, List<String> lines, List<String> young) {
        int[] places = places(from, lines);
        List<Line> ours = lines.stream().map(Line::new).toList();
        List<Line> others = young.stream().map(Line::new).toList();
        for (Alignment.Stretch stretch : Alignment.of(ours, others, Line::likeness)) {
            List<String> replacement = young.subList(stretch.youngFrom(), stretch.youngTo());
            if (stretch.isOneForOne()) {
                words(places[stretch.from()], words(lines.get(stretch.from())), words(replacement.get(0)));
            } else {
                edit(places[stretch.from()], places[stretch.to()], replacement);
            }
        }
    }

    private static int equality(String one, String other) {
        return one.equals(other) ? 1 : 0;
    }

    static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private void words(int from, List<String> words, List<String> young) {
        int[] places = places(from, words);
        for (Alignment.Stretch stretch : Alignment.of(words, young, Difference::equality)) {
            edit(places[stretch.from()], places[stretch.to()], young.subList(stretch.youngFrom(), stretch.youngTo()));
        }
    }

    private void edit(int from, int to, List<String> replacement) {
        Edit edit = Edit.trimmed(old, from, to, String.join("", replacement));
        if (!edit.isNothing()) {
            edits.add(edit);
        }
    }

    private static int[] places(int from, List<String> parts) {
        var places = new int[parts.size() + 1];
        places[0] = from;
        for (int part = 0; part < parts.size(); part++) {
            places[part + 1] = places[part] + parts.get(part).length();
        }
        return places;
    }
}
