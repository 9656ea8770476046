package org.pushduty.etherpad;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Stands before an Etherpad: passes everything on, lets things happen in between, and spoils answers. */
final class Meddler implements AutoCloseable {
    private static final UnaryOperator<Answer> HONEST = UnaryOperator.identity();

    private final HttpServer listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private final AtomicReference<Meanwhile> meanwhile = new AtomicReference<>();
    private volatile UnaryOperator<Answer> spoiling = HONEST;
    private volatile boolean isSpoiledUnasked;

    static {
        // It sends head and body of an answer one after the other, and would wait 40 ms between them.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private record Meanwhile(String words, Runnable deed) {}

    /** What is answered. */
    record Answer(int status, String type, String body) {}

    Meddler(URI server) {
        this.server = server;
        try {
            listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listening.setExecutor(threads);
        listening.createContext("/", this::pass);
        listening.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getAddress().getPort() + "/");
    }

    EtherpadSettings settings() {
        return new EtherpadSettings(address(), new EtherpadSettings.ApiKey(EtherpadServer.KEY));
    }

    /** Done once, when the next request comes with those words in its address or body, before it is passed on. */
    void beforeNext(String words, Runnable deed) {
        meanwhile.set(new Meanwhile(words, deed));
    }

    /** What the server answers is answered as this makes it, though the server has done what it was asked for. */
    void spoils(UnaryOperator<Answer> spoiled) {
        isSpoiledUnasked = false;
        spoiling = spoiled;
    }

    /** This is answered, and the server is not asked. */
    void answers(Answer answer) {
        isSpoiledUnasked = true;
        spoiling = any -> answer;
    }

    void isHonest() {
        isSpoiledUnasked = false;
        spoiling = HONEST;
    }

    /** Address and body of what was asked for, oldest first. */
    List<String> passed() {
        return passed;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String asked = exchange.getRequestURI() + " " + body;
            passed.add(asked);
            meddle(asked);
            Answer answer = isSpoiledUnasked
                    ? spoiling.apply(new Answer(200, "text/plain", ""))
                    : spoiling.apply(ask(exchange, body));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void meddle(String asked) {
        Meanwhile next = meanwhile.get();
        if (next != null && asked.contains(next.words()) && meanwhile.compareAndSet(next, null)) {
            next.deed().run();
        }
    }

    private Answer ask(HttpExchange exchange, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.resolve(exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (String name : List.of("Content-Type", "Authorization", "apikey")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> request.header(name, value));
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("text/plain"),
                response.body());
    }

    @Override
    public void close() {
        listening.stop(0);
        threads.shutdownNow();
    }
}
