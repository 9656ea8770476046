package org.pushduty.core.port;

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
        super(system + ": " + attempt + " failed: " + reason, cause);
        this.system = system;
        this.reason = reason;
    }

    public OutsideException(String system, String attempt, String reason) {
        super(system + ": " + attempt + " failed: " + reason);
        this.system = system;
        this.reason = reason;
    }

    public String system() {
        return system;
    }

    public String reason() {
        return reason;
    }
}
