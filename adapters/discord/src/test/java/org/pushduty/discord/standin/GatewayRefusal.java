package org.pushduty.discord.standin;

/** The gateway closes the connection, for the client did what it may not; {@code code} is Discord's close code. */
final class GatewayRefusal extends RuntimeException {
    private final int code;
    private final String violation;

    GatewayRefusal(int code, String reason, String violation) {
        super(reason);
        this.code = code;
        this.violation = violation;
    }

    int code() {
        return code;
    }

    /** What is remembered of it. */
    String violation() {
        return violation;
    }
}
