package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Threads: starting, joining and listing them. */
final class ThreadRoutes {
    private final World world;
    private final Frame frame;
    private final Places places;
    private final ThreadDesk desk;
    private final MessageDesk messages;
    private final ChannelPayloads payloads;

    ThreadRoutes(Frame frame, ThreadDesk desk, MessageDesk messages) {
        this.frame = frame;
        this.desk = desk;
        this.messages = messages;
        world = frame.world();
        places = new Places(frame);
        payloads = new ChannelPayloads(world);
    }

    void register(Routes routes) {
        routes.on("POST", "/channels/{channel}/messages/{message}/threads", this::onMessage);
        routes.on("POST", "/channels/{channel}/threads", this::alone);
        routes.on("PUT", "/channels/{channel}/thread-members/@me", this::join);
        routes.on("GET", "/guilds/{guild}/threads/active", this::active);
        routes.on("GET", "/channels/{channel}/threads/archived/public", this::archived);
    }

    private Reply onMessage(Call call) {
        Message message = places.message(call);
        Channel parent = parent(call);
        checkForm(call.body());
        places.require(parent, Permission.CREATE_PUBLIC_THREADS);
        if (world.channel(message.id()).isPresent()) {
            throw Refusal.of(400, 160004, "A thread has already been created for this message");
        }
        Channel thread = start(message.id(), parent, Channel.Kind.PUBLIC_THREAD, call.body());
        messages.tell("MESSAGE_UPDATE", message);
        return Reply.of(201, payloads.channel(thread));
    }

    private Reply alone(Call call) {
        Channel parent = parent(call);
        checkForm(call.body());
        // Without a type it is a private one: that is how the interface began.
        int type = call.body().path("type").asInt(Channel.Kind.PRIVATE_THREAD.number());
        boolean isPublic = type == Channel.Kind.PUBLIC_THREAD.number();
        if (!isPublic && type != Channel.Kind.PRIVATE_THREAD.number()) {
            throw Refusal.violation(400, 50024, "Cannot execute action on this channel type");
        }
        places.require(parent, isPublic ? Permission.CREATE_PUBLIC_THREADS : Permission.CREATE_PRIVATE_THREADS);
        Channel.Kind kind = isPublic ? Channel.Kind.PUBLIC_THREAD : Channel.Kind.PRIVATE_THREAD;
        return Reply.of(201, payloads.channel(start(world.newId(), parent, kind, call.body())));
    }

    private Channel start(long id, Channel parent, Channel.Kind kind, JsonNode form) {
        var state = new ThreadState(
                world.bot().id(),
                false,
                false,
                form.path("auto_archive_duration").asInt(4320),
                frame.clock().instant(),
                Set.of(world.bot().id()));
        return desk.start(id, parent, kind, form.path("name").asText(), state);
    }

    private Channel parent(Call call) {
        Channel parent = places.channel(call);
        if (parent.kind() != Channel.Kind.TEXT) {
            throw Refusal.violation(400, 50024, "Cannot execute action on this channel type");
        }
        return parent;
    }

    private static void checkForm(JsonNode form) {
        var errors = new FormErrors();
        errors.text(form.path("name"), "name", 1, 100);
        if (form.has("auto_archive_duration")) {
            checkDuration(form, errors);
        }
        errors.refuse();
    }

    static void checkDuration(JsonNode form, FormErrors errors) {
        errors.require(
                List.of(60, 1440, 4320, 10080)
                        .contains(form.path("auto_archive_duration").asInt()),
                "auto_archive_duration",
                "BASE_TYPE_CHOICES",
                "Value must be one of (60, 1440, 4320, 10080).");
    }

    private Reply join(Call call) {
        Channel thread = places.channel(call);
        if (!thread.isThread()) {
            throw Refusal.violation(400, 50024, "Cannot execute action on this channel type");
        }
        desk.join(thread, world.bot());
        return Reply.nothing();
    }

    private Reply active(Call call) {
        Guild guild = places.guild(call);
        return Reply.ok(listed(world.channels(channel -> channel.guildId() == guild.id()
                && channel.isThread()
                && !channel.isArchived()
                && frame.access().may(world.bot(), channel, Permission.VIEW_CHANNEL))));
    }

    private Reply archived(Call call) {
        Channel parent = places.channel(call);
        places.require(parent, Permission.READ_MESSAGE_HISTORY);
        int limit = Integer.parseInt(call.asked("limit").orElse("50"));
        List<Channel> found = world
                .channels(channel -> channel.parentId() == parent.id()
                        && channel.kind() == Channel.Kind.PUBLIC_THREAD
                        && channel.isArchived())
                .stream()
                .sorted(Comparator.comparing((Channel thread) -> thread.thread().archivedAt())
                        .reversed())
                .toList();
        ObjectNode json = listed(found.stream().limit(limit).toList());
        return Reply.ok(json.put("has_more", found.size() > limit));
    }

    private ObjectNode listed(List<Channel> threads) {
        ObjectNode json = Json.object();
        json.set("threads", Json.array(threads.stream().map(payloads::channel).toList()));
        json.set(
                "members",
                Json.array(threads.stream()
                        .filter(thread ->
                                thread.thread().members().contains(world.bot().id()))
                        .map(thread ->
                                ChannelPayloads.threadMember(thread, world.bot().id()))
                        .toList()));
        return json;
    }
}
