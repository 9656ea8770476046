package org.pushduty.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** git http-backend behind a server on the loopback, with one user. */
final class GitHttpServer implements AutoCloseable {
    static final String USER = "pushduty";
    static final String PASSWORD = "s3cret+word";
    private static final String BACKEND = "http-backend";

    private final Path root;
    private final Path home;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hangs;
    private volatile boolean isReadOnly;
    private volatile boolean losesAnswers;

    GitHttpServer(Path root, Path home) throws IOException {
        this.root = root;
        this.home = home;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        HttpContext context = server.createContext("/", this::answer);
        context.setAuthenticator(new BasicAuthenticator("git") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals(USER) && password.equals(PASSWORD);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String uri(String repository) {
        return "http://127.0.0.1:" + port() + "/" + repository;
    }

    /** Each request is answered with that status from now on. */
    void answerWith(int everywhere) {
        status = everywhere;
    }

    void hang() {
        hangs = true;
    }

    void setReadOnly() {
        isReadOnly = true;
    }

    /** What is pushed arrives, and the connection breaks before the answer. */
    void loseAnswers() {
        losesAnswers = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (hangs) {
                closed.await();
                return;
            }
            boolean isPush = exchange.getRequestURI().toString().contains("git-receive-pack");
            int refused = isReadOnly && isPush ? 403 : status;
            if (refused != 200) {
                exchange.sendResponseHeaders(refused, -1);
                return;
            }
            byte[] output = backend(exchange);
            boolean isSent = exchange.getRequestMethod().equals("POST") && isPush;
            if (!losesAnswers || !isSent) {
                send(exchange, output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] backend(HttpExchange exchange) throws IOException {
        Path errors = Files.createTempFile(home, "backend", ".err");
        var builder = new ProcessBuilder("git", BACKEND).redirectError(errors.toFile());
        Map<String, String> environment = builder.environment();
        environment.putAll(GitCommand.isolation(home));
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REMOTE_USER", USER);
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put(
                "QUERY_STRING",
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        header(exchange, "Content-Type").ifPresent(type -> environment.put("CONTENT_TYPE", type));
        header(exchange, "Content-Encoding").ifPresent(coding -> environment.put("HTTP_CONTENT_ENCODING", coding));
        header(exchange, "Git-Protocol").ifPresent(protocol -> environment.put("GIT_PROTOCOL", protocol));
        byte[] body = exchange.getRequestBody().readAllBytes();
        environment.put("CONTENT_LENGTH", Integer.toString(body.length));
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(body);
        }
        return process.getInputStream().readAllBytes();
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static void send(HttpExchange exchange, byte[] output) throws IOException {
        int end = new String(output, ISO_8859_1).indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("git http-backend said nothing; is it installed?");
        }
        int code = 200;
        for (String line : new String(output, 0, end, UTF_8).split("\r\n")) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                code = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
        }
        byte[] body = Arrays.copyOfRange(output, end + 4, output.length);
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        try (InputStream in = new ByteArrayInputStream(body)) {
            in.transferTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
