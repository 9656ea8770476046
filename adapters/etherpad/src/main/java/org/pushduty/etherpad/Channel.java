package org.pushduty.etherpad;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.pushduty.core.port.OutsideException;

/**
 * A Socket.IO connection over Engine.IO's long polling (socket.io-protocol 4 and 5, engine.io-protocol 3 and 4), which
 * gets through every proxy. For a minute at most: we send no pings of our own. For one thread.
 */
final class Channel implements AutoCloseable {
    private static final String ATTEMPT = "join the page";
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final String system;
    private final Http http;
    private final URI address;
    private final Engine engine;
    private final Queue<String> packets = new ArrayDeque<>();
    private String session = "";
    private boolean isOpen = true;

    private Channel(String system, Http http, URI address, Engine engine) {
        this.system = system;
        this.http = http;
        this.address = address;
        this.engine = engine;
    }

    /** Opens one, in the version that the server speaks. */
    static Channel open(String system, Http http, URI address, Deadline deadline) throws NotLetIn {
        for (Engine engine : Engine.values()) {
            var channel = new Channel(system, http, address, engine);
            if (channel.isOpened(deadline)) {
                return channel;
            }
        }
        throw new NotLetIn("it speaks neither version 3 nor 4 of Engine.IO");
    }

    private boolean isOpened(Deadline deadline) throws NotLetIn {
        Http.Answer answer = http.send(request().GET().build(), ATTEMPT, deadline);
        // Code 5: "Unsupported protocol version".
        if (answer.status() == 400 && Json.read(answer.body()).path("code").asInt() == 5) {
            return false;
        }
        packets.addAll(engine.packets(answer.body()));
        String open = packets.isEmpty() ? "" : packets.remove();
        JsonNode session = open.startsWith("0") ? Json.read(open.substring(1)).path("sid") : Json.read("");
        if (answer.status() != 200 || !session.isTextual()) {
            throw new NotLetIn("it has no Socket.IO (HTTP " + answer.status() + ")");
        }
        this.session = session.asText();
        if (engine == Engine.VERSION_4) {
            post("40", ATTEMPT, deadline);
        }
        return true;
    }

    void send(JsonNode message, String attempt, Deadline deadline) {
        post("42[\"message\"," + message + "]", attempt, deadline);
    }

    /** The next message that came, waited for. */
    JsonNode next(String attempt, Deadline deadline) {
        while (true) {
            while (packets.isEmpty()) {
                poll(attempt, deadline);
            }
            JsonNode message = message(packets.remove(), attempt, deadline);
            if (!message.isMissingNode()) {
                return message;
            }
        }
    }

    private JsonNode message(String packet, String attempt, Deadline deadline) {
        if (packet.startsWith("42")) {
            return Json.read(packet.substring(2)).path(1);
        }
        if (packet.equals("2")) {
            post("3", attempt, deadline);
        }
        if (packet.startsWith("1") || packet.startsWith("41") || packet.startsWith("44")) {
            isOpen = false;
            throw new OutsideException(system, attempt, "it has closed the connection");
        }
        return Json.read("");
    }

    private void poll(String attempt, Deadline deadline) {
        Http.Answer answer = http.send(request().GET().build(), attempt, deadline);
        packets.addAll(engine.packets(answer.body()));
        if (answer.status() != 200 || packets.isEmpty()) {
            throw failed(attempt, answer);
        }
    }

    private void post(String packet, String attempt, Deadline deadline) {
        HttpRequest request = request()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(engine.body(packet)))
                .build();
        Http.Answer answer = http.send(request, attempt, deadline);
        if (answer.status() != 200) {
            throw failed(attempt, answer);
        }
    }

    private OutsideException failed(String attempt, Http.Answer answer) {
        isOpen = false;
        return new OutsideException(
                system, attempt, "it does not answer as Socket.IO does (HTTP " + answer.status() + ")");
    }

    private HttpRequest.Builder request() {
        String query = "socket.io/?EIO=" + engine.version() + "&transport=polling";
        return HttpRequest.newBuilder(
                address.resolve(session.isEmpty() ? query : query + "&sid=" + Http.encoded(session)));
    }

    /** Says goodbye, so that people do not see us on the page for another half minute. */
    @Override
    public void close() {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        try {
            post("1", "leave the page", Deadline.in(GOODBYE));
        } catch (OutsideException e) {
            // It is gone, and so are we.
        }
    }
}
