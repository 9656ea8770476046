package org.pushduty.etherpad;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.pushduty.core.port.OutsideException;

/**
 * Speaks HTTP to one server, in whole answers. Follows no redirection: that would hand the key on. Safe for threads.
 */
final class Http {
    private final String system;
    private final HttpClient client;

    /** @param system what the server is called in errors */
    Http(String system, Duration connecting) {
        this.system = system;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connecting)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer, whatever its status. */
    record Answer(int status, String body) {}

    static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Throws {@link OutsideException} where no answer comes in time. */
    Answer send(HttpRequest request, String attempt, Deadline deadline) {
        CompletableFuture<HttpResponse<String>> coming = client.sendAsync(request, info -> new LimitedBody());
        try {
            // The client's own timeout ends with the headers; a body may drip for ever.
            HttpResponse<String> response = coming.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideException(system, attempt, "interrupted", e);
        } catch (TimeoutException e) {
            throw new OutsideException(system, attempt, "no answer in time", e);
        } catch (ExecutionException e) {
            throw new OutsideException(system, attempt, reason(e.getCause() == null ? e : e.getCause()), e);
        } finally {
            coming.cancel(true);
        }
    }

    private static String reason(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return "no connection in time";
        }
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        if (cause instanceof SSLException) {
            return "no safe connection: " + cause.getMessage();
        }
        return cause instanceof LimitedBody.TooLong ? "its answer has no end" : "the line broke";
    }
}
