package org.pushduty.core.notes;

import java.util.List;
import java.util.Optional;

/** Puts the pieces of one form into the frame of another. */
final class Reframing {
    private final PageForm page;
    private final PageForm pieces;
    private final StringBuilder marked = new StringBuilder();

    Reframing(PageForm page, PageForm pieces) {
        this.page = page;
        this.pieces = pieces;
    }

    String marked() {
        for (int i = 0; i < page.lines().size(); i++) {
            FormLine line = page.lines().get(i);
            if (!isWithinList(line, i)) {
                marked.append(i == 0 ? "" : "\n");
                write(line);
            }
        }
        return marked.toString();
    }

    private boolean isWithinList(FormLine line, int number) {
        return line.places().stream()
                .map(page.places()::get)
                .anyMatch(place -> place.isList() && place.first() < number);
    }

    private void write(FormLine line) {
        marked.append(line.frame().get(0));
        int written = -1;
        for (int i = 0; i < line.places().size(); i++) {
            int index = line.places().get(i);
            Place place = page.places().get(index);
            if (!place.isList()) {
                marked.append(Marks.piece(inline(place, line.pieces().get(i))));
            } else if (index != written) {
                marked.append(Marks.list(place.part(), list(place)));
                written = index;
            }
            marked.append(behind(line, i, place));
        }
    }

    private String behind(FormLine line, int i, Place place) {
        if (i >= line.pieces().size()) {
            return "";
        }
        boolean goesOn = place.isList() && place.last() > place.first();
        FormLine last = goesOn ? page.lines().get(place.last()) : line;
        return goesOn ? last.frame().get(last.frame().size() - 1) : line.frame().get(i + 1);
    }

    private Piece inline(Place place, Piece there) {
        List<Piece> wanted = list(place);
        return wanted.isEmpty() ? Piece.of(place.part(), there.key(), "") : wanted.get(0);
    }

    private List<Piece> list(Place place) {
        return at(place.part(), place.number())
                .or(() -> at(place.part(), 0))
                .map(same -> List.copyOf(same.pieces().values()))
                .orElse(List.of());
    }

    private Optional<Place> at(String part, int number) {
        return pieces.places().stream()
                .filter(place -> place.part().equals(part) && place.number() == number)
                .findFirst();
    }
}
