package org.pushduty.discord;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import org.jspecify.annotations.Nullable;

/** What the bot was given on Discord and what it lacks, for whoever invited it. */
final class Advice {
    /** What the bot uses, and what it is for. */
    private static final Map<Permission, String> NEEDED = needed();

    private final List<String> lines = new ArrayList<>();
    private boolean isAllThere = true;

    private Advice() {}

    /** A line each; the last one is an invitation that gives all, where something is missing. */
    static List<String> of(JDA jda, List<Room> rooms, Scopes scopes, boolean isContentGranted) {
        var advice = new Advice();
        advice.tellIntents(isContentGranted);
        rooms.forEach(advice::tell);
        scopes.states().forEach((id, state) -> advice.tell(jda.getGuildById(id), state));
        if (!advice.isAllThere) {
            advice.lines.add("this link invites the bot with all of it: " + invitation(jda));
        }
        return List.copyOf(advice.lines);
    }

    private void tellIntents(boolean isContentGranted) {
        lines.add("intents: guilds, guild messages and direct messages are there; message content "
                + (isContentGranted
                        ? "is there"
                        : "is missing: in channels the bot reads /commands and @pushduty, but no !commands (the"
                                + " developer portal has it, under Bot)"));
    }

    private void tell(Room room) {
        if (room.id().isEmpty()) {
            isAllThere = false;
            lines.add("channel " + room.name() + ": " + room.trouble());
            return;
        }
        List<Permission> missing = NEEDED.keySet().stream()
                .filter(permission -> !room.may(permission))
                .toList();
        isAllThere &= missing.isEmpty();
        String there = NEEDED.keySet().stream()
                .filter(room::may)
                .map(Permission::getName)
                .collect(joining(", "));
        String lacking = missing.stream()
                .map(permission -> permission.getName() + " (" + NEEDED.get(permission) + ")")
                .collect(joining(", "));
        lines.add("channel " + room.name() + ": " + (there.isBlank() ? "no permission" : there)
                + (missing.isEmpty() ? ": all there" : "; missing: " + lacking));
    }

    private void tell(@Nullable Guild guild, Scopes.State commands) {
        if (guild == null) {
            return;
        }
        isAllThere &= commands != Scopes.State.MISSING;
        String about = switch (commands) {
            case THERE -> "is there";
            case MISSING -> "is missing: there are no /commands";
            case ASKED, UNKNOWN -> "is not known";
        };
        lines.add("server " + guild.getName() + ": scope bot is there, applications.commands " + about);
    }

    /** The link for whoever may invite it. */
    static String invitation(JDA jda) {
        return "https://discord.com/oauth2/authorize?client_id="
                + jda.getSelfUser().getApplicationId() + "&scope=bot+applications.commands&permissions="
                + Permission.getRaw(NEEDED.keySet());
    }

    private static Map<Permission, String> needed() {
        Map<Permission, String> needed = new LinkedHashMap<>();
        needed.put(Permission.VIEW_CHANNEL, "to be in it");
        needed.put(Permission.MESSAGE_SEND, "to answer");
        needed.put(Permission.MESSAGE_EMBED_LINKS, "to lay answers out");
        needed.put(Permission.MESSAGE_HISTORY, "to say nothing twice after a broken connection");
        needed.put(Permission.MANAGE_CHANNEL, "to set the topic");
        needed.put(Permission.CREATE_PUBLIC_THREADS, "to open a thread for each push");
        needed.put(Permission.MESSAGE_SEND_IN_THREADS, "to tell there what happens");
        return needed;
    }
}
