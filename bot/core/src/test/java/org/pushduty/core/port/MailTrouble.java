package org.pushduty.core.port;

/** What a mail server may suffer from. */
public enum MailTrouble {
    /** Nobody answers there. */
    DOWN,
    /** It takes no letter now, and may later. */
    BUSY,
    /** It will take no letter, ever. */
    REFUSES,
    /** It knows no {@code gone@example.org}. */
    KNOWS_NOT_ALL,
    /** It takes letters, and falls silent instead of saying so. */
    LOSES_ANSWERS
}
