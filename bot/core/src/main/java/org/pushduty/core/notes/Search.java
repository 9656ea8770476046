package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds pieces on a page, each where it can be the bot's, and no stretch of the page twice. */
final class Search {

    /** Shorter texts may stand in anybody's sentence. */
    static final int TELLING = 12;

    private final List<String> page;
    private final Sections sections;
    private final Map<PieceId, Spot> spots = new LinkedHashMap<>();
    private final Map<Integer, List<Spot>> spotsOfLine = new HashMap<>();
    private final Map<Integer, Map<String, List<Integer>>> linesByWords = new HashMap<>();
    private final Map<Integer, List<Integer>> linesOf = new HashMap<>();
    private final Map<String, List<Integer>> allByWords = new HashMap<>();

    Search(List<String> page, Sections sections) {
        this.page = page;
        this.sections = sections;
        for (int line = 0; line < page.size(); line++) {
            String words = Words.of(page.get(line));
            int owner = sections.owner(line);
            linesOf.computeIfAbsent(owner, any -> new ArrayList<>()).add(line);
            linesByWords
                    .computeIfAbsent(owner, any -> new HashMap<>())
                    .computeIfAbsent(words, any -> new ArrayList<>())
                    .add(line);
            if (!sections.isFrame(line)) {
                allByWords.computeIfAbsent(words, any -> new ArrayList<>()).add(line);
            }
        }
    }

    Map<PieceId, Spot> spots() {
        return spots;
    }

    List<Spot> spotsIn(int line) {
        return spotsOfLine.getOrDefault(line, List.of());
    }

    /** Where its text stands in the section of its place. */
    void findInPlace(PageForm form) {
        each(
                form,
                (place, piece, behind) -> isInline(form, place)
                        ? inlineLine(form, place).find(piece)
                        : whole(lines(place, piece.text()), piece, behind)
                                .or(() -> within(form, place, piece, behind)));
    }

    /** Where the answer stands to words that a person has edited since. */
    void findAnswers(PageForm form) {
        each(
                form,
                (place, piece, behind) ->
                        piece.isAdopted() && !isInline(form, place) ? answer(form, place, piece) : Optional.empty());
    }

    /** Where the words of a person stand that are still to be answered: they were not when that base was written. */
    void findUnanswered(PageForm form, PageForm base) {
        each(
                form,
                (place, piece, behind) ->
                        piece.isAdopted() && !isInline(form, place) && !base.has(new PieceId(place, piece.key()))
                                ? whole(lines(place, piece.quote()), piece.unanswered(), behind)
                                : Optional.empty());
    }

    /** Where somebody has moved a line of its own to. */
    void findMoved(PageForm form) {
        each(form, (place, piece, behind) -> {
            List<Integer> lines = allByWords.getOrDefault(Words.of(piece.text()), List.of());
            return isInline(form, place) || piece.text().length() < TELLING || lines.size() != 1
                    ? Optional.empty()
                    : whole(lines, piece, behind);
        });
    }

    /** How a piece is looked for. */
    private interface Way {
        Optional<Spot> find(int place, Piece piece, int behind);
    }

    private void each(PageForm form, Way way) {
        for (int index = 0; index < form.places().size(); index++) {
            int behind = -1;
            for (Piece piece : form.places().get(index).pieces().values()) {
                var id = new PieceId(index, piece.key());
                if (!piece.isEmpty() && !spots.containsKey(id)) {
                    way.find(index, piece, behind).ifPresent(spot -> keep(id, spot));
                }
                behind = Optional.ofNullable(spots.get(id)).map(Spot::line).orElse(behind);
            }
        }
    }

    private void keep(PieceId id, Spot spot) {
        spots.put(id, spot);
        spotsOfLine.computeIfAbsent(spot.line(), any -> new ArrayList<>()).add(spot);
    }

    private static boolean isInline(PageForm form, int place) {
        return form.places().get(place).isInline();
    }

    /** The line on the page that has that place in it. */
    InlineLine inlineLine(PageForm form, int place) {
        int line = sections.lineAbove(place);
        return new InlineLine(form, place, line, line < 0 ? "" : page.get(line), spotsIn(line));
    }

    private List<Integer> lines(int place, String text) {
        return linesByWords.getOrDefault(place, Map.of()).getOrDefault(Words.of(text), List.of());
    }

    private Optional<Spot> whole(List<Integer> lines, Piece piece, int behind) {
        return first(
                lines.stream()
                        .filter(line -> page.get(line).contains(piece.text()))
                        .map(line -> Spot.at(line, page.get(line).indexOf(piece.text()), piece)),
                behind);
    }

    /** The first that is free behind that line, else the first that is free. */
    private Optional<Spot> first(Stream<Spot> found, int behind) {
        List<Spot> free = found.filter(this::isFree).toList();
        Predicate<Spot> isBehind = spot -> spot.line() > behind;
        return free.stream().filter(isBehind).findFirst().or(() -> free.stream().findFirst());
    }

    private boolean isFree(Spot spot) {
        return spotsIn(spot.line()).stream().noneMatch(spot::overlaps);
    }

    private Optional<Spot> within(PageForm form, int place, Piece piece, int behind) {
        if (piece.text().length() < TELLING) {
            return Optional.empty();
        }
        return first(candidates(form, place).flatMap(line -> occurrences(line, piece)), behind);
    }

    /** The lines of the section, and the heading where a list begins on it. */
    private Stream<Integer> candidates(PageForm form, int place) {
        int heading = sections.lineAbove(place);
        boolean isOnHeading = heading >= 0
                && form.lines().get(form.places().get(place).first()).isHeading();
        List<Integer> lines = linesOf.getOrDefault(place, List.of());
        return isOnHeading ? Stream.concat(Stream.of(heading), lines.stream()) : lines.stream();
    }

    private Stream<Spot> occurrences(int line, Piece piece) {
        String text = page.get(line);
        return Stream.iterate(text.indexOf(piece.text()), at -> at >= 0, at -> text.indexOf(piece.text(), at + 1))
                .filter(at -> !Words.isWithinWord(text, at)
                        && !Words.isWithinWord(text, at + piece.text().length()))
                .map(at -> Spot.at(line, at, piece));
    }

    private Optional<Spot> answer(PageForm form, int place, Piece piece) {
        List<Spot> found = piece.after().strip().length() < 3
                ? List.of()
                : candidates(form, place)
                        .flatMap(line -> answered(line, piece))
                        .filter(this::isFree)
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Stream<Spot> answered(int line, Piece piece) {
        String text = page.get(line);
        int from = Words.start(text);
        int quoteFrom = from + piece.before().length();
        int quoteTo = text.lastIndexOf(piece.after());
        int to = quoteTo + piece.after().length();
        return quoteTo > quoteFrom && text.startsWith(piece.before(), from) && !Words.isWithinWord(text, to)
                ? Stream.of(new Spot(line, from, quoteFrom, quoteTo, to, piece))
                : Stream.empty();
    }
}
