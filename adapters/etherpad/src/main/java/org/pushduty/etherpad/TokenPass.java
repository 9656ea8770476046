package org.pushduty.etherpad;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.pushduty.core.port.OutsideException;

/**
 * A bearer token (RFC 6750) for our client id and secret (RFC 6749, section 4.4), kept until shortly before its end.
 * The secret goes into the body, as Etherpad's documentation of its API has it.
 */
final class TokenPass implements Pass {
    private static final String ATTEMPT = "ask for a token";
    /** RFC 6749, section 5.2: what the server may say is wrong. */
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");
    /** RFC 6749, appendix A.12: what a token is made of. */
    private static final Pattern TOKEN = Pattern.compile("[ -~]+");
    /** For a server that does not say how long a token lasts. */
    private static final int USUAL_SECONDS = 60;

    private final EtherpadSettings.ClientCredentials client;
    private final Http http;
    private final String system;
    private Map<String, String> headers = Map.of();
    private Deadline end = Deadline.in(Duration.ZERO);

    TokenPass(EtherpadSettings.ClientCredentials client, Http http) {
        this.client = client;
        this.http = http;
        this.system = "Etherpad's log-in at " + client.token().getHost();
    }

    @Override
    public synchronized Map<String, String> headers(Deadline deadline) {
        if (headers.isEmpty() || end.isOver()) {
            ask(deadline);
        }
        return headers;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of();
    }

    @Override
    public synchronized boolean renew(Map<String, String> refused) {
        if (refused.equals(headers)) {
            headers = Map.of();
        }
        return true;
    }

    @Override
    public String secret() {
        return client.secret();
    }

    private void ask(Deadline deadline) {
        // RFC 8707: where no resource is named, Etherpad 2.5 takes the header Origin, which only browsers send.
        Map<String, String> fields = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                client.id(),
                "client_secret",
                client.secret(),
                "resource",
                client.token().resolve("/").toString());
        Http.Answer answer = http.send(
                Http.form(client.token(), fields)
                        .header("Accept", "application/json")
                        .build(),
                ATTEMPT,
                deadline);
        JsonNode body = Json.read(answer.body());
        String token = body.path("access_token").asText();
        if (answer.status() != 200 || !TOKEN.matcher(token).matches()) {
            throw new OutsideException(system, ATTEMPT, reason(answer.status(), body));
        }
        headers = Map.of("Authorization", "Bearer " + token);
        end = Deadline.in(lifetime(body.path("expires_in").asLong(USUAL_SECONDS)));
    }

    // Ended early, so that none runs out on its way; short ones by a tenth.
    private static Duration lifetime(long seconds) {
        return Duration.ofSeconds(Math.min(seconds, 86_400)).minusSeconds(Math.min(30, Math.max(0, seconds) / 10 + 1));
    }

    private static String reason(int status, JsonNode body) {
        String error = body.path("error").asText();
        if (ERROR.matcher(error).matches()) {
            return "it gives us none for our client id and secret (" + error + ")";
        }
        return "it does not answer as an OAuth2 server does (HTTP " + status + ")";
    }

    @Override
    public String toString() {
        return client.toString();
    }
}
