package org.pushduty.etherpad;

import java.util.OptionalInt;

/** Where lines of a text stand in another one, into which somebody has moved them. */
final class Moved {
    private static final int MOST_LINES = 5;

    private final String old;
    private final String young;

    Moved(String old, String young) {
        // So that each line begins with a newline, also the first.
        this.old = "\n" + old;
        this.young = "\n" + young;
    }

    /** Where the edit of the old text is to be made in the other; empty where that is not plain from its lines. */
    OptionalInt place(Edit edit) {
        int from = edit.at() + 1;
        for (int lines = 0; lines < MOST_LINES && from > 0; lines++) {
            from = old.lastIndexOf('\n', from - 1);
            String before = old.substring(from, edit.end() + 1);
            String behind = old.substring(edit.end() + 1, old.indexOf('\n', edit.end() + 1) + 1);
            int there = young.indexOf(before + behind);
            if (there >= 0 && isOnce(old, before) && isOnce(young, before)) {
                return OptionalInt.of(there + edit.at() - from);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isOnce(String text, String part) {
        return text.indexOf(part) == text.lastIndexOf(part);
    }
}
