package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to the stand-in's REST interface without a library that would hold it back. */
final class RawRest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final DiscordStandin standin;
    private final String authorization;

    /** An answer; {@code json} is missing where there is no body. */
    record Answer(int status, JsonNode json, HttpResponse<String> response) {
        int code() {
            return json.path("code").asInt();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    RawRest(DiscordStandin standin) {
        this(standin, "Bot " + standin.token());
    }

    RawRest(DiscordStandin standin, String authorization) {
        this.standin = standin;
        this.authorization = authorization;
    }

    Answer send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(standin.restUrl() + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String text = response.body().isEmpty() ? "{}" : response.body();
            return new Answer(response.statusCode(), Json.parse(text), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, JsonNode body) {
        return send("POST", path, body.toString());
    }

    /** Says something in a channel. */
    Answer say(Channel channel, JsonNode body) {
        return post("channels/" + channel.id() + "/messages", body);
    }

    Answer say(Channel channel, String text) {
        return say(channel, Json.object().put("content", text));
    }

    Answer patch(String path, JsonNode body) {
        return send("PATCH", path, body.toString());
    }
}
