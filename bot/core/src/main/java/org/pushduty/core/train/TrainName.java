package org.pushduty.core.train;

import java.util.regex.Pattern;

/** The name of a train as the configuration spells it, for example {@code amo}. */
public record TrainName(String text) implements Comparable<TrainName> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,30}");

    public TrainName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a train's name is a-z, 0-9, _ and -, at most 31 long: " + text);
        }
    }

    @Override
    public int compareTo(TrainName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
