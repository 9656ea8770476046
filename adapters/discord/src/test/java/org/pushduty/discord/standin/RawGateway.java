package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks to the stand-in's gateway without a library. Remembers every frame. */
final class RawGateway implements AutoCloseable {
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final AtomicInteger closeCode = new AtomicInteger();
    private final WebSocket socket;
    private final DiscordStandin standin;

    RawGateway(DiscordStandin standin) {
        this(standin, "?v=10&encoding=json");
    }

    RawGateway(DiscordStandin standin, String query) {
        this.standin = standin;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(standin.gatewayUrl() + query), new Ear())
                .join();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                frames.add(Json.parse(text.toString()));
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, part, isLast);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closeCode.set(code);
            return WebSocket.Listener.super.onClose(from, code, reason);
        }
    }

    void send(int op, JsonNode payload) {
        ObjectNode frame = Json.object().put("op", op);
        frame.set("d", payload);
        send(frame.toString());
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    void identify(long intents) {
        send(2, identity(standin.token(), intents));
    }

    static ObjectNode identity(String token, long intents) {
        ObjectNode payload = Json.object().put("token", token).put("intents", intents);
        payload.set(
                "properties",
                Json.object().put("os", "linux").put("browser", "raw").put("device", "raw"));
        return payload;
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    /** The payloads of the events of a type, oldest first. */
    List<JsonNode> events(String type) {
        return frames.stream()
                .filter(frame -> frame.path("t").asText().equals(type))
                .map(frame -> frame.path("d"))
                .toList();
    }

    boolean has(int op) {
        return frames.stream().anyMatch(frame -> frame.path("op").asInt() == op);
    }

    /** With which code the server closed it; 0 while it is open. */
    int closeCode() {
        return closeCode.get();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
