package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Opens and resumes sessions, and tells each of them what it may hear. Used under the world's monitor: what happens
 * there is told in the order in which it happened.
 */
final class GatewaySessions implements Feed {
    private final World world;
    private final Account account;
    private final Access access;
    private final GuildPayloads payloads;
    private final Omissions omissions;
    private final Violations violations;
    private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();
    private int identified;
    private int resumed;

    GatewaySessions(World world, Account account, GuildPayloads payloads, Omissions omissions, Violations violations) {
        this.world = world;
        this.account = account;
        this.payloads = payloads;
        this.omissions = omissions;
        this.violations = violations;
        access = new Access(world);
    }

    int identified() {
        synchronized (world) {
            return identified;
        }
    }

    int resumed() {
        synchronized (world) {
            return resumed;
        }
    }

    /** Whether a session has a connection now. */
    boolean isConnected() {
        synchronized (world) {
            return sessions.values().stream().anyMatch(session -> session.link().isPresent());
        }
    }

    void forget() {
        synchronized (world) {
            sessions.values().forEach(session -> session.link().ifPresent(GatewayLink::hasNoSession));
            sessions.clear();
        }
    }

    void identify(GatewayLink link, JsonNode json) {
        if (link.session().isPresent()) {
            throw new GatewayRefusal(4005, "Already authenticated.", "a second IDENTIFY");
        }
        Identify identify = Identify.of(json);
        require(account.accepts(identify.token()), 4004, "Authentication failed.");
        require((identify.intents() & ~Intent.VALID) == 0, 4013, "Invalid intent(s).");
        long disallowed = identify.intents() & Intent.PRIVILEGED & ~account.privilegedIntents();
        require(disallowed == 0, 4014, "Disallowed intent(s).");
        identified++;
        var session = new GatewaySession(UUID.randomUUID().toString().replace("-", ""), identify.intents(), link);
        sessions.put(session.id(), session);
        link.belongsTo(session);
        welcome(session, identify);
    }

    private static void require(boolean holds, int code, String reason) {
        if (!holds) {
            throw new GatewayRefusal(code, reason, reason);
        }
    }

    private void welcome(GatewaySession session, Identify identify) {
        Collection<Guild> guilds = world.guilds();
        tell(session, "READY", ready(session, guilds));
        if (!Intent.GUILDS.isIn(identify.intents())) {
            return;
        }
        for (Guild guild : guilds) {
            tell(session, "GUILD_CREATE", payloads.created(guild, shown(guild, identify)));
        }
    }

    private ObjectNode ready(GatewaySession session, Collection<Guild> guilds) {
        ObjectNode json = Json.object()
                .put("v", 10)
                .put("session_id", session.id())
                .put("resume_gateway_url", account.resumeUrl())
                .put("session_type", "normal");
        json.set("user", GuildPayloads.user(world.bot()));
        json.set(
                "guilds",
                Json.array(guilds.stream()
                        .map(guild -> Json.object()
                                .put("id", Long.toString(guild.id()))
                                .put("unavailable", true))
                        .toList()));
        json.set("private_channels", Json.array());
        json.set("shard", Json.array().add(0).add(1));
        json.set(
                "application",
                Json.object().put("id", Long.toString(account.applicationId())).put("flags", account.flags()));
        return json;
    }

    /** Without the intent for presences a bot sees itself alone; with it, everybody, unless the guild is large. */
    private Collection<Member> shown(Guild guild, Identify identify) {
        boolean sees = Intent.GUILD_PRESENCES.isIn(identify.intents())
                && guild.members().size() <= identify.largeThreshold();
        return sees
                ? guild.members().values()
                : guild.member(world.bot().id()).stream().toList();
    }

    void resume(GatewayLink link, JsonNode json) {
        if (!json.path("token").isTextual()
                || !json.path("session_id").isTextual()
                || !json.path("seq").isIntegralNumber()) {
            throw new GatewayRefusal(4002, "Error while decoding payload.", "RESUME lacks a field: " + json);
        }
        require(account.accepts(json.path("token").asText()), 4004, "Authentication failed.");
        GatewaySession session = sessions.get(json.path("session_id").asText());
        if (session == null) {
            link.send(GatewayOp.INVALID_SESSION, BooleanNode.FALSE);
            return;
        }
        require(json.path("seq").asInt() <= session.sequence(), 4007, "Invalid seq.");
        resumed++;
        link.belongsTo(session);
        session.resume(link, json.path("seq").asInt());
    }

    /** The session of a link that has one; otherwise the link is refused. */
    GatewaySession require(GatewayLink link) {
        return link.session()
                .orElseThrow(() -> new GatewayRefusal(4003, "Not authenticated.", "a frame before IDENTIFY"));
    }

    /** Answers a request for members by name or id, in pieces of 1,000. */
    void members(GatewayLink link, JsonNode json) {
        GatewaySession session = require(link);
        Guild guild = world.guild(Json.id(json.path("guild_id")))
                .orElseThrow(() -> new GatewayRefusal(4002, "Error while decoding payload.", "no such guild"));
        boolean wantsAll = json.has("query") && json.path("query").asText().isEmpty();
        if (wantsAll && !Intent.GUILD_MEMBERS.isIn(session.intents())) {
            violations.add("gateway", "asked for all members without the intent GUILD_MEMBERS");
            return;
        }
        List<Member> found = new ArrayList<>(Members.wanted(guild, json));
        int pieces = Math.max(1, (found.size() + 999) / 1000);
        for (int piece = 0; piece < pieces; piece++) {
            List<Member> part = found.subList(piece * 1000, Math.min(found.size(), piece * 1000 + 1000));
            ObjectNode chunk =
                    Members.chunk(guild, part, json).put("chunk_index", piece).put("chunk_count", pieces);
            tell(session, "GUILD_MEMBERS_CHUNK", chunk);
        }
    }

    @Override
    public void publish(Event event) {
        synchronized (world) {
            publishNow(event);
        }
    }

    private void publishNow(Event event) {
        boolean isVisible = event.channelId() == 0
                || world.channel(event.channelId())
                        .map(channel -> access.may(world.bot(), channel, Permission.VIEW_CHANNEL))
                        .orElse(true);
        sessions.values().stream()
                .filter(session -> isVisible && event.isWanted(session.intents()))
                .forEach(session ->
                        tell(session, event.type(), Content.shown(event.payload(), world.bot(), session.intents())));
    }

    private void tell(GatewaySession session, String type, JsonNode payload) {
        session.tell(type, omissions.applied(type, payload));
    }
}
