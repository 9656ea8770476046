package org.pushduty.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

/**
 * The least that answers on Discord: Java's own WebSocket and HTTP client, one command, one fixed message, said at
 * once. A program of its own: TOKEN API GATEWAY APPLICATION GUILD.
 */
final class DiscordFloor implements WebSocket.Listener {
    static final String COMMAND = "floor";
    private static final String ANSWER = "{\"type\":4,\"data\":{\"content\":\"" + FloorBot.ANSWER + "\"}}";
    private static final int HELLO = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private final String api;
    private final StringBuilder frame = new StringBuilder();
    private final CountDownLatch ended = new CountDownLatch(1);

    private DiscordFloor(String token, String api) {
        this.token = token;
        this.api = api;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        var floor = new DiscordFloor(words[0], words[1]);
        floor.http
                .newWebSocketBuilder()
                .buildAsync(URI.create(words[2] + "/?v=10&encoding=json"), floor)
                .join();
        floor.http.send(
                floor.request(
                        "applications/" + words[3] + "/guilds/" + words[4] + "/commands",
                        "{\"name\":\"" + COMMAND + "\",\"type\":1,\"description\":\"the floor\"}"),
                BodyHandlers.discarding());
        floor.ended.await();
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", "Bot " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
        frame.append(part);
        if (isLast) {
            take(socket, frame.toString());
            frame.setLength(0);
        }
        return WebSocket.Listener.super.onText(socket, part, isLast);
    }

    private void take(WebSocket socket, String text) {
        try {
            JsonNode event = JSON.readTree(text);
            if (event.path("op").asInt() == HELLO) {
                Future<?> unused = socket.sendText(
                        "{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"intents\":1,\"properties\":"
                                + "{\"os\":\"linux\",\"browser\":\"floor\",\"device\":\"floor\"}}}",
                        true);
            } else if (event.path("t").asText().equals("INTERACTION_CREATE")) {
                JsonNode asked = event.path("d");
                Future<?> unused = http.sendAsync(
                        request(
                                "interactions/" + asked.path("id").asText() + "/"
                                        + asked.path("token").asText() + "/callback",
                                ANSWER),
                        BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended.countDown();
        return WebSocket.Listener.super.onClose(socket, status, reason);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended.countDown();
    }
}
