package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** The first answer to an interaction: one, and within three seconds. */
final class InteractionRoutes {
    private static final int PONG = 1;
    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;

    private final World world;
    private final InteractionDesk desk;
    private final MessageDesk messages;
    private final InteractionPayloads payloads;

    InteractionRoutes(Frame frame, InteractionDesk desk, MessageDesk messages) {
        this.desk = desk;
        this.messages = messages;
        world = frame.world();
        payloads = new InteractionPayloads(frame);
    }

    void register(Routes routes) {
        routes.onOpen("POST", "/interactions/{interaction}/{token}/callback", this::answer);
    }

    private Reply answer(Call call) {
        Interaction interaction = pending(call);
        int type = call.body().path("type").asInt();
        JsonNode data = call.body().path("data");
        checkType(interaction, type, call.body());
        Interaction answered = switch (type) {
            case PONG -> interaction.acknowledged(Interaction.Stage.ANSWERED, 0, MissingNode.getInstance());
            case MESSAGE -> said(interaction, data);
            case DEFERRED_MESSAGE -> deferred(interaction, data);
            case DEFERRED_UPDATE ->
                interaction.acknowledged(Interaction.Stage.ANSWERED, interaction.source(), MissingNode.getInstance());
            case UPDATE -> updated(interaction, data);
            case CHOICES -> offered(interaction, data);
            default -> asked(interaction, data);
        };
        desk.acknowledge(answered);
        return call.isAsked("with_response") ? Reply.ok(payloads.response(answered, type)) : Reply.nothing();
    }

    private Interaction pending(Call call) {
        Interaction interaction = desk.interaction(call.id("interaction"))
                .filter(found -> found.token().equals(call.text("token")))
                .filter(found -> !desk.isLate(found))
                .orElseThrow(() -> Refusal.violation(404, 10062, "Unknown interaction"));
        if (interaction.stage() != Interaction.Stage.PENDING) {
            throw Refusal.violation(400, 40060, "Interaction has already been acknowledged.");
        }
        return interaction;
    }

    private static void checkType(Interaction interaction, int type, JsonNode body) {
        boolean hasSource = interaction.source() != 0;
        List<Integer> allowed = switch (interaction.kind()) {
            case COMMAND -> List.of(MESSAGE, DEFERRED_MESSAGE, MODAL);
            case COMPONENT -> List.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL);
            case AUTOCOMPLETE -> List.of(CHOICES);
            case MODAL ->
                hasSource
                        ? List.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE)
                        : List.of(MESSAGE, DEFERRED_MESSAGE);
        };
        var errors = new FormErrors();
        errors.require(
                allowed.contains(type),
                "type",
                "INTERACTION_TYPE_INVALID",
                "Not for an interaction of this kind: " + type);
        boolean needsData = type != DEFERRED_MESSAGE && type != DEFERRED_UPDATE;
        errors.require(!needsData || body.path("data").isObject(), "data", "BASE_TYPE_REQUIRED", "It is required");
        errors.refuse();
    }

    private Interaction said(Interaction interaction, JsonNode data) {
        MessageForm form = MessageForm.checked(data);
        if (form.isEmpty()) {
            throw Refusal.violation(400, 50006, "Cannot send an empty message");
        }
        Message message = messages.answer(interaction, channel(interaction), form, form.flags());
        return interaction.acknowledged(Interaction.Stage.ANSWERED, message.id(), MissingNode.getInstance());
    }

    private Interaction deferred(Interaction interaction, JsonNode data) {
        long flags = data.path("flags").asLong();
        var errors = new FormErrors();
        errors.require((flags & ~Message.EPHEMERAL) == 0, "data.flags", "INTERACTION_FLAGS_INVALID", "Only EPHEMERAL");
        errors.refuse();
        Message loading = messages.answer(
                interaction, channel(interaction), new MessageForm(Json.object()), flags | Message.LOADING);
        return interaction.acknowledged(Interaction.Stage.DEFERRED, loading.id(), MissingNode.getInstance());
    }

    private Interaction updated(Interaction interaction, JsonNode data) {
        Message source =
                world.message(interaction.channelId(), interaction.source()).orElseThrow(Refusal::unknownMessage);
        messages.edit(source, MessageForm.checked(data));
        return interaction.acknowledged(Interaction.Stage.ANSWERED, source.id(), MissingNode.getInstance());
    }

    private static Interaction offered(Interaction interaction, JsonNode data) {
        var errors = new FormErrors();
        JsonNode choices = data.path("choices");
        errors.require(choices.isArray(), "data.choices", "BASE_TYPE_REQUIRED", "This field is required");
        errors.list(choices, "data.choices", 25);
        int type = focusedType(interaction.use());
        for (int i = 0; i < choices.size(); i++) {
            new CommandRules(errors).checkChoice(choices.get(i), type, "data.choices." + i);
        }
        errors.refuse();
        return interaction.acknowledged(Interaction.Stage.ANSWERED, 0, choices);
    }

    private static int focusedType(JsonNode use) {
        for (JsonNode option : use.path("options")) {
            if (option.path("focused").asBoolean()) {
                return option.path("type").asInt();
            }
            if (option.has("options")) {
                return focusedType(option);
            }
        }
        return CommandRules.STRING;
    }

    private static Interaction asked(Interaction interaction, JsonNode data) {
        var errors = new FormErrors();
        new ComponentRules(errors).checkModal(data);
        errors.refuse();
        return interaction.acknowledged(Interaction.Stage.ANSWERED, 0, data);
    }

    private Channel channel(Interaction interaction) {
        return world.channel(interaction.channelId()).orElseThrow(Refusal::unknownChannel);
    }
}
