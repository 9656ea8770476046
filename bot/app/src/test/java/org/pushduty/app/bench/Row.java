package org.pushduty.app.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param got what was measured of the bot
 * @param against what it is compared with, and its figure
 * @param ratio of the two
 * @param aim blank where there is none
 */
record Row(String what, String got, String against, String ratio, String aim) {
    static Row figure(String what, String got) {
        return new Row(what, got, "", "", "");
    }

    /** Medians and p99s of both, and their ratios. */
    static Row compared(String what, Samples ours, String other, Samples theirs, String aim) {
        String ratio = times(ours.median() / theirs.median()) + " / " + times(ours.p99() / theirs.p99());
        return new Row(what, ours.spread(), other + " " + theirs.spread(), ratio, aim);
    }

    static Row leftOut(String what, String why) {
        return new Row(what, "-", why, "", "");
    }

    /** A factor as people read it: {@code 1.6×}. */
    static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.1f×" : "%.0f×", ratio);
    }
}
