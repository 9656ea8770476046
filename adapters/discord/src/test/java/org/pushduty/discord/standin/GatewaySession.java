package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One session of the bot: what it asked for and all that it was told, so that it can be told again. It outlives its
 * connections. Used under the world's monitor.
 */
final class GatewaySession {
    private final String id;
    private final long intents;
    private final List<String> told = new ArrayList<>();
    private Optional<GatewayLink> link;

    GatewaySession(String id, long intents, GatewayLink link) {
        this.id = id;
        this.intents = intents;
        this.link = Optional.of(link);
    }

    String id() {
        return id;
    }

    long intents() {
        return intents;
    }

    /** The number of the last event. */
    int sequence() {
        return told.size();
    }

    Optional<GatewayLink> link() {
        return link;
    }

    /** Numbers the event and tells it, now or once the bot has resumed. */
    void tell(String type, JsonNode payload) {
        ObjectNode json = Json.object().put("op", GatewayOp.DISPATCH.number());
        json.put("t", type).put("s", told.size() + 1).set("d", payload);
        told.add(json.toString());
        link.ifPresent(it -> it.send(json.toString()));
    }

    /** Goes on over another connection, with all events after that number. */
    void resume(GatewayLink newLink, int after) {
        link.ifPresent(old -> old.close(4000, "Another connection resumed the session."));
        link = Optional.of(newLink);
        told.subList(after, told.size()).forEach(newLink::send);
        tell("RESUMED", Json.object());
    }

    void lose(GatewayLink lost) {
        link = link.filter(current -> current != lost);
    }
}
