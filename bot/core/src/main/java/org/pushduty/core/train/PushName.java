package org.pushduty.core.train;

import java.util.regex.Pattern;

/**
 * The name of one push: the date it ships ({@code 2016.10.06}) or its version ({@code v3.0.2}). It is also the name of
 * the first tag, so it is restricted to what is safe in a git ref and in a URL.
 */
public record PushName(String text) implements Comparable<PushName> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]|\\.(?!\\.)){0,60}");

    public PushName {
        if (!FORM.matcher(text).matches() || text.endsWith(".") || text.endsWith(".lock")) {
            throw new IllegalArgumentException("not the name of a push: " + text);
        }
    }

    @Override
    public int compareTo(PushName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
