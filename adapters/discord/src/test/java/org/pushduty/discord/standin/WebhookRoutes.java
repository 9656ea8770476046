package org.pushduty.discord.standin;

/** What follows the first answer to an interaction, as long as its token lives. */
final class WebhookRoutes {
    private final World world;
    private final Account account;
    private final InteractionDesk desk;
    private final MessageDesk messages;
    private final MessagePayloads payloads;

    WebhookRoutes(Frame frame, InteractionDesk desk, MessageDesk messages) {
        this.desk = desk;
        this.messages = messages;
        world = frame.world();
        account = frame.account();
        payloads = new MessagePayloads(world, account);
    }

    void register(Routes routes) {
        String original = "/webhooks/{application}/{token}/messages/@original";
        String one = "/webhooks/{application}/{token}/messages/{message}";
        routes.onOpen("POST", "/webhooks/{application}/{token}", this::followUp);
        routes.onOpen("GET", original, call -> Reply.ok(payloads.message(original(call))));
        routes.onOpen("PATCH", original, call -> edit(call, original(call)));
        routes.onOpen("DELETE", original, call -> delete(original(call)));
        routes.onOpen("GET", one, call -> Reply.ok(payloads.message(one(call))));
        routes.onOpen("PATCH", one, call -> edit(call, one(call)));
        routes.onOpen("DELETE", one, call -> delete(one(call)));
    }

    private Interaction interaction(Call call) {
        Interaction interaction = desk.byToken(call.text("token"))
                .filter(found -> call.id("application") == account.applicationId())
                .orElseThrow(() -> Refusal.violation(404, 10015, "Unknown Webhook"));
        if (desk.age(interaction).compareTo(InteractionDesk.TOKEN_LIFE) > 0) {
            throw Refusal.violation(401, 50027, "Invalid Webhook Token");
        }
        if (interaction.stage() == Interaction.Stage.PENDING) {
            throw Refusal.violation(404, 10015, "Unknown Webhook");
        }
        return interaction;
    }

    private Message original(Call call) {
        Interaction interaction = interaction(call);
        return world.message(interaction.channelId(), interaction.original()).orElseThrow(Refusal::unknownMessage);
    }

    /** One of the messages that answer the interaction, or the one whose button was pressed. */
    private Message one(Call call) {
        Interaction interaction = interaction(call);
        return world.message(interaction.channelId(), call.id("message"))
                .filter(message ->
                        message.origin().interaction() == interaction.id() || message.id() == interaction.source())
                .orElseThrow(Refusal::unknownMessage);
    }

    private Reply followUp(Call call) {
        Interaction interaction = interaction(call);
        MessageForm form = MessageForm.checked(call.body());
        if (form.isEmpty()) {
            throw Refusal.violation(400, 50006, "Cannot send an empty message");
        }
        if (interaction.stage() == Interaction.Stage.DEFERRED) {
            // For compatibility the first one fills the deferred answer, and is seen by whom that was for.
            return fill(interaction, original(call), form);
        }
        Channel channel = world.channel(interaction.channelId()).orElseThrow(Refusal::unknownChannel);
        return Reply.ok(payloads.message(messages.answer(interaction, channel, form, form.flags())));
    }

    private Reply edit(Call call, Message message) {
        Interaction interaction = interaction(call);
        MessageForm form = MessageForm.checked(call.body());
        if (message.isLoading()) {
            return fill(interaction, message, form);
        }
        return Reply.ok(payloads.message(messages.edit(message, form)));
    }

    private Reply fill(Interaction interaction, Message loading, MessageForm form) {
        Message filled = messages.fill(loading, form);
        desk.put(interaction.acknowledged(Interaction.Stage.ANSWERED, filled.id(), interaction.shown()));
        return Reply.ok(payloads.message(filled));
    }

    private Reply delete(Message message) {
        messages.delete(message);
        return Reply.nothing();
    }
}
