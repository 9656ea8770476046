package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests and answers of a server that takes less and tells less than Discord; the texts are one's own. */
class LeniencyTest {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String COMMANDS = "/applications/5/guilds/7/commands";
    private static final String REGISTERED = "[{\"id\":\"11\",\"name\":\"tag\"},{\"id\":\"12\",\"name\":\"duty\"}]";

    private final OkHttpClient client =
            new OkHttpClient.Builder().addInterceptor(new Leniency()).build();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile BiFunction<String, String, Told> server = (line, body) -> new Told(200, body);
    private HttpServer http;

    private record Told(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::handle);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void aNewMessageIsSilentOfWhatItDoesNotHave() throws IOException {
        send("POST", "/channels/1/messages", "{\"content\":\"a\",\"poll\":null,\"embeds\":[{\"title\":\"b\"}]}");

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0))
                .contains("\"content\":\"a\"", "\"title\":\"b\"", "\"type\":\"rich\"")
                .doesNotContain("poll");
    }

    @Test
    void aChangeMayTakeSomethingAway() throws IOException {
        send("PATCH", "/channels/1", "{\"topic\":null}");

        assertThat(asked).containsExactly("PATCH /channels/1 {\"topic\":null}");
    }

    @Test
    void anEditedMessageHasRolesByTheirIdsAndAllLists() throws IOException {
        server = (line, body) -> new Told(
                200,
                "{\"id\":\"3\",\"member\":{\"roles\":[{\"id\":\"7\",\"name\":\"@everyone\"},\"8\"]},"
                        + "\"embeds\":[{\"title\":\"b\"}],\"webhook_id\":null}");

        String told = send("PATCH", "/channels/1/messages/3", "{\"content\":\"b\"}");

        assertThat(told)
                .contains("\"roles\":[\"7\",\"8\"]", "\"mentions\":[]", "\"mention_roles\":[]", "\"type\":\"rich\"")
                .doesNotContain("webhook_id");
    }

    @Test
    void theMessagesOfAChannelAreMendedEach() throws IOException {
        server = (line, body) -> new Told(200, "[{\"id\":\"3\"},{\"id\":\"4\"}]");

        String told = send("GET", "/channels/1/messages?limit=2", "");

        assertThat(told.split("\"mentions\":\\[\\]", -1)).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsLeftAsItIs() throws IOException {
        server = (line, body) -> new Told(200, "<html>");

        assertThat(send("GET", "/channels/1/messages/3", "")).isEqualTo("<html>");
    }

    @Test
    void aRefusedTokenIsOneWhateverTheStatus() throws IOException {
        server = (line, body) -> new Told(400, "{\"code\":40001,\"message\":\"Unauthorized\"}");

        assertThat(status("/users/@me")).isEqualTo(401);
        server = (line, body) -> new Told(400, "{\"code\":50035}");
        assertThat(status("/users/@me")).isEqualTo(400);
    }

    @Test
    void whereThreadsAreNotListedThereAreNone() throws IOException {
        server = (line, body) -> new Told(404, "{\"code\":404}");
        String none = "{\"threads\":[],\"members\":[],\"has_more\":false}";

        assertThat(send("GET", "/guilds/7/threads/active", "")).isEqualTo(none);
        assertThat(send("GET", "/channels/1/threads/archived/public?limit=100", ""))
                .isEqualTo(none);
        assertThat(send("GET", "/channels/1", "")).isEqualTo("{\"code\":404}");
    }

    @Test
    void commandsAreOfferedWithoutCompletionsWhereTheseAreRefused() throws IOException {
        server = (line, body) -> body.contains("autocomplete") ? new Told(400, "{}") : new Told(200, REGISTERED);
        String command = "{\"name\":\"tag\",\"options\":[{\"type\":1,\"name\":\"a\",\"description\":\"b\","
                + "\"options\":[{\"type\":3,\"name\":\"c\",\"description\":\"d\",\"autocomplete\":true}]}]}";

        send("PUT", COMMANDS, "[" + command + "]");
        send("POST", COMMANDS, command);

        assertThat(asked).hasSize(3);
        assertThat(asked.get(1))
                .startsWith("PUT")
                .contains("\"name\":\"c\"", "\"description\":\"d\"")
                .doesNotContain("autocomplete");
        assertThat(asked.get(2)).startsWith("POST").doesNotContain("autocomplete");
    }

    @Test
    void whatIsRefusedForAnotherReasonStaysRefused() throws IOException {
        server = (line, body) -> new Told(400, "{\"message\":\"too long\"}");

        assertThat(send("POST", COMMANDS, "{\"name\":\"tag\"}")).isEqualTo("{\"message\":\"too long\"}");

        server = (line, body) -> new Told(200, REGISTERED);
        send("PUT", COMMANDS, "[{\"name\":\"tag\",\"options\":[{\"autocomplete\":true}]}]");
        assertThat(asked.get(asked.size() - 1)).contains("autocomplete");
    }

    @Test
    void commandsAnsweredWithoutIdsAreAskedFor() throws IOException {
        server = (line, body) -> new Told(200, line.startsWith("GET") ? REGISTERED : body);

        assertThat(send("PUT", COMMANDS, "[{\"name\":\"tag\"},{\"name\":\"duty\"}]"))
                .isEqualTo(REGISTERED);
        assertThat(send("POST", COMMANDS, "{\"name\":\"duty\"}")).contains("\"id\":\"12\"");
        assertThat(send("PATCH", COMMANDS + "/12", "{\"name\":\"duty\"}")).contains("\"id\":\"12\"");
        assertThat(asked).filteredOn(line -> line.startsWith("GET")).hasSize(3);
        assertThat(asked)
                .filteredOn(line -> line.startsWith("GET"))
                .allMatch(line -> line.equals("GET " + COMMANDS + " "));
    }

    @Test
    void commandsAnsweredWithIdsAreTakenAsTheyAre() throws IOException {
        server = (line, body) -> new Told(200, "{\"id\":\"11\",\"name\":\"tag\"}");

        assertThat(send("POST", COMMANDS, "{\"name\":\"tag\"}")).isEqualTo("{\"id\":\"11\",\"name\":\"tag\"}");
        assertThat(asked).hasSize(1);
    }

    private int status(String path) throws IOException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + http.getAddress().getPort() + path)
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }

    private String send(String method, String path, String body) throws IOException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + http.getAddress().getPort() + path)
                .method(method, method.equals("GET") ? null : RequestBody.create(body, JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(line + " " + body);
        Told told = server.apply(line, body);
        byte[] bytes = told.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(told.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
