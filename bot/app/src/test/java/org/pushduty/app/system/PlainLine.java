package org.pushduty.app.system;

import java.util.List;
import java.util.regex.Pattern;

/** What is said on networks that have nothing but lines. */
final class PlainLine {
    private static final Pattern OFFER = Pattern.compile("Say !yes (\\w+) within \\d+ minutes to do \\w+(?: this)?\\.");

    private PlainLine() {}

    static Heard heard(List<String> lines) {
        return new Heard(lines.stream().map(PlainLine::plain).toList(), false);
    }

    private static String plain(String line) {
        return OFFER.matcher(withoutAsker(line)).replaceAll("[yes $1]");
    }

    static String withoutAsker(String line) {
        return line.replaceFirst("^" + Door.HERO + ": ", "");
    }
}
