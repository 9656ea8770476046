package org.pushduty.discord;

import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;

/**
 * A channel of the configuration, as the bot finds it.
 *
 * @param name as the configuration has it
 * @param id empty where there is none to be found
 * @param rights the bot's permissions in it, bit by bit
 * @param trouble why the bot is not in it; blank where it is
 */
record Room(String name, OptionalLong id, long rights, String trouble) {
    private static final String NOT_LOOKED_FOR = "not looked for yet";

    static Room unknown(String name) {
        return new Room(name, OptionalLong.empty(), 0, NOT_LOOKED_FOR);
    }

    static Room of(String name, Channels.Finding finding) {
        Optional<StandardGuildMessageChannel> channel = finding.channel();
        if (channel.isEmpty()) {
            return new Room(name, OptionalLong.empty(), 0, finding.trouble());
        }
        StandardGuildMessageChannel found = channel.get();
        long rights = Permission.getRaw(found.getGuild().getSelfMember().getPermissions(found));
        return new Room(name, OptionalLong.of(found.getIdLong()), rights, keptOut(rights));
    }

    private static String keptOut(long rights) {
        if (!has(rights, Permission.VIEW_CHANNEL)) {
            return "the bot may not see it (View Channel)";
        }
        return has(rights, Permission.MESSAGE_SEND) ? "" : "the bot may not write in it (Send Messages)";
    }

    boolean isJoined() {
        return trouble.isBlank();
    }

    boolean isLookedFor() {
        return !trouble.equals(NOT_LOOKED_FOR);
    }

    boolean may(Permission permission) {
        return has(rights, permission);
    }

    private static boolean has(long rights, Permission permission) {
        return (rights & permission.getRawValue()) != 0;
    }
}
