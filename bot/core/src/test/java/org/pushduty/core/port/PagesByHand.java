package org.pushduty.core.port;

/** What people do to the pages of a {@link Pad}, past the bot. Each returns when the pad shows it. */
public interface PagesByHand {

    /** Somebody writes the page, anew or over what was there. */
    void write(String page, String text);

    /** Somebody removes the page. */
    void remove(String page);
}
