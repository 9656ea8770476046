package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The body of a request that says or changes something, read and found to be as documented. */
record MessageForm(JsonNode body) {
    private static final long SETTABLE =
            Message.SUPPRESS_EMBEDS | Message.SUPPRESS_NOTIFICATIONS | Message.COMPONENTS_V2 | Message.EPHEMERAL;

    /** Throws {@link Refusal} where a field is not as documented. */
    static MessageForm checked(JsonNode body) {
        var errors = new FormErrors();
        JsonNode content = body.path("content");
        if (content.isTextual() && FormErrors.length(content) > 2000) {
            errors.add("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        }
        new EmbedRules(errors).check(body.path("embeds"));
        var form = new MessageForm(body);
        if (form.has(Message.COMPONENTS_V2)) {
            new ComponentRules(errors).checkTree(body.path("components"));
            errors.require(
                    form.content().isEmpty() && form.embeds().isEmpty(),
                    "content",
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        } else {
            new ComponentRules(errors).checkRows(body.path("components"));
        }
        checkNonce(body, errors);
        checkMentions(body.path("allowed_mentions"), errors);
        errors.refuse();
        return form;
    }

    private static void checkNonce(JsonNode body, FormErrors errors) {
        JsonNode nonce = body.path("nonce");
        if (nonce.isTextual()) {
            errors.text(nonce, "nonce", 0, 25);
        }
    }

    private static void checkMentions(JsonNode allowed, FormErrors errors) {
        if (!allowed.isObject()) {
            return;
        }
        List<String> parse =
                allowed.path("parse").valueStream().map(JsonNode::asText).toList();
        for (String kind : parse) {
            errors.require(
                    List.of("users", "roles", "everyone").contains(kind),
                    "allowed_mentions.parse",
                    "BASE_TYPE_CHOICES",
                    "Value must be one of ('users', 'roles', 'everyone').");
        }
        for (String kind : List.of("users", "roles")) {
            errors.list(allowed.path(kind), "allowed_mentions." + kind, 100);
            errors.require(
                    !parse.contains(kind) || allowed.path(kind).isEmpty(),
                    "allowed_mentions",
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
        }
    }

    String content() {
        return body.path("content").isTextual() ? body.path("content").asText().strip() : "";
    }

    /** Discord says itself what kind of embed it is; all that are sent are of the same. */
    private static JsonNode rich(JsonNode embed) {
        return ((ObjectNode) embed.deepCopy()).put("type", "rich");
    }

    List<JsonNode> embeds() {
        return body.path("embeds").valueStream().map(MessageForm::rich).toList();
    }

    List<JsonNode> components() {
        return ComponentIds.numbered(body.path("components"));
    }

    boolean isEmpty() {
        return content().isEmpty()
                && embeds().isEmpty()
                && components().isEmpty()
                && body.path("sticker_ids").isEmpty()
                && body.path("attachments").isEmpty()
                && !body.has("poll");
    }

    long flags() {
        return body.path("flags").asLong() & SETTABLE;
    }

    boolean has(long flag) {
        return (flags() & flag) != 0;
    }

    String nonce() {
        return body.hasNonNull("nonce") ? body.path("nonce").asText() : "";
    }

    boolean isUnique() {
        return body.path("enforce_nonce").asBoolean();
    }

    /** The id of the message that is answered, or 0. */
    long replyTo() {
        return Json.id(body.path("message_reference").path("message_id"));
    }

    /** Whether a reply is said although what it answers is gone. */
    boolean isToleratingGoneReply() {
        JsonNode tolerate = body.path("message_reference").path("fail_if_not_exists");
        return tolerate.isBoolean() && !tolerate.asBoolean();
    }
}
