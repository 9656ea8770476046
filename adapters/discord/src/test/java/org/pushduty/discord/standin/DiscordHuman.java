package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A person with Discord's client. They can do what the client lets them, and see what it shows them; what it would not
 * let them do throws {@link IllegalArgumentException}, and what Discord refuses them {@link Refusal}. Safe for several
 * threads.
 */
public final class DiscordHuman {
    private final User user;
    private final World world;
    private final Access access;
    private final Desks desks;

    DiscordHuman(User user, Frame frame, Desks desks) {
        this.user = user;
        this.desks = desks;
        world = frame.world();
        access = frame.access();
    }

    public User user() {
        return user;
    }

    public long id() {
        return user.id();
    }

    /** Says something in a channel, a thread or a direct message. */
    public Message say(Channel channel, String text) {
        return say(channel, Json.object().put("content", text));
    }

    /** Says something to the bot, named first. */
    public Message address(Channel channel, String text) {
        return say(channel, world.bot().mention() + " " + text);
    }

    /** Answers a message. */
    public Message reply(Message to, String text) {
        ObjectNode body = Json.object().put("content", text);
        body.set("message_reference", Json.object().put("message_id", Long.toString(to.id())));
        return say(place(to.channelId()), body);
    }

    private Message say(Channel channel, JsonNode body) {
        synchronized (world) {
            return desks.messages().say(user, place(channel.id()), MessageForm.checked(body));
        }
    }

    /** Changes what they have said. */
    public void change(Message own, String text) {
        require(own.author().equals(user), "it is somebody else's");
        synchronized (world) {
            desks.messages().edit(own, MessageForm.checked(Json.object().put("content", text)));
        }
    }

    public void delete(Message own) {
        require(own.author().equals(user), "it is somebody else's");
        synchronized (world) {
            desks.messages().delete(own);
        }
    }

    /** Where they and the bot write to each other alone. */
    public Channel direct() {
        return desks.channels().direct(user);
    }

    /** Starts a public thread of their own in a text channel. */
    public Channel thread(Channel parent, String name) {
        synchronized (world) {
            Channel now = place(parent.id());
            require(access.may(user, now, Permission.CREATE_PUBLIC_THREADS), "they may not");
            return desks.threads().start(now, user, name);
        }
    }

    /** From now on they take direct messages, or do not. */
    public void takeDirect(boolean yes) {
        world.takesDirect(user.id(), yes);
    }

    /** Sets the topic of a channel. */
    public void setTopic(Channel channel, String topic) {
        synchronized (world) {
            require(access.may(user, place(channel.id()), Permission.MANAGE_CHANNELS), "they may not");
            desks.channels().change(place(channel.id()).withTopic(topic));
        }
    }

    /** The topic as they see it; blank for none. */
    public String topic(Channel channel) {
        return place(channel.id()).topic();
    }

    /** The messages of a channel that they see, oldest first, as they stand now. */
    public List<Message> sees(Channel channel) {
        synchronized (world) {
            if (!access.may(user, place(channel.id()), Permission.VIEW_CHANNEL)) {
                return List.of();
            }
            return world.messages(channel.id()).stream()
                    .filter(message -> message.isSeenBy(user.id()))
                    .toList();
        }
    }

    /** What the bot has said there, as they see it, oldest first. */
    public List<String> heard(Channel channel) {
        return sees(channel).stream()
                .filter(message -> message.author().equals(world.bot()) && !message.isLoading())
                .map(Message::content)
                .toList();
    }

    /** The messages there that have notified them. */
    public List<Message> pings(Channel channel) {
        return sees(channel).stream()
                .filter(message -> !message.author().equals(user))
                .filter(message -> desks.messages().notified(message).contains(user))
                .toList();
    }

    /** Uses a slash command; {@code path} is its name and those of its subcommands, without the slash. */
    public Attempt slash(Channel channel, String path, Map<String, String> values) {
        synchronized (world) {
            List<String> names = List.of(path.split(" "));
            JsonNode command = offered(channel, names.get(0));
            ObjectNode use = slashUse(channel).sent(command, names.subList(1, names.size()), values);
            return begin(Interaction.Kind.COMMAND, channel, use, 0);
        }
    }

    /** Types into an option of a slash command, after filling in others, and waits for choices. */
    public Attempt type(Channel channel, String path, Map<String, String> values, String option) {
        synchronized (world) {
            List<String> names = List.of(path.split(" "));
            JsonNode command = offered(channel, names.get(0));
            ObjectNode use = slashUse(channel).typed(command, names.subList(1, names.size()), values, option);
            return begin(Interaction.Kind.AUTOCOMPLETE, channel, use, 0);
        }
    }

    private SlashUse slashUse(Channel channel) {
        Guild guild = world.guild(channel.guildId()).orElseGet(() -> new Guild(0, "", 0, Map.of(), Map.of()));
        return new SlashUse(world, guild);
    }

    private JsonNode offered(Channel channel, String name) {
        JsonNode command = desks.commands()
                .slash(channel.guildId(), name)
                .orElseThrow(() -> new IllegalArgumentException("there is no command /" + name));
        long bits = access.permissions(user, place(channel.id()));
        require(
                channel.isDirect() || (bits & Permission.USE_APPLICATION_COMMANDS.bit()) != 0,
                "they may use no commands there");
        JsonNode needed = command.path("default_member_permissions");
        boolean mayUse = !needed.isTextual()
                || (needed.asLong() == 0
                        ? (bits & Permission.ADMINISTRATOR.bit()) != 0
                        : (bits & needed.asLong()) == needed.asLong());
        require(channel.isDirect() || mayUse, "/" + name + " is not shown to them");
        return command;
    }

    /** Presses a button of a message, by its label or its id. */
    public Attempt press(Message message, String labelOrId) {
        synchronized (world) {
            Message now = world.message(message.channelId(), message.id())
                    .filter(it -> it.isSeenBy(user.id()))
                    .orElseThrow(() -> new IllegalArgumentException("they do not see that message"));
            Channel channel = place(now.channelId());
            require(access.may(user, channel, Permission.VIEW_CHANNEL), "they do not see that channel");
            Buttons.Button button = Buttons.enabled(now, labelOrId);
            ObjectNode use = Json.object()
                    .put("custom_id", button.id())
                    .put("component_type", ComponentRules.BUTTON)
                    .put("id", button.number());
            return begin(Interaction.Kind.COMPONENT, channel, use, now.id());
        }
    }

    /** Fills in the modal that came of an attempt, and sends it; keys are the bot's ids of its inputs. */
    public Attempt submit(Attempt attempt, Map<String, String> values) {
        synchronized (world) {
            Interaction before = attempt.interaction();
            require(before.user().equals(user), "the modal is shown to somebody else");
            JsonNode modal =
                    attempt.modal().orElseThrow(() -> new IllegalArgumentException("no modal is shown to them"));
            ObjectNode use = new ModalUse(modal, values).sent();
            return begin(Interaction.Kind.MODAL, place(before.channelId()), use, before.source());
        }
    }

    private Attempt begin(Interaction.Kind kind, Channel channel, ObjectNode use, long source) {
        require(access.may(user, place(channel.id()), Permission.VIEW_CHANNEL), "they do not see that channel");
        Interaction interaction = desks.interactions().begin(kind, user, place(channel.id()), use, source);
        return new Attempt(world, desks.interactions(), interaction.id());
    }

    private Channel place(long id) {
        return world.channel(id).orElseThrow(() -> new IllegalArgumentException("there is no such channel"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
