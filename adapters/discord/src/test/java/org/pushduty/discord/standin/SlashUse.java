package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Discord's client makes of a slash command that somebody types: only what the registered command has can be
 * typed. Throws {@link IllegalArgumentException} where the client would not send it.
 */
final class SlashUse {
    private final World world;
    private final Guild guild;
    private final ObjectNode resolved = Json.object();

    SlashUse(World world, Guild guild) {
        this.world = world;
        this.guild = guild;
    }

    /** The whole command, filled in; {@code path} are the names of its subcommands. */
    ObjectNode sent(JsonNode command, List<String> path, Map<String, String> values) {
        return used(command, path, values, "");
    }

    /** The command while an option is being typed. */
    ObjectNode typed(JsonNode command, List<String> path, Map<String, String> values, String focused) {
        JsonNode option = option(leaf(command, path), focused)
                .orElseThrow(() -> new IllegalArgumentException("there is no option " + focused));
        require(option.path("autocomplete").asBoolean(), focused + " offers no choices");
        return used(command, path, values, focused);
    }

    private ObjectNode used(JsonNode command, List<String> path, Map<String, String> values, String focused) {
        JsonNode leaf = leaf(command, path);
        ArrayNode options = filled(leaf, values, focused);
        for (int i = path.size() - 1; i >= 0; i--) {
            JsonNode part = leaf(command, path.subList(0, i + 1));
            ObjectNode wrapped = Json.object()
                    .put("name", path.get(i))
                    .put("type", part.path("type").asInt());
            wrapped.set("options", options);
            options = Json.array().add(wrapped);
        }
        ObjectNode use = Json.object()
                .put("id", command.path("id").asText())
                .put("name", command.path("name").asText())
                .put("type", 1);
        use.set("options", options);
        if (command.has("guild_id")) {
            use.set("guild_id", command.path("guild_id"));
        }
        if (!resolved.isEmpty()) {
            use.set("resolved", resolved);
        }
        return use;
    }

    private static JsonNode leaf(JsonNode command, List<String> path) {
        JsonNode node = command;
        for (String name : path) {
            node = option(node, name).orElseThrow(() -> new IllegalArgumentException("there is no subcommand " + name));
        }
        return node;
    }

    private static Optional<JsonNode> option(JsonNode holder, String name) {
        return holder.path("options")
                .valueStream()
                .filter(option -> option.path("name").asText().equals(name))
                .findFirst();
    }

    private ArrayNode filled(JsonNode leaf, Map<String, String> values, String focused) {
        Map<String, String> left = new HashMap<>(values);
        ArrayNode filled = Json.array();
        for (JsonNode option : leaf.path("options")) {
            String name = option.path("name").asText();
            int type = option.path("type").asInt();
            require(type > CommandRules.GROUP, "a subcommand is missing");
            String value = left.remove(name);
            if (value == null) {
                require(!option.path("required").asBoolean() || !focused.isEmpty(), name + " is required");
                continue;
            }
            boolean isFocused = name.equals(focused);
            ObjectNode entry = Json.object().put("name", name).put("type", type);
            if (isFocused) {
                // What is typed so far is a text, whatever the option is.
                entry.put("value", value).put("focused", true);
            } else {
                entry.set("value", value(option, value));
            }
            filled.add(entry);
        }
        require(left.isEmpty(), "there is no option " + left.keySet());
        return filled;
    }

    private JsonNode value(JsonNode option, String value) {
        String name = option.path("name").asText();
        var node = Json.object();
        switch (option.path("type").asInt()) {
            case CommandRules.STRING -> node.put("value", checked(option, value));
            case CommandRules.INTEGER -> node.put("value", Long.parseLong(value));
            case CommandRules.NUMBER -> node.put("value", Double.parseDouble(value));
            case CommandRules.BOOLEAN -> node.put("value", Boolean.parseBoolean(value));
            case CommandRules.USER, CommandRules.CHANNEL, CommandRules.ROLE, CommandRules.MENTIONABLE -> {
                require(resolve(value), name + " is nobody and nothing here: " + value);
                node.put("value", value);
            }
            default -> throw new IllegalArgumentException("the stand-in has no such option: " + option);
        }
        require(isChoice(option, node.path("value")), value + " is none of the choices of " + name);
        return node.path("value");
    }

    private static String checked(JsonNode option, String value) {
        require(value.length() <= option.path("max_length").asInt(6000), value + " is too long");
        require(value.length() >= option.path("min_length").asInt(0), value + " is too short");
        return value;
    }

    private static boolean isChoice(JsonNode option, JsonNode value) {
        return option.path("choices").isEmpty()
                || option.path("choices")
                        .valueStream()
                        .anyMatch(choice -> choice.path("value").asText().equals(value.asText()));
    }

    /** Adds what the id stands for, which Discord sends along; false where it stands for nothing. */
    private boolean resolve(String id) {
        long number = Long.parseLong(id);
        Optional<Member> member = guild.member(number);
        member.ifPresent(found -> {
            resolved.withObjectProperty("users").set(id, GuildPayloads.user(found.user()));
            resolved.withObjectProperty("members")
                    .set(id, GuildPayloads.bareMember(found).put("permissions", "0"));
        });
        Optional<Role> role = Optional.ofNullable(guild.roles().get(number));
        role.ifPresent(found -> resolved.withObjectProperty("roles").set(id, GuildPayloads.role(guild, found)));
        Optional<Channel> channel = world.channel(number).filter(it -> it.guildId() == guild.id());
        channel.ifPresent(found -> resolved.withObjectProperty("channels")
                .set(id, new ChannelPayloads(world).channel(found).put("permissions", "0")));
        return member.isPresent() || role.isPresent() || channel.isPresent();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
