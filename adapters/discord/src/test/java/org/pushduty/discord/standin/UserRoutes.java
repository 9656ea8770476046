package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Accounts, the application, and where the gateway is. */
final class UserRoutes {
    private final World world;
    private final Account account;
    private final GatewaySessions sessions;

    UserRoutes(Frame frame, GatewaySessions sessions) {
        world = frame.world();
        account = frame.account();
        this.sessions = sessions;
    }

    void register(Routes routes) {
        routes.on("GET", "/users/@me", call -> Reply.ok(GuildPayloads.user(world.bot())));
        routes.on("GET", "/users/{user}", this::user);
        routes.on("GET", "/gateway", call -> Reply.ok(Json.object().put("url", account.gatewayUrl())));
        routes.on("GET", "/gateway/bot", call -> Reply.ok(gateway()));
        routes.on("GET", "/applications/@me", call -> Reply.ok(application()));
        // An alias that libraries still use.
        routes.on("GET", "/oauth2/applications/@me", call -> Reply.ok(application()));
        routes.on("GET", "/guilds/{guild}/members/{user}", this::member);
    }

    private Reply user(Call call) {
        return world.user(call.id("user"))
                .map(user -> Reply.ok(GuildPayloads.user(user)))
                .orElseThrow(() -> Refusal.of(404, 10013, "Unknown User"));
    }

    private Reply member(Call call) {
        Guild guild = world.guild(call.id("guild")).orElseThrow(() -> Refusal.of(404, 10004, "Unknown Guild"));
        return guild.member(call.id("user"))
                .map(member -> Reply.ok(GuildPayloads.member(member)))
                .orElseThrow(() -> Refusal.of(404, 10007, "Unknown Member"));
    }

    private ObjectNode gateway() {
        ObjectNode json = Json.object().put("url", account.gatewayUrl()).put("shards", 1);
        json.set(
                "session_start_limit",
                Json.object()
                        .put("total", 1000)
                        .put("remaining", 1000 - sessions.identified())
                        .put("reset_after", 14_400_000)
                        .put("max_concurrency", 1));
        return json;
    }

    private ObjectNode application() {
        ObjectNode json = Json.object()
                .put("id", Long.toString(account.applicationId()))
                .put("name", world.bot().name())
                .put("icon", (String) null)
                .put("description", "")
                .put("bot_public", false)
                .put("bot_require_code_grant", false)
                .put("verify_key", "00")
                .put("flags", account.flags());
        json.set("team", null);
        json.set("bot", GuildPayloads.user(world.bot()));
        json.set("owner", GuildPayloads.user(world.bot()));
        return json;
    }
}
