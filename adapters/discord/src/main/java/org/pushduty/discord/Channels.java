package org.pushduty.discord;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;

/** Finds the channels that the configuration means among those that JDA knows. */
final class Channels {
    private final DiscordSettings settings;

    /** A channel, or why there is none: one of the two is blank. */
    record Finding(Optional<StandardGuildMessageChannel> channel, String trouble) {
        static Finding of(StandardGuildMessageChannel channel) {
            return new Finding(Optional.of(channel), "");
        }

        static Finding none(String why) {
            return new Finding(Optional.empty(), why);
        }
    }

    Channels(DiscordSettings settings) {
        this.settings = settings;
    }

    Finding find(JDA jda, String name) {
        List<Guild> guilds = guilds(jda);
        if (guilds.isEmpty()) {
            return Finding.none(
                    settings.guild().isBlank()
                            ? "the bot is in no server"
                            : "the bot is not in the server " + settings.guild());
        }
        List<StandardGuildMessageChannel> named = guilds.stream()
                .flatMap(guild -> guild.getChannels().stream())
                .filter(StandardGuildMessageChannel.class::isInstance)
                .map(StandardGuildMessageChannel.class::cast)
                .filter(channel -> isMeant(channel, name))
                .toList();
        if (named.size() == 1) {
            return Finding.of(named.get(0));
        }
        String where = guilds.stream().map(Guild::getName).limit(3).collect(joining(", "));
        return Finding.none(
                named.isEmpty()
                        ? "there is no such text channel in " + where
                        : "there are " + named.size() + " of that name, in "
                                + named.stream()
                                        .map(channel -> channel.getGuild().getName())
                                        .distinct()
                                        .collect(joining(" and "))
                                + ": write the channel's id, or the server's under guild");
    }

    private List<Guild> guilds(JDA jda) {
        return jda.getGuilds().stream()
                .filter(guild -> settings.guild().isBlank() || guild.getId().equals(settings.guild()))
                .toList();
    }

    private static boolean isMeant(StandardGuildMessageChannel channel, String name) {
        String bare = name.startsWith("#") ? name.substring(1) : name;
        return channel.getName().equalsIgnoreCase(bare) || channel.getId().equals(bare);
    }
}
