package org.pushduty.core.push;

import java.time.Instant;

/**
 * How the mail of a push stands.
 *
 * @param id its Message-ID without angle brackets; blank before it is written
 * @param at since when it stands so
 * @param trouble why it failed, or blank
 */
public record MailStatus(Stage stage, String id, Instant at, String trouble) {
    public static final MailStatus UNWRITTEN = new MailStatus(Stage.UNWRITTEN, "", Instant.EPOCH, "");

    /** How far it has come. */
    public enum Stage {
        /** Not yet: it can be looked at as a draft. */
        UNWRITTEN,
        /** On its way to the mail server, however long that takes. */
        WRITTEN,
        /** The mail server has it. */
        SENT,
        /** The mail server will not have it. */
        REFUSED,
        /** It had left and no answer came: it is not sent again unless somebody says so. */
        UNKNOWN
    }

    /** Whether it may be written, or written once more, without anybody having to fear for a second one. */
    public boolean isToBeWritten() {
        return stage == Stage.UNWRITTEN || stage == Stage.REFUSED;
    }
}
