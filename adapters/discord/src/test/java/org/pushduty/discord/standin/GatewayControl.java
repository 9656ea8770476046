package org.pushduty.discord.standin;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What a test does to the gateway. Safe for several threads. */
public final class GatewayControl {
    private final GatewayServer server;
    private final GatewaySessions sessions;
    private final GatewayFaults faults;
    private final Account account;

    GatewayControl(GatewayServer server, GatewaySessions sessions, GatewayFaults faults, Account account) {
        this.server = server;
        this.sessions = sessions;
        this.faults = faults;
        this.account = account;
    }

    /** How often the bot has opened a session. */
    public int identified() {
        return sessions.identified();
    }

    /** How often it has gone on with one. */
    public int resumed() {
        return sessions.resumed();
    }

    /** Whether a session has a connection. */
    public boolean isConnected() {
        return sessions.isConnected();
    }

    /** Asks the bot to reconnect (opcode 7). */
    public void askToReconnect() {
        server.askToReconnect();
    }

    /** Says that the session is invalid (opcode 9), for good or for now. */
    public void invalidate(boolean isResumable) {
        server.invalidate(isResumable);
    }

    /** Closes every connection with that code; the sessions stay. */
    public void close(int code) {
        server.each(link -> link.close(code, "closed by the test"));
    }

    /** Cuts every connection without a word; the sessions stay. */
    public void cut() {
        server.each(link -> link.socket().session.disconnect());
    }

    /** Sends nothing more on the connections of now, which stay open. */
    public void fallSilent() {
        server.each(GatewayLink::fallSilent);
    }

    /** Whether heartbeats are acknowledged. */
    public void acknowledge(boolean yes) {
        faults.acknowledge(yes);
    }

    /** Whether new connections are closed at once. */
    public void refuseConnections(boolean yes) {
        faults.refuseConnections(yes);
    }

    /** Forgets all sessions: who comes to resume one has to begin anew. */
    public void forgetSessions() {
        sessions.forget();
    }

    /** How often connections made from now on have to send a heartbeat; 41.25 s as a rule. */
    public void heartbeatEvery(Duration interval) {
        server.heartbeatEvery(interval);
    }

    /** Closes the connections whose last heartbeat is too long ago, by the stand-in's clock. */
    public void closeTheLifeless() {
        server.closeTheLifeless();
    }

    /** The privileged intents that are switched on for the bot; all three as a rule. */
    public void allow(Set<Intent> privileged) {
        Set<Intent> intents = privileged.isEmpty() ? EnumSet.noneOf(Intent.class) : EnumSet.copyOf(privileged);
        account.allowOnly(intents.stream().mapToLong(Intent::bit).sum());
    }

    /** Makes the bot's token invalid for good, as when somebody resets it. */
    public void revokeToken() {
        account.revoke();
        close(4004);
    }
}
