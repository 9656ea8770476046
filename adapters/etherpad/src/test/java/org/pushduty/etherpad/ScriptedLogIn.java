package org.pushduty.etherpad;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What Etherpad 2.x does with OAuth2's client credentials and with the tokens that it gives for them. */
final class ScriptedLogIn implements AutoCloseable {
    private final HttpServer server;
    private final String expected;
    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private volatile String scripted = "";
    private volatile boolean isScripted;
    private volatile boolean isRefusing;
    private volatile int lifetime = 600;
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    ScriptedLogIn(String id, String secret) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        expected = "client_id=" + id + "&client_secret=" + secret + "&grant_type=client_credentials&resource="
                + Http.encoded(address().toString());
        server.createContext("/oidc/token", this::token);
        server.createContext("/api/1.2.13/checkToken", this::check);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void tokensLast(int seconds) {
        lifetime = seconds;
    }

    /** As after a restart, which makes a new key to sign tokens with. */
    void forgetTokens() {
        valid.clear();
    }

    void refuseAll() {
        isRefusing = true;
    }

    void answersTokens(String answer) {
        isScripted = true;
        scripted = answer;
    }

    /** How many tokens it was asked for. */
    int tokens() {
        return tokens.get();
    }

    /** How many calls it refused. */
    int refusals() {
        return refusals.get();
    }

    private void token(HttpExchange exchange) throws IOException {
        String[] fields = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&");
        Arrays.sort(fields);
        int number = tokens.incrementAndGet();
        if (isScripted) {
            answer(exchange, 200, scripted);
        } else if (String.join("&", fields).equals(expected)) {
            String token = "header.payload.signature" + number;
            valid.add("Bearer " + token);
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"expires_in\":%d,\"token_type\":\"Bearer\"}".formatted(token, lifetime));
        } else {
            answer(
                    exchange,
                    401,
                    "{\"error\":\"invalid_client\",\"error_description\":\"client authentication failed\"}");
        }
    }

    private void check(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (!isRefusing && bearer != null && valid.contains(bearer)) {
            answer(exchange, 200, "{\"code\":0,\"message\":\"ok\",\"data\":null}");
        } else {
            refusals.incrementAndGet();
            answer(exchange, 401, "{\"code\":4,\"message\":\"no or wrong OAuth token\",\"data\":null}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
