package org.pushduty.etherpad;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.pushduty.core.port.PagesByHand;

/** Somebody who writes pages with a script, over Etherpad's HTTP API. */
public final class PagesOverApi implements PagesByHand {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final EtherpadServer server;
    private final Http http = new Http("Etherpad", LIMIT);

    public PagesOverApi(EtherpadServer server) {
        this.server = server;
    }

    @Override
    public void write(String page, String text) {
        call("createPad", Map.of("padID", page, "text", ""));
        call("setText", Map.of("padID", page, "text", text));
    }

    @Override
    public void remove(String page) {
        call("deletePad", Map.of("padID", page));
    }

    /** The page as people see it. */
    public String text(String page) {
        return call("getText", Map.of("padID", page)).path("data").path("text").asText();
    }

    /** How often the page was changed. */
    public int revisions(String page) {
        return call("getRevisionsCount", Map.of("padID", page))
                .path("data")
                .path("revisions")
                .asInt();
    }

    JsonNode call(String function, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("apikey", EtherpadServer.KEY);
        var request = Http.form(server.address().resolve("api/1.2.13/" + function), all)
                .build();
        return Json.read(http.send(request, function, Deadline.in(LIMIT)).body());
    }
}
