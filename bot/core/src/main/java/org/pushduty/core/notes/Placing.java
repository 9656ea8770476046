package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Puts new lines of lists among the lines of a page. */
final class Placing {
    private final List<String> page;
    private final PageForm wanted;
    private final Sections sections;
    private final Search search;
    private final Edits edits;

    /** The new lines behind a piece that is on the page or was put there. */
    private final Map<PieceId, List<String>> behind = new HashMap<>();

    /** The line of the page that these are behind. */
    private final Map<PieceId, Integer> lines = new HashMap<>();

    Placing(List<String> page, PageForm wanted, Sections sections, Search search, Edits edits) {
        this.page = page;
        this.wanted = wanted;
        this.sections = sections;
        this.search = search;
        this.edits = edits;
        search.spots().forEach((id, spot) -> goOn(id, lastOf(spot.line())));
    }

    private void goOn(PieceId id, int line) {
        behind.put(id, edits.after(line));
        lines.put(id, line);
    }

    /** The last of the lines that somebody has indented below a line of ours: they belong to it. */
    private int lastOf(int line) {
        int last = line;
        while (last + 1 < page.size()
                && !page.get(last + 1).isBlank()
                && indent(last + 1) > indent(line)
                && sections.owner(last + 1) == sections.owner(line)
                && search.spotsIn(last + 1).isEmpty()) {
            last++;
        }
        return last;
    }

    private int indent(int line) {
        return page.get(line).length() - page.get(line).stripLeading().length();
    }

    /** Puts a piece where it belongs; false if the page has no such place any more. */
    boolean put(PieceId id, String text) {
        List<PieceId> all = placeOf(id).pieces().keySet().stream()
                .map(key -> new PieceId(id.place(), key))
                .toList();
        int number = all.indexOf(id);
        List<PieceId> later = all.subList(number + 1, all.size());
        Optional<List<String>> there = anchor(all.subList(0, number), later)
                .map(each -> behind(id, each))
                .or(() -> later(later))
                .or(() -> doomed(id));
        there.ifPresent(found -> add(id, text, found));
        return there.isPresent() || land(id, text);
    }

    private void add(PieceId id, String text, List<String> there) {
        there.add(placeOf(id).lead() + text);
        behind.put(id, there);
    }

    private Place placeOf(PieceId id) {
        return wanted.places().get(id.place());
    }

    /** The one that it is to stand behind. What comes last goes to the end, in whatever order people put the others. */
    private Optional<PieceId> anchor(List<PieceId> earlier, List<PieceId> later) {
        boolean isLast = later.stream().noneMatch(search.spots()::containsKey);
        return (isLast ? lowest(earlier) : Optional.<PieceId>empty()).or(() -> nearest(earlier));
    }

    private Optional<PieceId> lowest(List<PieceId> earlier) {
        return earlier.stream()
                .filter(id -> lines.containsKey(id) && sections.owner(lines.get(id)) == id.place())
                .max(Comparator.comparing(lines::get));
    }

    private Optional<PieceId> nearest(List<PieceId> earlier) {
        return earlier.stream().filter(behind::containsKey).reduce((one, nearer) -> nearer);
    }

    private List<String> behind(PieceId id, PieceId earlier) {
        Optional.ofNullable(lines.get(earlier)).ifPresent(line -> lines.put(id, line));
        return Optional.ofNullable(behind.get(earlier)).orElseGet(ArrayList::new);
    }

    private Optional<List<String>> later(List<PieceId> later) {
        return later.stream().filter(search.spots()::containsKey).findFirst().map(this::before);
    }

    /** Before what is going to be taken out. */
    private Optional<List<String>> doomed(PieceId id) {
        return search.spots().keySet().stream()
                .filter(each -> each.place() == id.place())
                .findFirst()
                .map(this::before);
    }

    private List<String> before(PieceId id) {
        return Optional.ofNullable(search.spots().get(id))
                .map(spot -> edits.before(spot.line()))
                .orElseGet(ArrayList::new);
    }

    private boolean land(PieceId id, String text) {
        int heading = sections.lineAbove(id.place());
        if (heading == Sections.NONE) {
            return false;
        }
        var landing = new Landing(sections.form(), sections.form().places().get(id.place()), page, edits);
        OptionalInt neighbour = neighbour(id, heading);
        if (neighbour.isEmpty()) {
            goOn(id, landing.write(text, sections.formLine(heading), Math.max(heading, -1)));
            return true;
        }
        int above = sections.form().places().get(neighbour.getAsInt()).last();
        int line = lastLine(neighbour.getAsInt()).orElseThrow();
        goOn(id, landing.write(text, above, line));
        return true;
    }

    /** The list before this one under the same heading that has something on the page. */
    private OptionalInt neighbour(PieceId id, int heading) {
        return IntStream.iterate(
                        id.place() - 1, place -> place >= 0 && sections.lineAbove(place) == heading, place -> place - 1)
                .filter(place -> !wanted.places().get(place).isInline()
                        && lastLine(place).isPresent())
                .findFirst();
    }

    private OptionalInt lastLine(int place) {
        return lines.entrySet().stream()
                .filter(each -> each.getKey().place() == place)
                .mapToInt(Map.Entry::getValue)
                .max();
    }
}
