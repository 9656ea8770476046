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

    static Row leftOut(String what, String why) {
        return new Row(what, "-", why, "", "");
    }

    /** A factor as people read it: {@code 1.6×}. */
    static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.1f×" : "%.0f×", ratio);
    }
}
