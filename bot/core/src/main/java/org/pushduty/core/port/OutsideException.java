package org.pushduty.core.port;

import org.pushduty.core.chat.PlainText;

/**
 * The outside world failed: a server, a disk, a remote. The message is fit for a channel: it names what was tried and
 * why it failed, in one line, without secrets.
 */
public final class OutsideException extends RuntimeException {
    private final String system;
    private final String reason;

    /**
     * @param system what failed, for example {@code git addons-server}
     * @param attempt what was tried, for example {@code fetch}
     * @param reason why it failed, in words for a person
     */
    public OutsideException(String system, String attempt, String reason, Throwable cause) {
        super(message(system, attempt, reason), cause);
        this.system = system;
        this.reason = PlainText.of(reason);
    }

    public OutsideException(String system, String attempt, String reason) {
        super(message(system, attempt, reason));
        this.system = system;
        this.reason = PlainText.of(reason);
    }

    // It is logged too, and a remote's words could look there like lines of ours.
    private static String message(String system, String attempt, String reason) {
        return PlainText.of(system + ": " + attempt + " failed: " + reason);
    }

    public String system() {
        return system;
    }

    public String reason() {
        return reason;
    }
}
