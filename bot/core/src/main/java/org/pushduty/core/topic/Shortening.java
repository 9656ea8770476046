package org.pushduty.core.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the bot's segment short enough for the topic it stands in. */
final class Shortening {
    static final String ELLIPSIS = "…";

    // As readers see them: e and its accent, a flag's two letters, a family of emoji are one. (On 17, BreakIterator
    // does not know emoji.)
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s·•|,;:(\\[<–—-]+$");

    /** A shorter word is not cut: nobody would know it. */
    private static final int LONG = 20;

    private Shortening() {}

    /**
     * The segment, ended after a word where that leaves at least half of what there is room for, else between two
     * characters; blank where there is room for nothing of it. Of half an address nobody has anything, so it goes
     * whole.
     *
     * @param fits whether there is room for a segment; if for one, then for every shorter one
     */
    static String of(String segment, Predicate<String> fits) {
        if (fits.test(segment)) {
            return segment;
        }
        int room = room(segment, fits);
        int cut = Math.max(0, goodEnd(segment, room));
        String head = LOOSE_END.matcher(segment.substring(0, cut)).replaceAll("");
        return head.isBlank() ? "" : head + ELLIPSIS;
    }

    /** The longest beginning, in whole characters, for which there is room with an ellipsis behind it. */
    private static int room(String segment, Predicate<String> fits) {
        List<Integer> ends = new ArrayList<>(List.of(0));
        for (Matcher character = CHARACTER.matcher(segment); character.find(); ) {
            ends.add(character.end());
        }
        int low = 0;
        int high = ends.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (fits.test(segment.substring(0, ends.get(middle)) + ELLIPSIS)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return ends.get(low);
    }

    private static int goodEnd(String segment, int room) {
        int end = 0;
        for (Word word : Word.in(segment)) {
            if (word.end() <= room) {
                end = word.end();
            } else {
                boolean isEnoughWithout =
                        word.isLink() || end * 2 >= room || word.text().length() < LONG;
                return isEnoughWithout || word.start() >= room ? end : room;
            }
        }
        return room;
    }
}
