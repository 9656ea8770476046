package org.pushduty.core.train;

import java.util.Locale;
import java.util.regex.Pattern;

/** The full name of a git commit: 40 hexadecimal digits, in lower case. */
public record CommitId(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

    /** As many digits as people read and type; git shows as many in a repository of ours' size. */
    private static final int SHORT = 10;

    public CommitId {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a commit is 40 hexadecimal digits: " + hex);
        }
    }

    public String abbreviated() {
        return hex.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return hex;
    }
}
