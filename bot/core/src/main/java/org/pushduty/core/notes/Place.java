package org.pushduty.core.notes;

import java.util.Map;
import java.util.Optional;

/**
 * Where a form has a part: a list with a line for each piece, a piece that has its line for itself, or one in a line of
 * the frame.
 *
 * @param number 0 for the first place of the part in the form; a template may have a part twice
 * @param first the first of its lines in the form
 * @param last the last of its lines in the form
 * @param lead what is before each piece on its line: blanks and bullets
 * @param isInline whether the frame has words on its line; never for a list
 * @param pieces by key, in order; empty ones, too
 */
record Place(
        String part,
        int number,
        int first,
        int last,
        String lead,
        boolean isList,
        boolean isInline,
        Map<String, Piece> pieces) {

    Optional<Piece> piece(String key) {
        return Optional.ofNullable(pieces.get(key));
    }

    Place upTo(int line) {
        return new Place(part, number, first, line, lead, isList, isInline, pieces);
    }

    Place inline() {
        return new Place(part, number, first, last, lead, isList, true, pieces);
    }

    boolean isEmpty() {
        return pieces.values().stream().allMatch(Piece::isEmpty);
    }
}
