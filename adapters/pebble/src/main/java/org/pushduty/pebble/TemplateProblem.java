package org.pushduty.pebble;

import org.pushduty.core.chat.PlainText;

/** What is wrong with a template, and where. */
final class TemplateProblem extends Exception {
    private final String place;

    private TemplateProblem(String place, String what, Throwable cause) {
        super(what, cause);
        this.place = place;
    }

    static TemplateProblem at(String file, int line, String what, Throwable cause) {
        return new TemplateProblem(file + ":" + line, PlainText.of(what), cause);
    }

    /** {@code file:line: what}, on one line. */
    String describe() {
        return place + ": " + getMessage();
    }
}
