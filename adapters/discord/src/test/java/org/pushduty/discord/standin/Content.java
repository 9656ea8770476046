package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keeps from a bot without the intent MESSAGE_CONTENT what others said to each other. */
final class Content {
    private Content() {}

    /** The payload as it is for a bot with these intents; what is no message stays as it is. */
    static ObjectNode shown(ObjectNode payload, User bot, long intents) {
        if (!payload.has("content") || Intent.MESSAGE_CONTENT.isIn(intents) || isForBot(payload, bot)) {
            return payload;
        }
        ObjectNode blank = payload.deepCopy();
        blank.put("content", "");
        blank.set("embeds", Json.array());
        blank.set("attachments", Json.array());
        blank.set("components", Json.array());
        return blank;
    }

    private static boolean isForBot(ObjectNode message, User bot) {
        boolean isDirect = message.path("channel_type").asInt(0) == Channel.Kind.DIRECT.number();
        return isDirect
                || Json.id(message.path("author").path("id")) == bot.id()
                || message.path("mentions").valueStream().anyMatch(user -> Json.id(user.path("id")) == bot.id());
    }
}
