package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What people have written under the lists of a page. */
public final class PageReading {

    /** Of more new lines at once only these are taken; the others are, once these are adopted. */
    public static final int MOST_LINES = 50;

    /** Longer lines, in UTF-16 units, are left alone. */
    public static final int MOST_CHARACTERS = 500;

    private static final double ENOUGH = 0.5;
    private static final int LEAST_REST = 3;

    private final List<String> page;
    private final List<PageForm> forms;
    private final Sections sections;
    private final Search search;

    /** By part, what the bot wrote and somebody has changed or taken out. */
    private final Map<String, List<String>> changed = new HashMap<>();

    /** By part, what was adopted, and somebody has changed or taken out the words or the answer beside them. */
    private final Map<String, List<Piece>> reworded = new HashMap<>();

    private final Map<String, Map<String, Integer>> adopted = new HashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private PageReading(String text, List<PageForm> written) {
        PageForm frame = written.get(0);
        this.page = List.of(text.split("\n", -1));
        this.forms = written.stream().map(form -> form.inFrameOf(frame)).toList();
        PageForm newest = forms.get(forms.size() - 1);
        this.sections = new Sections(newest, forms, page);
        PageForm base = new Written(page, sections).latest(forms);
        this.search = new Finding(page, sections).written(base);
        base.said().forEach((id, piece) -> {
            if (!search.spots().containsKey(id)) {
                changed.computeIfAbsent(piece.part(), any -> new ArrayList<>()).add(Words.of(piece.text()));
                if (piece.isAdopted()) {
                    reworded.computeIfAbsent(piece.part(), any -> new ArrayList<>())
                            .add(piece);
                }
            }
        });
    }

    /**
     * The new lines of each list, by part, in the order of the page, without bullets. No new line is one that is struck
     * through or ticked, one that ends with a colon and so only leads to others, and one of the bot's own.
     *
     * @param written what the bot wrote last, as for {@link PageMerge}; at least one
     * @param adopted for each part that people may write into the words of every line that was ever adopted, as often
     *     as they were; what stands under other lists is no input
     */
    public static Map<String, List<String>> read(
            String page, List<PageForm> written, Map<String, List<String>> adopted) {
        var reading = new PageReading(page, written);
        adopted.forEach((part, all) -> {
            reading.adopted.put(part, new HashMap<>());
            all.forEach(words -> reading.count(part, words, 1));
        });
        return reading.read();
    }

    private void count(String part, String words, int times) {
        adopted.getOrDefault(part, new HashMap<>()).merge(words, times, Integer::sum);
    }

    private Map<String, List<String>> read() {
        search.spots().values().stream()
                .map(Spot::piece)
                .filter(Piece::isAdopted)
                .forEach(piece -> count(piece.part(), piece.quote(), -1));
        Map<String, Set<String>> ours = ours();
        int taken = 0;
        for (int line = 0; line < page.size() && taken < MOST_LINES; line++) {
            int owner = sections.owner(line);
            if (owner == Sections.NONE || !isInput(forms.get(0).places().get(owner))) {
                continue;
            }
            String part = forms.get(0).places().get(owner).part();
            String words = Words.of(page.get(line));
            boolean isOurs = !search.spotsIn(line).isEmpty()
                    || ours.getOrDefault(part, Set.of()).stream().anyMatch(text -> isCopy(words, text))
                    || changed.getOrDefault(part, List.of()).stream().anyMatch(text -> isEdited(words, text))
                    || reworded.getOrDefault(part, List.of()).stream().anyMatch(piece -> isReworded(words, piece));
            if (!isOurs && isInput(words) && !isAdopted(part, words)) {
                lines.computeIfAbsent(part, any -> new ArrayList<>()).add(words);
                taken++;
            }
        }
        return lines;
    }

    private boolean isInput(Place place) {
        return place.isList() && adopted.containsKey(place.part());
    }

    /** Copies of the bot's lines are no news. */
    private Map<String, Set<String>> ours() {
        Map<String, Set<String>> ours = new HashMap<>();
        for (PageForm form : forms) {
            for (Piece piece : form.pieces()) {
                if (!piece.isAdopted()) {
                    ours.computeIfAbsent(piece.part(), any -> new HashSet<>()).add(Words.of(piece.text()));
                }
            }
        }
        return ours;
    }

    private static boolean isCopy(String words, String text) {
        return words.equals(text) || (text.length() >= Search.TELLING && words.startsWith(text));
    }

    /** Whether all numbers, hashes and addresses of ours are in it, and most of its other words. */
    private static boolean isEdited(String words, String text) {
        List<String> ours = List.of(text.split("\\s+"));
        Set<String> there = Set.copyOf(Arrays.asList(words.split("\\s+")));
        long kept = ours.stream().filter(there::contains).count();
        boolean hasNumbers = ours.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isDigit))
                .allMatch(there::contains);
        return ours.size() >= 3 && hasNumbers && 3 * kept >= 2L * ours.size();
    }

    /**
     * Whether the words are there and the answer is another, or, where there was none, the words are alike. What is
     * before the words may be newer than the line: a line that somebody has edited is not struck through any more.
     */
    private static boolean isReworded(String words, Piece piece) {
        if (piece.after().isEmpty()) {
            return Words.likeness(words, piece.quote()) > ENOUGH;
        }
        return !words.equals(piece.quote())
                && Stream.of(piece.quote(), piece.before() + piece.quote())
                        .anyMatch(start -> words.startsWith(start) && isAnswered(words, start.length(), piece.after()));
    }

    /** Whether what is behind the words is no part of them, or the end of an answer whose beginning is gone. */
    private static boolean isAnswered(String words, int end, String answer) {
        String rest = words.substring(end);
        return !Words.isWithinWord(words, end) || (rest.length() >= LEAST_REST && answer.endsWith(rest));
    }

    private static boolean isInput(String words) {
        boolean isDone = (words.startsWith("~~") && words.indexOf("~~", 2) > 0) || words.matches("\\[[xX]].*");
        return Words.isIn(words)
                && !isDone
                && !words.endsWith(":")
                && words.length() <= MOST_CHARACTERS
                && words.equals(Marks.strip(words));
    }

    private boolean isAdopted(String part, String words) {
        boolean isAdopted = adopted.getOrDefault(part, Map.of()).getOrDefault(words, 0) > 0;
        if (isAdopted) {
            count(part, words, -1);
        }
        return isAdopted;
    }
}
