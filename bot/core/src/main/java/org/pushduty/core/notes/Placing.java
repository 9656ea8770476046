package org.pushduty.core.notes;

import java.util.ArrayList;
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

    /** Puts a piece where it belongs; nowhere if the page has no such place any more. */
    void put(PieceId id, String text) {
        List<String> keys = List.copyOf(placeOf(id).pieces().keySet());
        int number = keys.indexOf(id.key());
        Optional<List<String>> there = earlier(id, keys.subList(0, number))
                .or(() -> later(id, keys.subList(number + 1, keys.size())))
                .or(() -> doomed(id));
        there.ifPresentOrElse(found -> add(id, text, found), () -> land(id, text));
    }

    private void add(PieceId id, String text, List<String> there) {
        there.add(placeOf(id).lead() + text);
        behind.put(id, there);
    }

    private Place placeOf(PieceId id) {
        return wanted.places().get(id.place());
    }

    private Optional<List<String>> earlier(PieceId id, List<String> keys) {
        for (int i = keys.size() - 1; i >= 0; i--) {
            var each = new PieceId(id.place(), keys.get(i));
            if (behind.containsKey(each)) {
                Optional.ofNullable(lines.get(each)).ifPresent(line -> lines.put(id, line));
                return Optional.ofNullable(behind.get(each));
            }
        }
        return Optional.empty();
    }

    private Optional<List<String>> later(PieceId id, List<String> keys) {
        return keys.stream()
                .map(key -> new PieceId(id.place(), key))
                .filter(search.spots()::containsKey)
                .findFirst()
                .map(this::before);
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

    private void land(PieceId id, String text) {
        int heading = sections.lineAbove(id.place());
        if (heading == Sections.NONE) {
            return;
        }
        var landing = new Landing(sections.form(), sections.form().places().get(id.place()), page, edits);
        OptionalInt neighbour = neighbour(id, heading);
        if (neighbour.isEmpty()) {
            goOn(id, landing.write(text, sections.formLine(heading), Math.max(heading, -1)));
            return;
        }
        int above = sections.form().places().get(neighbour.getAsInt()).last();
        int line = lastLine(neighbour.getAsInt()).orElseThrow();
        goOn(id, landing.write(text, above, line));
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
