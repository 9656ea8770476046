package org.pushduty.core.push;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name and a mail address, as git keeps them for authors, committers and taggers. */
public record Signature(String name, String email) {
    private static final Pattern FORM = Pattern.compile("([^<>\\n\\r\\u0000]+?)\\s*<([^<>\\s\\u0000]*)>");

    public Signature {
        if (!FORM.matcher(name + " <" + email + ">").matches()) {
            throw new IllegalArgumentException("not a name and a mail address: " + name + " <" + email + ">");
        }
    }

    /** Reads {@code Push Duty <pushduty@example.org>}. */
    public static Signature parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not of the form Name <mail@example.org>: " + text);
        }
        return new Signature(form.group(1), form.group(2));
    }

    @Override
    public String toString() {
        return name + " <" + email + ">";
    }
}
