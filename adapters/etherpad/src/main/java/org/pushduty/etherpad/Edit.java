package org.pushduty.etherpad;

import java.util.ArrayList;
import java.util.List;

/**
 * At {@code at}, {@code removed} characters give way to {@code inserted}. Counted in UTF-16 units, as Etherpad does.
 */
record Edit(int at, int removed, String inserted) {

    /** Where the text that stays begins again. */
    int end() {
        return at + removed;
    }

    /** This and the next one, which begins where this ends. */
    Edit with(Edit next) {
        return new Edit(at, removed + next.removed, inserted + next.inserted);
    }

    /** About how many bytes of a message it takes: in JSON, in UTF-8; 40 are for the operations. */
    int weight() {
        int bytes = 40;
        for (int each = 0; each < inserted.length(); each++) {
            char c = inserted.charAt(each);
            bytes += c >= 0x80 ? 3 : c == '"' || c == '\\' || c < ' ' ? 2 : 1;
        }
        return bytes;
    }

    boolean isNothing() {
        return removed == 0 && inserted.isEmpty();
    }

    /** The same without what both sides have at their beginning and end; never cuts a surrogate pair. */
    static Edit trimmed(String old, int from, int to, String replacement) {
        int most = Math.min(to - from, replacement.length());
        int head = 0;
        while (head < most && old.charAt(from + head) == replacement.charAt(head)) {
            head++;
        }
        if (head > 0 && Character.isHighSurrogate(old.charAt(from + head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < most - head && old.charAt(to - 1 - tail) == replacement.charAt(replacement.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(old.charAt(to - tail))) {
            tail--;
        }
        return new Edit(from + head, to - tail - from - head, replacement.substring(head, replacement.length() - tail));
    }

    /** This in pieces that insert at most {@code most} characters each; made from the last to the first they are it. */
    List<Edit> pieces(int most) {
        var pieces = new ArrayList<Edit>();
        int from = 0;
        while (inserted.length() - from > most) {
            int to = from + most;
            if (Character.isHighSurrogate(inserted.charAt(to - 1))) {
                to--;
            }
            pieces.add(new Edit(from == 0 ? at : end(), from == 0 ? removed : 0, inserted.substring(from, to)));
            from = to;
        }
        pieces.add(new Edit(from == 0 ? at : end(), from == 0 ? removed : 0, inserted.substring(from)));
        return pieces;
    }
}
