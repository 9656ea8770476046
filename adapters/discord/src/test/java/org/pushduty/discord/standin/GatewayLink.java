package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.websocket.WsContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One WebSocket of the bot. Used under the world's monitor. */
final class GatewayLink {
    private static final int FRAMES = 120;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final WsContext socket;
    private final Clock clock;
    private final Deque<Instant> received = new ArrayDeque<>();
    private Optional<GatewaySession> session = Optional.empty();
    private boolean isMute;
    private Instant lastBeat;

    GatewayLink(WsContext socket, Clock clock) {
        this.socket = socket;
        this.clock = clock;
        lastBeat = clock.instant();
    }

    WsContext socket() {
        return socket;
    }

    Optional<GatewaySession> session() {
        return session;
    }

    void belongsTo(GatewaySession newSession) {
        session = Optional.of(newSession);
    }

    void hasNoSession() {
        session = Optional.empty();
    }

    /** From now on nothing is heard from the server any more, and the connection stays. */
    void fallSilent() {
        isMute = true;
    }

    void beat() {
        lastBeat = clock.instant();
    }

    Instant lastBeat() {
        return lastBeat;
    }

    /** Counts a frame of the client; false where these are more than it may send. */
    boolean takes() {
        Instant now = clock.instant();
        while (!received.isEmpty() && received.peek().isBefore(now.minus(WINDOW))) {
            received.remove();
        }
        received.add(now);
        return received.size() <= FRAMES;
    }

    void send(GatewayOp op, JsonNode payload) {
        send(Json.object().put("op", op.number()).set("d", payload).toString());
    }

    void send(String frame) {
        if (!isMute && socket.session.isOpen()) {
            socket.send(frame);
        }
    }

    void close(int code, String reason) {
        socket.closeSession(code, reason);
    }
}
