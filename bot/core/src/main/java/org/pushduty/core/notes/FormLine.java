package org.pushduty.core.notes;

import java.util.List;

/**
 * A line of a form.
 *
 * @param frame what the template has before, between and behind the pieces: always one more than these
 * @param pieces in order
 * @param places for each piece the index of its place in the form; behind these, those of lists that are empty
 */
record FormLine(List<String> frame, List<Piece> pieces, List<Integer> places) {
    FormLine {
        frame = List.copyOf(frame);
        pieces = List.copyOf(pieces);
        places = List.copyOf(places);
    }

    /** Whether people can know the line by what the frame has on it. */
    boolean isHeading() {
        return Words.isIn(String.join(" ", frame));
    }

    String text() {
        var text = new StringBuilder(frame.get(0));
        for (int i = 0; i < pieces.size(); i++) {
            text.append(pieces.get(i).text()).append(frame.get(i + 1));
        }
        boolean isWaiting = !places.isEmpty() && pieces.stream().allMatch(Piece::isEmpty);
        return isWaiting && !isHeading() ? text.toString().stripTrailing() : text.toString();
    }

    /** Whether a line of a page has the words of the frame in their order, whatever is between them. */
    boolean isLike(String normalLine) {
        int end = 0;
        for (int i = 0; i < frame.size(); i++) {
            String words = Words.normal(frame.get(i));
            int at = i == 0 ? 0 : normalLine.indexOf(words, end);
            if (at < 0 || !normalLine.startsWith(words, at)) {
                return false;
            }
            end = at + words.length();
            if (i == 0 && frame.get(0).endsWith(" ") && Words.isWithinWord(normalLine, end)) {
                return false;
            }
        }
        return normalLine.endsWith(Words.normal(frame.get(frame.size() - 1)));
    }
}
