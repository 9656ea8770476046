package org.pushduty.core.topic;

/**
 * What somebody has written in place of what the bot knows.
 *
 * @param hero whom the topic names instead of the hero, or blank
 * @param link the address it gives instead of the notes', or blank
 */
public record HandWriting(String hero, String link) {
    public static final HandWriting NONE = new HandWriting("", "");

    public boolean isNone() {
        return equals(NONE);
    }
}
