package org.pushduty.discord.standin;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bot's application: its token, the intents it has been allowed, and where its gateway is. Safe for several
 * threads.
 */
final class Account {
    /** Flags of an application that say which privileged intents an unverified bot has switched on. */
    private static final int PRESENCES = 1 << 13;

    private static final int MEMBERS = 1 << 15;
    private static final int CONTENT = 1 << 19;

    private final long applicationId;
    private final String token;
    private final AtomicInteger port = new AtomicInteger();
    private volatile boolean isRevoked;
    private volatile long privilegedIntents = Intent.PRIVILEGED;

    Account(long applicationId, String token) {
        this.applicationId = applicationId;
        this.token = token;
    }

    long applicationId() {
        return applicationId;
    }

    String token() {
        return token;
    }

    boolean accepts(String other) {
        return !isRevoked && token.equals(other);
    }

    /** Whether the header is "Bot" and the token. */
    boolean isHeader(String authorization) {
        return authorization.startsWith("Bot ") && accepts(authorization.substring("Bot ".length()));
    }

    void revoke() {
        isRevoked = true;
    }

    long privilegedIntents() {
        return privilegedIntents;
    }

    void allowOnly(long intents) {
        privilegedIntents = intents & Intent.PRIVILEGED;
    }

    int flags() {
        return (Intent.GUILD_PRESENCES.isIn(privilegedIntents) ? PRESENCES : 0)
                | (Intent.GUILD_MEMBERS.isIn(privilegedIntents) ? MEMBERS : 0)
                | (Intent.MESSAGE_CONTENT.isIn(privilegedIntents) ? CONTENT : 0);
    }

    void listensOn(int newPort) {
        port.set(newPort);
    }

    int port() {
        return port.get();
    }

    String gatewayUrl() {
        return "ws://127.0.0.1:" + port.get() + "/gateway";
    }

    /** Another path, so that a test can tell who resumes from who starts anew. */
    String resumeUrl() {
        return "ws://127.0.0.1:" + port.get() + "/resume";
    }
}
