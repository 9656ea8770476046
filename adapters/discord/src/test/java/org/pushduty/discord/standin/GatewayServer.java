package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The gateway's side of each connection: what it sends by itself and what it makes of the client's frames. */
final class GatewayServer {
    private final World world;
    private final Clock clock;
    private final GatewaySessions sessions;
    private final Violations violations;
    private final GatewayFaults faults;
    private final Map<String, GatewayLink> links = new LinkedHashMap<>();
    private Duration heartbeat = Duration.ofMillis(41_250);

    GatewayServer(Frame frame, GatewaySessions sessions, GatewayFaults faults) {
        world = frame.world();
        clock = frame.clock();
        this.sessions = sessions;
        violations = frame.violations();
        this.faults = faults;
    }

    void configure(WsConfig socket) {
        socket.onConnect(this::connected);
        socket.onMessage(context -> received(context, context.message()));
        socket.onClose(this::closed);
    }

    /** How often connections that are made from now on have to show that they live. */
    synchronized void heartbeatEvery(Duration interval) {
        heartbeat = interval;
    }

    private void connected(WsConnectContext socket) {
        synchronized (world) {
            // Jetty closes what is idle for 30 s, and a gateway is that between two heartbeats.
            socket.session.setIdleTimeout(Duration.ofHours(1));
            var link = new GatewayLink(socket, clock);
            links.put(socket.sessionId(), link);
            if (faults.refusesConnections()) {
                link.close(1012, "Service restart");
                return;
            }
            if (!"10".equals(socket.queryParam("v")) || !"json".equals(socket.queryParam("encoding"))) {
                refuse(link, new GatewayRefusal(4012, "Invalid API version", "v=10&encoding=json is missing"));
                return;
            }
            link.send(
                    GatewayOp.HELLO,
                    Json.object().put("heartbeat_interval", heartbeat().toMillis()));
        }
    }

    private synchronized Duration heartbeat() {
        return heartbeat;
    }

    private void closed(WsContext socket) {
        synchronized (world) {
            GatewayLink link = links.remove(socket.sessionId());
            if (link != null) {
                link.session().ifPresent(session -> session.lose(link));
            }
        }
    }

    private void received(WsContext socket, String frame) {
        synchronized (world) {
            GatewayLink link = links.get(socket.sessionId());
            if (link == null) {
                return;
            }
            try {
                if (!link.takes()) {
                    throw new GatewayRefusal(4008, "Rate limited", "more than 120 frames within 60 s");
                }
                handle(link, parsed(frame));
            } catch (GatewayRefusal refusal) {
                refuse(link, refusal);
            }
        }
    }

    private static JsonNode parsed(String frame) {
        try {
            return Json.parse(frame);
        } catch (IllegalArgumentException e) {
            throw new GatewayRefusal(4002, "Error while decoding payload.", e.getMessage());
        }
    }

    private void refuse(GatewayLink link, GatewayRefusal refusal) {
        violations.add("gateway", refusal.violation());
        link.close(refusal.code(), refusal.getMessage());
    }

    private void handle(GatewayLink link, JsonNode frame) {
        JsonNode payload = frame.path("d");
        GatewayOp op = GatewayOp.of(frame.path("op").asInt(-1))
                .orElseThrow(() -> new GatewayRefusal(4001, "Unknown opcode", "opcode " + frame.path("op")));
        switch (op) {
            case HEARTBEAT -> beat(link, payload);
            case IDENTIFY -> sessions.identify(link, payload);
            case RESUME -> sessions.resume(link, payload);
            case REQUEST_MEMBERS -> sessions.members(link, payload);
            case PRESENCE, VOICE_STATE -> sessions.require(link);
            case DISPATCH, RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK ->
                throw new GatewayRefusal(4001, "Unknown opcode", op + " is the server's alone");
        }
    }

    private void beat(GatewayLink link, JsonNode sequence) {
        if (!sequence.isNull() && !sequence.isIntegralNumber()) {
            throw new GatewayRefusal(4002, "Error while decoding payload.", "a heartbeat with d: " + sequence);
        }
        link.beat();
        if (faults.acknowledges()) {
            link.send(GatewayOp.HEARTBEAT_ACK, NullNode.instance);
        }
    }

    /** Closes the connections that have not sent a heartbeat for one and a half of its intervals. */
    void closeTheLifeless() {
        synchronized (world) {
            var latest = clock.instant().minus(heartbeat().multipliedBy(3).dividedBy(2));
            for (GatewayLink link : Map.copyOf(links).values()) {
                if (link.lastBeat().isBefore(latest)) {
                    violations.add("gateway", "no heartbeat for one and a half intervals");
                    link.close(4009, "Session timed out");
                }
            }
        }
    }

    /** Sends RECONNECT on every connection. */
    void askToReconnect() {
        each(link -> link.send(GatewayOp.RECONNECT, NullNode.instance));
    }

    /** Sends INVALID_SESSION on every connection. */
    void invalidate(boolean isResumable) {
        synchronized (world) {
            each(link -> link.send(GatewayOp.INVALID_SESSION, BooleanNode.valueOf(isResumable)));
            if (!isResumable) {
                sessions.forget();
            }
        }
    }

    void each(Consumer<GatewayLink> action) {
        synchronized (world) {
            Map.copyOf(links).values().forEach(action);
        }
    }
}
