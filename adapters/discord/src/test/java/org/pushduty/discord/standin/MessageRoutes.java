package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Messages of channels: saying, changing, deleting, reading. */
final class MessageRoutes {
    private final Frame frame;
    private final World world;
    private final Places places;
    private final MessageDesk desk;
    private final MessagePayloads payloads;

    MessageRoutes(Frame frame, MessageDesk desk) {
        this.frame = frame;
        this.desk = desk;
        world = frame.world();
        places = new Places(frame);
        payloads = new MessagePayloads(world, frame.account());
    }

    void register(Routes routes) {
        String one = "/channels/{channel}/messages/{message}";
        routes.on("GET", "/channels/{channel}/messages", this::history);
        routes.on("POST", "/channels/{channel}/messages", this::create);
        routes.on("GET", one, this::read);
        routes.on("PATCH", one, this::edit);
        routes.on("DELETE", one, this::delete);
        routes.on("POST", "/channels/{channel}/typing", this::typing);
    }

    private Reply create(Call call) {
        Channel channel = world.channel(call.id("channel")).orElseThrow(Refusal::unknownChannel);
        if (channel.isDirect() && channel.people().stream().anyMatch(world::refusesDirect)) {
            throw Refusal.of(403, 50007, "Cannot send messages to this user");
        }
        return Reply.ok(payloads.message(desk.say(world.bot(), channel, MessageForm.checked(call.body()))));
    }

    private Reply read(Call call) {
        Message message = places.message(call);
        places.require(places.channel(call), Permission.READ_MESSAGE_HISTORY);
        return Reply.ok(shown(message));
    }

    private Reply edit(Call call) {
        Message message = places.message(call);
        requireAwake(places.channel(call));
        if (!message.author().equals(world.bot())) {
            throw Refusal.of(403, 50005, "Cannot edit a message authored by another user");
        }
        return Reply.ok(payloads.message(desk.edit(message, MessageForm.checked(call.body()))));
    }

    private Reply delete(Call call) {
        Message message = places.message(call);
        requireAwake(places.channel(call));
        if (!message.author().equals(world.bot())) {
            places.require(places.channel(call), Permission.MANAGE_MESSAGES);
        }
        desk.delete(message);
        return Reply.nothing();
    }

    private static void requireAwake(Channel channel) {
        if (channel.isArchived()) {
            throw Refusal.of(400, 50083, "Thread is archived");
        }
    }

    private Reply typing(Call call) {
        Channel channel = places.channel(call);
        if (!frame.access().mayTalk(world.bot(), channel)) {
            throw Refusal.missingPermissions();
        }
        return Reply.nothing();
    }

    /** Newest first; what the bot may not read is an empty list, as with Discord. */
    private Reply history(Call call) {
        Channel channel = places.channel(call);
        int limit = limit(call);
        if (!frame.access().may(world.bot(), channel, Permission.READ_MESSAGE_HISTORY)) {
            return Reply.ok(Json.array());
        }
        List<Message> found = new ArrayList<>(world.messages(channel.id()).stream()
                .filter(message -> !message.isEphemeral())
                .toList());
        Collections.reverse(found);
        return Reply.ok(
                Json.array(picked(call, found, limit).stream().map(this::shown).toList()));
    }

    private static int limit(Call call) {
        long bounds = List.of("before", "after", "around").stream()
                .filter(name -> call.asked(name).isPresent())
                .count();
        if (bounds > 1) {
            throw Refusal.violation(400, 50035, "before, after and around are mutually exclusive");
        }
        String limit = call.asked("limit").orElse("50");
        if (!limit.matches("[1-9]\\d?|100")) {
            throw Refusal.violation(400, 50035, "limit: int value should be within 1 and 100");
        }
        return Integer.parseInt(limit);
    }

    private static List<Message> picked(Call call, List<Message> newestFirst, int limit) {
        long before = bound(call, "before");
        long after = bound(call, "after");
        long around = bound(call, "around");
        if (after != 0) {
            List<Message> later =
                    newestFirst.stream().filter(it -> it.id() > after).toList();
            return later.subList(Math.max(0, later.size() - limit), later.size());
        }
        if (around != 0) {
            long older = newestFirst.stream().filter(it -> it.id() <= around).count();
            int start = Math.max(0, newestFirst.size() - (int) older - limit / 2);
            return newestFirst.stream().skip(start).limit(limit).toList();
        }
        return newestFirst.stream()
                .filter(it -> before == 0 || it.id() < before)
                .limit(limit)
                .toList();
    }

    private static long bound(Call call, String name) {
        String text = call.asked(name).orElse("0");
        if (!text.matches("\\d{1,19}")) {
            throw Refusal.violation(400, 50035, name + ": Value \"" + text + "\" is not snowflake.");
        }
        return Long.parseLong(text);
    }

    /** Without the privileged intent a bot does not read what others said over REST either. */
    private JsonNode shown(Message message) {
        ObjectNode json = payloads.message(message);
        boolean isDirect =
                world.channel(message.channelId()).map(Channel::isDirect).orElse(false);
        return isDirect
                ? json
                : Content.shown(json, world.bot(), frame.account().privilegedIntents());
    }
}
