package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What a request for members of a guild finds. */
final class Members {
    private Members() {}

    static List<Member> wanted(Guild guild, JsonNode request) {
        if (request.has("user_ids")) {
            Set<Long> ids = asked(request).boxed().collect(Collectors.toSet());
            return guild.members().values().stream()
                    .filter(member -> ids.contains(member.user().id()))
                    .toList();
        }
        String start = request.path("query").asText().toLowerCase(Locale.ROOT);
        int limit = request.path("limit").asInt(0);
        return guild.members().values().stream()
                .filter(member -> member.user().name().toLowerCase(Locale.ROOT).startsWith(start))
                .limit(limit == 0 ? Integer.MAX_VALUE : limit)
                .toList();
    }

    private static LongStream asked(JsonNode request) {
        JsonNode ids = request.path("user_ids");
        return ids.isArray() ? Json.ids(ids) : LongStream.of(Json.id(ids));
    }

    static ObjectNode chunk(Guild guild, List<Member> members, JsonNode request) {
        ObjectNode json = Json.object().put("guild_id", Long.toString(guild.id()));
        json.set(
                "members",
                Json.array(members.stream().map(GuildPayloads::member).toList()));
        if (request.has("user_ids")) {
            json.set(
                    "not_found",
                    Json.ids(asked(request)
                            .filter(id -> !guild.members().containsKey(id))
                            .boxed()
                            .toList()));
        }
        if (request.has("nonce")) {
            json.set("nonce", request.path("nonce"));
        }
        return json;
    }
}
