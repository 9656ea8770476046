package org.pushduty.mail;

/** Where in a conversation something may go wrong. */
public enum Step {
    GREETING,
    EHLO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** In the middle of the letter. */
    TEXT,
    /** The letter has ended. */
    END,
    QUIT
}
