package org.pushduty.core.notes;

import java.util.List;
import java.util.function.IntFunction;

/** Puts pieces into the frame of a form. */
final class Reframing {
    private final PageForm page;
    private final IntFunction<List<Piece>> pieces;
    private final StringBuilder marked = new StringBuilder();

    /** @param pieces of each place of the page, by its number */
    Reframing(PageForm page, IntFunction<List<Piece>> pieces) {
        this.page = page;
        this.pieces = pieces;
    }

    String marked() {
        for (int i : page.frame()) {
            marked.append(i == 0 ? "" : "\n");
            write(page.lines().get(i));
        }
        return marked.toString();
    }

    private void write(FormLine line) {
        marked.append(line.frame().get(0));
        int written = -1;
        for (int i = 0; i < line.places().size(); i++) {
            int index = line.places().get(i);
            Place place = page.places().get(index);
            if (!place.isList()) {
                marked.append(Marks.piece(inline(index, line.pieces().get(i))));
            } else if (index != written) {
                marked.append(Marks.list(place.part(), pieces.apply(index)));
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

    private Piece inline(int index, Piece there) {
        List<Piece> wanted = pieces.apply(index);
        return wanted.isEmpty() ? Piece.of(there.part(), there.key(), "") : wanted.get(0);
    }
}
