package org.pushduty.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text cut so that each piece fits, escaped as it will be. */
final class Pieces {
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final int limit;

    /** @param limit of UTF-16 units that a piece has escaped */
    Pieces(int limit) {
        this.limit = limit;
    }

    /**
     * The pieces, not yet escaped: cut at spaces (which are then left out) where that leaves none less than half full,
     * else between two characters as a reader sees them; an address only where it fills a piece by itself. None where
     * there is nothing to see.
     */
    List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            int end = end(rest);
            String piece = rest.substring(0, end).strip();
            if (Markdown.isVisible(piece)) {
                pieces.add(piece);
            }
            rest = rest.substring(end).strip();
        }
        return pieces;
    }

    /** The beginning of {@code text} that fits. */
    String head(String text) {
        return fits(text) ? text : text.substring(0, end(text));
    }

    private boolean fits(String text) {
        return text.length() <= limit && Markdown.escaped(text).length() <= limit;
    }

    private int end(String text) {
        if (fits(text)) {
            return text.length();
        }
        int most = most(text);
        int space = text.lastIndexOf(' ', most);
        if (space > most / 2) {
            return space;
        }
        int end = betweenCharacters(text, outsideAddress(text, most));
        // Cut elsewhere, it may read otherwise: half an address has its underscores escaped.
        while (end > 1 && !fits(text.substring(0, end))) {
            end = betweenCharacters(text, end - 1);
        }
        return end;
    }

    /** How much of it fits, give or take: nothing is shorter escaped. */
    private int most(String text) {
        int fitting = 0;
        int tooMuch = Math.min(text.length(), limit + 1);
        while (fitting + 1 < tooMuch) {
            int middle = (fitting + tooMuch) / 2;
            if (fits(text.substring(0, middle))) {
                fitting = middle;
            } else {
                tooMuch = middle;
            }
        }
        return Math.max(1, fitting);
    }

    private static int outsideAddress(String text, int end) {
        return WebAddress.in(text).stream()
                .filter(address -> address.start() > 0 && address.start() < end && address.end() > end)
                .findFirst()
                .map(WebAddress::start)
                .orElse(end);
    }

    private static int betweenCharacters(String text, int end) {
        int last = 0;
        Matcher character = CHARACTER.matcher(text);
        while (character.find() && character.end() <= end) {
            last = character.end();
        }
        if (last > 0) {
            return last;
        }
        // One character with more accents than a piece holds.
        boolean isInPair = end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
        return isInPair ? Math.max(end - 1, 1) : end;
    }
}
