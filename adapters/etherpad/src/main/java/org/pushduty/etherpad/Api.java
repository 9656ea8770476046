package org.pushduty.etherpad;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.port.OutsideException;

/**
 * Etherpad's HTTP API, in the version that 1.8 and 2.x both serve (Etherpad's doc/api/http_api: answers are
 * {@code {"code": 0, "message": "ok", "data": …}}; the code says what went wrong, and the status is 200 even so).
 */
final class Api {
    /** 1.2.13 is the first with {@code checkToken} and all else that is used here, and 2.x still has it. */
    private static final String VERSION = "api/1.2.13/";

    private static final int MOST_REASON = 200;

    private static final String NO_PAGE = "padID does not exist";
    private static final String A_PAGE = "padID does already exist";

    private final String system;
    private final URI address;
    private final Http http;
    private final Pass pass;

    Api(String system, URI address, Http http, Pass pass) {
        this.system = system;
        this.address = address;
        this.http = http;
        this.pass = pass;
    }

    /** A page's text at one of its revisions; both as the server has them. */
    record Revision(int number, String text) {}

    /** Throws {@link OutsideException} where we would not be let in. */
    void checkToken(Deadline deadline) {
        data("ask for access", "checkToken", Map.of(), deadline);
    }

    /** How often the page was changed; empty where there is none. */
    Optional<Integer> revisions(String page, Deadline deadline) {
        String attempt = "read " + page;
        JsonNode answer = call(attempt, "getRevisionsCount", Map.of("padID", page), deadline);
        if (answer.path("message").asText().equals(NO_PAGE)) {
            return Optional.empty();
        }
        JsonNode count = data(attempt, answer).path("revisions");
        if (!count.isInt()) {
            throw nonsense(attempt, 200);
        }
        return Optional.of(count.intValue());
    }

    Revision at(String page, int revision, Deadline deadline) {
        String attempt = "read " + page;
        JsonNode text = data(attempt, "getText", Map.of("padID", page, "rev", String.valueOf(revision)), deadline)
                .path("text");
        // Etherpad 1.8 answers with text and attributes of an older revision, where the documentation has the text.
        JsonNode raw = text.isObject() ? text.path("text") : text;
        if (!raw.isTextual() || !raw.asText().endsWith("\n")) {
            throw nonsense(attempt, 200);
        }
        return new Revision(revision, raw.asText());
    }

    /** Whether there was no such page yet; the server adds a newline to the text. */
    boolean create(String page, String text, Deadline deadline) {
        String attempt = "make " + page;
        JsonNode answer = call(attempt, "createPad", Map.of("padID", page, "text", text), deadline);
        if (answer.path("message").asText().equals(A_PAGE)) {
            return false;
        }
        data(attempt, answer);
        return true;
    }

    void setText(String page, String text, Deadline deadline) {
        data("write " + page, "setText", Map.of("padID", page, "text", text), deadline);
    }

    private JsonNode data(String attempt, String function, Map<String, String> fields, Deadline deadline) {
        return data(attempt, call(attempt, function, fields, deadline));
    }

    private JsonNode data(String attempt, JsonNode answer) {
        if (answer.path("code").intValue() == 0) {
            return answer.path("data");
        }
        String reason = answer.path("message").asText("no reason given");
        throw new OutsideException(system, attempt, reason.substring(0, Math.min(MOST_REASON, reason.length())));
    }

    private JsonNode call(String attempt, String function, Map<String, String> fields, Deadline deadline) {
        Map<String, String> headers = pass.headers(deadline);
        Http.Answer answer = send(attempt, function, fields, headers, deadline);
        if (answer.status() == 401 && pass.renew(headers)) {
            answer = send(attempt, function, fields, pass.headers(deadline), deadline);
        }
        JsonNode body = Json.read(answer.body());
        if (!body.path("code").isInt()) {
            throw nonsense(attempt, answer.status());
        }
        return body;
    }

    private Http.Answer send(
            String attempt,
            String function,
            Map<String, String> fields,
            Map<String, String> headers,
            Deadline deadline) {
        var all = new HashMap<>(fields);
        all.putAll(pass.fields());
        HttpRequest.Builder request = Http.form(address.resolve(VERSION + function), all);
        headers.forEach(request::header);
        return http.send(request.build(), attempt, deadline);
    }

    private OutsideException nonsense(String attempt, int status) {
        return new OutsideException(system, attempt, "it does not answer as an Etherpad does (HTTP " + status + ")");
    }
}
