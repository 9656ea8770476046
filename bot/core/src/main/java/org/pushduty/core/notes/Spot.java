package org.pushduty.core.notes;

/**
 * Where a piece stands on a page. A person's words in it, if there are any, are between the end of what is before them
 * and the beginning of what is after them, and may have been edited.
 */
record Spot(int line, int from, int quoteFrom, int quoteTo, int to, Piece piece) {

    static Spot at(int line, int from, Piece piece) {
        int quoteFrom = from + piece.before().length();
        int quoteTo = quoteFrom + piece.quote().length();
        return new Spot(line, from, quoteFrom, quoteTo, quoteTo + piece.after().length(), piece);
    }

    boolean overlaps(Spot other) {
        return line == other.line && from < other.to && other.from < to;
    }
}
