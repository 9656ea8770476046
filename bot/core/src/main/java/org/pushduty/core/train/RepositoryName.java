package org.pushduty.core.train;

import java.util.regex.Pattern;

/** The name of a repository within its train, for example {@code addons-server}. */
public record RepositoryName(String text) implements Comparable<RepositoryName> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public RepositoryName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a repository's name is letters, digits, ., _ and -, at most 100 long: " + text);
        }
    }

    @Override
    public int compareTo(RepositoryName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
