package org.pushduty.app.settings;

/** How the way to the mail server is guarded. */
public enum MailSecurity {
    /** Tell it from the host: not at all on this machine itself, else {@link #STARTTLS}. */
    GUESS,
    NONE,
    STARTTLS,
    TLS
}
