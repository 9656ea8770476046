package org.pushduty.pebble;

import io.pebbletemplates.pebble.error.PebbleException;

/** What one rendering may still use up. */
final class Budget {
    private static final int TURNS = 100_000;
    private static final int FILES = 100;

    private int turns;
    private int files;

    /** One turn of a loop. */
    void turn(String file, int line) {
        turns++;
        if (turns > TURNS) {
            throw new PebbleException(null, "loops more than " + TURNS + " times", line, file);
        }
    }

    /** One file read. */
    void file(String file) {
        files++;
        if (files > FILES) {
            throw new PebbleException(null, "more than " + FILES + " includes; does it include itself?", 1, file);
        }
    }
}
