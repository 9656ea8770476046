package org.pushduty.app.bench;

import java.util.function.IntFunction;

/** A command as it is said in round N, and words that only its answer has. */
record Question(String name, IntFunction<String> text, IntFunction<String> words) {
    static Question fixed(String text, String words) {
        return new Question(text, round -> text, round -> words);
    }

    /** Each round a change that is stored, and a word that only this round's answer has. */
    static Question hold() {
        return new Question(
                "!hold",
                round -> round % 2 == 0 ? "!hold reason " + round : "!unhold",
                round -> round % 2 == 0 ? "on hold: reason " + round : "lifted: reason " + (round - 1));
    }
}
