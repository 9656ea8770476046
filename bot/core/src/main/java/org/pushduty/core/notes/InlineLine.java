package org.pushduty.core.notes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A line of the frame with pieces in it, as it is on a page. */
final class InlineLine {
    private final FormLine form;
    private final int piece;
    private final int number;
    private final String line;
    private final List<Spot> spots;

    /**
     * @param number of the line on the page, negative for none
     * @param spots of the pieces that are known to stand in it
     */
    InlineLine(PageForm form, int place, int number, String line, List<Spot> spots) {
        this.form = form.lines().get(form.places().get(place).first());
        this.piece = this.form.places().indexOf(place);
        this.number = number;
        this.line = line;
        this.spots = spots;
    }

    /**
     * Where the text stands next to the frame that is before or behind it; a longer one may be anywhere in the line.
     */
    Optional<Spot> find(Piece wanted) {
        int start = placeStart();
        for (int at = line.indexOf(wanted.text()); at >= 0; at = line.indexOf(wanted.text(), at + 1)) {
            Spot spot = Spot.at(number, at, wanted);
            boolean isOurs = at >= start && (isNextToFrame(start, spot) || isTelling(spot));
            if (isOurs && spots.stream().noneMatch(spot::overlaps)) {
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    private boolean isTelling(Spot spot) {
        return spot.to() - spot.from() >= Search.TELLING && !isWithinWord(spot.from()) && !isWithinWord(spot.to());
    }

    private boolean isNextToFrame(int start, Spot spot) {
        boolean isBehind =
                start >= 0 && line.substring(start, spot.from()).isBlank() && !Words.isWithinWord(line, spot.to());
        boolean isBefore = isPlaceEnd(spot.to()) && !isWithinWord(spot.from());
        return isBehind || isBefore;
    }

    private boolean isWithinWord(int at) {
        return Words.isWithinWord(line, at)
                && !line.startsWith(
                        form.frame().get(piece), at - form.frame().get(piece).length());
    }

    /** Where the frame and the pieces before this one end; -1 where they are not there. */
    private int placeStart() {
        int end = 0;
        for (int i = 0; i <= piece; i++) {
            String words = form.frame().get(i).strip();
            int at = line.indexOf(words, end);
            if (at < 0) {
                return -1;
            }
            end = at + words.length();
            end = i < piece ? endOf(form.pieces().get(i), end) : end;
        }
        return end;
    }

    private int endOf(Piece before, int from) {
        return spots.stream()
                .filter(spot -> spot.piece().part().equals(before.part()) && spot.from() >= from)
                .min(Comparator.comparingInt(Spot::from))
                .map(Spot::to)
                .orElse(from);
    }

    /** Whether the frame behind this piece, or the next piece, begins there, blanks aside. */
    private boolean isPlaceEnd(int at) {
        String rest = line.substring(at).strip();
        String frame = form.frame().get(piece + 1).strip();
        if (!frame.isEmpty()) {
            return rest.startsWith(frame);
        }
        int next = at
                + (line.substring(at).length()
                        - line.substring(at).stripLeading().length());
        boolean isLast = piece + 2 == form.frame().size();
        return rest.isEmpty() || (!isLast && spots.stream().anyMatch(spot -> spot.from() == next));
    }

    /** Where the text of a piece goes that has none yet; empty where somebody has filled it in. */
    Optional<Edits.Change> filled(String text) {
        int start = placeStart();
        if (number < 0 || start < 0 || !isPlaceEnd(start)) {
            return Optional.empty();
        }
        String frame = form.frame().get(piece);
        String blanks = frame.substring(frame.stripTrailing().length());
        boolean hasBlanks = line.startsWith(blanks, start);
        int at = hasBlanks ? start + blanks.length() : start;
        return Optional.of(new Edits.Change(number, at, at, hasBlanks ? text : blanks + text));
    }
}
