package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Works out whom a message pings: who is named in it, who may be, and what its author may. Embeds ping nobody. */
final class PingRules {
    private static final Pattern USER = Pattern.compile("<@!?(\\d{1,19})>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,19})>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)");
    /** Within code a mention is only text. */
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`]*`", Pattern.DOTALL);

    private final World world;
    private final Access access;

    PingRules(World world, Access access) {
        this.world = world;
        this.access = access;
    }

    /**
     * Who is pinged. {@code isAnswer} says whether an interaction is answered, where only users are pinged unless the
     * message says otherwise.
     */
    Pings pings(User author, Channel channel, MessageForm form, boolean isAnswer) {
        String text = CODE.matcher(form.content()).replaceAll(" ");
        JsonNode allowed = form.body().path("allowed_mentions");
        boolean mayAll = access.may(author, channel, Permission.MENTION_EVERYONE);
        Set<Long> users = ids(USER, text);
        users.removeIf(id ->
                !isAllowed("users", id, allowed, isAnswer) || world.user(id).isEmpty());
        repliedTo(channel, form).ifPresent(users::add);
        Set<Long> roles = ids(ROLE, text);
        roles.removeIf(id -> !isAllowed("roles", id, allowed, isAnswer) || !isMentionable(channel, id, mayAll));
        boolean everyone = mayAll
                && EVERYONE.matcher(text).find()
                && isAllowed("everyone", 0, allowed, isAnswer)
                && !channel.isDirect();
        return new Pings(everyone, roles, users);
    }

    private static Set<Long> ids(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Set<Long> found = new HashSet<>();
        while (matcher.find()) {
            found.add(Long.parseLong(matcher.group(1)));
        }
        return found;
    }

    private static boolean isAllowed(String kind, long id, JsonNode allowed, boolean isAnswer) {
        if (!allowed.isObject()) {
            return !isAnswer || kind.equals("users");
        }
        Set<String> parsed =
                allowed.path("parse").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        return parsed.contains(kind) || Json.ids(allowed.path(kind)).anyMatch(other -> other == id);
    }

    private boolean isMentionable(Channel channel, long role, boolean mayAll) {
        return world.guild(channel.guildId())
                .map(guild -> guild.roles().get(role))
                .map(found -> found.isMentionable() || mayAll)
                .orElse(false);
    }

    /** The author of what is answered is pinged unless the message says otherwise. */
    private Optional<Long> repliedTo(Channel channel, MessageForm form) {
        JsonNode allowed = form.body().path("allowed_mentions");
        boolean wanted = !allowed.isObject() || allowed.path("replied_user").asBoolean(false);
        return world.message(channel.id(), form.replyTo())
                .filter(message -> wanted)
                .map(message -> message.author().id());
    }

    /** The people of a channel that a message notifies. */
    Collection<User> notified(Channel channel, Pings pings) {
        return world.guild(channel.guildId())
                .map(guild -> guild.members().values().stream()
                        .filter(pings::reaches)
                        .map(Member::user)
                        .filter(user -> access.may(user, channel, Permission.VIEW_CHANNEL))
                        .toList())
                .orElseGet(() -> channel.people().stream()
                        .filter(pings.users()::contains)
                        .flatMap(id -> world.user(id).stream())
                        .toList());
    }
}
