package org.pushduty.discord;

/**
 * How a connection ended.
 *
 * @param why in words for a channel
 */
record Ending(Kind kind, String why) {
    /** What is to be done about it. */
    enum Kind {
        /** Another attempt may do better. */
        LOST,
        /** The token is wrong or revoked, and no attempt will do better until somebody has seen to it. */
        TOKEN_REFUSED,
        /** The application was not granted an intent that was asked for. */
        INTENTS_REFUSED
    }

    static Ending lost(String why) {
        return new Ending(Kind.LOST, why);
    }

    static Ending tokenRefused() {
        return new Ending(
                Kind.TOKEN_REFUSED,
                "Discord does not accept the token: it is wrong, or was reset since (a new one is needed)");
    }

    static Ending intentsRefused() {
        return new Ending(Kind.INTENTS_REFUSED, "Discord does not grant the gateway intents that were asked for");
    }

    /** By the code with which the gateway was closed. */
    static Ending closed(int code) {
        return switch (code) {
            case 4004 -> tokenRefused();
            case 4013, 4014 -> intentsRefused();
            default -> lost("the gateway was closed with code " + code);
        };
    }
}
