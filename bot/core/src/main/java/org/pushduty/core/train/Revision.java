package org.pushduty.core.train;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one repository ships in a push, by its tag: {@code 2016.10.06} is number 0, {@code 2016.10.06-1} number 1.
 * Ordered by push, then by number.
 *
 * @param number 0 for the plain tag, else the suffix; never negative
 */
public record Revision(PushName push, int number) implements Comparable<Revision> {
    // Real histories hold -01 and a dot for the dash; both have used up their number.
    private static final Pattern SUFFIX = Pattern.compile("[-.](\\d{1,6})");

    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("a revision's number is 0 or more: " + number);
        }
    }

    public static Revision first(PushName push) {
        return new Revision(push, 0);
    }

    /**
     * The number that the tag {@code tagName} has used up within {@code push}; empty for another push's or a foreign
     * name.
     */
    public static Optional<Revision> read(PushName push, String tagName) {
        if (tagName.equals(push.text())) {
            return Optional.of(first(push));
        }
        if (!tagName.startsWith(push.text())) {
            return Optional.empty();
        }
        Matcher suffix = SUFFIX.matcher(tagName.substring(push.text().length()));
        return suffix.matches() ? Optional.of(new Revision(push, Integer.parseInt(suffix.group(1)))) : Optional.empty();
    }

    /** The tag's name, as it is pushed. */
    public String tagName() {
        return number == 0 ? push.text() : push.text() + "-" + number;
    }

    public Revision next() {
        return new Revision(push, number + 1);
    }

    @Override
    public int compareTo(Revision other) {
        return Comparator.comparing(Revision::push)
                .thenComparingInt(Revision::number)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return tagName();
    }
}
