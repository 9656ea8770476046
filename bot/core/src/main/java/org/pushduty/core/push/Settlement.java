package org.pushduty.core.push;

import java.time.Instant;

/**
 * How something on a push's paper got where it stands now.
 *
 * @param by the person's name; blank while nothing was done about it
 * @param words what they said of it, or blank
 */
public record Settlement(String by, Instant at, String words) {
    /** Nobody has done anything about it. */
    public static final Settlement NONE = new Settlement("", Instant.EPOCH, "");

    static Settlement of(Entry entry, String words) {
        return new Settlement(entry.actor().name(), entry.at(), words);
    }
}
