package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;

/** Channels and direct messages: reading and changing them. */
final class ChannelRoutes {
    private final Frame frame;
    private final World world;
    private final Places places;
    private final ChannelDesk desk;
    private final ThreadDesk threads;
    private final ChannelPayloads payloads;

    ChannelRoutes(Frame frame, ChannelDesk desk, ThreadDesk threads) {
        this.frame = frame;
        this.desk = desk;
        this.threads = threads;
        world = frame.world();
        places = new Places(frame);
        payloads = new ChannelPayloads(world);
    }

    void register(Routes routes) {
        routes.on("GET", "/channels/{channel}", call -> Reply.ok(payloads.channel(places.channel(call))));
        routes.on("PATCH", "/channels/{channel}", this::change);
        routes.on("POST", "/users/@me/channels", this::open);
        routes.on("GET", "/guilds/{guild}/channels", this::all);
    }

    private Reply all(Call call) {
        Guild guild = places.guild(call);
        return Reply.ok(Json.array(
                world.channels(channel -> channel.guildId() == guild.id() && !channel.isThread()).stream()
                        .map(payloads::channel)
                        .toList()));
    }

    private Reply open(Call call) {
        var errors = new FormErrors();
        errors.require(
                Json.id(call.body().path("recipient_id")) != 0,
                "recipient_id",
                "BASE_TYPE_REQUIRED",
                "This field is required");
        errors.refuse();
        User other = world.user(Json.id(call.body().path("recipient_id")))
                .filter(user -> !user.equals(world.bot()))
                .orElseThrow(() -> Refusal.of(400, 50033, "Invalid Recipient(s)"));
        return Reply.ok(payloads.channel(desk.direct(other)));
    }

    private Reply change(Call call) {
        Channel channel = places.channel(call);
        if (channel.isDirect()) {
            throw Refusal.violation(400, 50024, "Cannot execute action on this channel type");
        }
        check(call.body(), channel);
        return Reply.ok(payloads.channel(
                channel.isThread() ? changedThread(channel, call.body()) : changedText(channel, call)));
    }

    private static void check(JsonNode body, Channel channel) {
        var errors = new FormErrors();
        if (body.has("name")) {
            errors.text(body.path("name"), "name", 1, 100);
        }
        errors.require(
                FormErrors.length(body.path("topic")) <= 1024,
                "topic",
                "BASE_TYPE_MAX_LENGTH",
                "Must be 1024 or fewer in length.");
        if (channel.isThread() && body.has("auto_archive_duration")) {
            ThreadRoutes.checkDuration(body, errors);
        }
        errors.refuse();
    }

    private Channel changedText(Channel channel, Call call) {
        places.require(channel, Permission.MANAGE_CHANNELS);
        JsonNode body = call.body();
        String topic = body.has("topic") ? textOf(body.path("topic")) : channel.topic();
        String name = body.has("name") ? body.path("name").asText() : channel.name();
        // Discord counts each request that carries one of these, whether it changes anything or not.
        if (body.has("topic") || body.has("name")) {
            frame.limits().countEdit(call);
        }
        return desk.change(channel.withTopic(topic).withName(name));
    }

    private static String textOf(JsonNode node) {
        return node.isNull() ? "" : node.asText();
    }

    private Channel changedThread(Channel thread, JsonNode body) {
        ThreadState old = thread.thread();
        boolean archived = body.path("archived").asBoolean(old.isArchived());
        boolean locked = body.path("locked").asBoolean(old.isLocked());
        boolean isPlainWaking = old.isArchived() && !archived && !old.isLocked() && !body.has("locked");
        boolean isOwners = old.owner() == world.bot().id() && !locked && !old.isLocked();
        if (isPlainWaking) {
            places.require(thread, Permission.SEND_MESSAGES_IN_THREADS);
        } else if (!isOwners) {
            places.require(thread, Permission.MANAGE_THREADS);
        }
        if (old.isArchived() && archived) {
            throw Refusal.of(400, 50083, "Thread is archived");
        }
        String name = body.has("name") ? body.path("name").asText() : thread.name();
        ThreadState state = old.archived(archived, locked, frame.clock().instant());
        return threads.change(thread.withName(name).withThread(state));
    }
}
