package org.pushduty.app.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the bare repositories of a folder over http on the loopback, by git's own http-backend, hooks included. */
final class GitOverHttp implements AutoCloseable {
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Gate gate = Gate.none();

    GitOverHttp(Path root) {
        this.root = root;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String uri(String repository) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
    }

    /** Holds the next push at that point. */
    Gate holdPush(Gate.Point point) {
        gate = Gate.at(point);
        return gate;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isPush = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().endsWith("/git-receive-pack");
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (isPush && !gate.passes(Gate.Point.BEFORE)) {
                return;
            }
            byte[] answer = backend(exchange, body);
            if (isPush && !gate.passes(Gate.Point.AFTER)) {
                return;
            }
            send(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] backend(HttpExchange exchange, byte[] body) throws IOException {
        var builder = new ProcessBuilder("git", "http-backend").redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.putAll(GitCommand.isolation());
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put("CONTENT_LENGTH", Integer.toString(body.length));
        Optional.ofNullable(exchange.getRequestURI().getQuery())
                .ifPresent(query -> environment.put("QUERY_STRING", query));
        pass(exchange, "Content-Type", "CONTENT_TYPE", environment);
        pass(exchange, "Content-Encoding", "HTTP_CONTENT_ENCODING", environment);
        pass(exchange, "Git-Protocol", "GIT_PROTOCOL", environment);
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(body);
        }
        return process.getInputStream().readAllBytes();
    }

    private static void pass(HttpExchange exchange, String header, String variable, Map<String, String> environment) {
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                .ifPresent(value -> environment.put(variable, value));
    }

    private static void send(HttpExchange exchange, byte[] answer) throws IOException {
        int end = new String(answer, ISO_8859_1).indexOf(END_OF_HEADERS);
        if (end < 0) {
            throw new IOException("git http-backend said nothing; is it installed?");
        }
        int status = 200;
        for (String line : new String(answer, 0, end, ISO_8859_1).split("\r\n")) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
        }
        byte[] body = Arrays.copyOfRange(answer, end + END_OF_HEADERS.length(), answer.length);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        gate.drop();
        server.stop(0);
        threads.shutdownNow();
    }
}
