package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The registered commands, of each guild by its id and of everywhere by 0. Used under the world's monitor. */
final class CommandBook {
    private final World world;
    private final Account account;
    private final Map<Long, Map<Long, ObjectNode>> scopes = new LinkedHashMap<>();
    private int writes;

    CommandBook(World world, Account account) {
        this.world = world;
        this.account = account;
    }

    /** How often commands were written, by whatever request. */
    int writes() {
        return writes;
    }

    void countWrite() {
        writes++;
    }

    List<ObjectNode> all(long scope) {
        return List.copyOf(commands(scope).values());
    }

    Optional<ObjectNode> command(long scope, long id) {
        return Optional.ofNullable(commands(scope).get(id));
    }

    void delete(long scope, long id) {
        commands(scope).remove(id);
    }

    void clear(long scope) {
        commands(scope).clear();
    }

    /** Registers it in place of one with the same name and type, which leaves it its id. */
    ObjectNode put(long scope, JsonNode form) {
        long id = all(scope).stream()
                .filter(other -> isSame(other, form))
                .map(other -> Json.id(other.path("id")))
                .findFirst()
                .orElseGet(world::newId);
        return put(scope, id, form);
    }

    ObjectNode put(long scope, long id, JsonNode form) {
        ObjectNode command = form.deepCopy();
        command.put("id", Long.toString(id))
                .put("application_id", Long.toString(account.applicationId()))
                .put("version", Long.toString(world.newId()))
                .put("type", form.path("type").asInt(1));
        if (scope != 0) {
            command.put("guild_id", Long.toString(scope));
        }
        commands(scope).put(id, command);
        return command;
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.path("name").equals(other.path("name"))
                && one.path("type").asInt(1) == other.path("type").asInt(1);
    }

    /** The slash command of that name which somebody in the guild (0 for a direct message) is offered. */
    Optional<ObjectNode> slash(long guild, String name) {
        return Stream.of(guild, 0L)
                .flatMap(scope -> all(scope).stream())
                .filter(command -> command.path("type").asInt() == 1
                        && command.path("name").asText().equals(name))
                .findFirst();
    }

    private Map<Long, ObjectNode> commands(long scope) {
        return scopes.computeIfAbsent(scope, id -> new LinkedHashMap<>());
    }
}
