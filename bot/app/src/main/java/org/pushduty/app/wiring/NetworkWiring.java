package org.pushduty.app.wiring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pushduty.app.settings.CommandPaceSettings;
import org.pushduty.app.settings.IdentityProof;
import org.pushduty.app.settings.NetworkSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.command.CommandPace;
import org.pushduty.core.people.AccountClaim;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.discord.DiscordNetwork;
import org.pushduty.discord.DiscordSettings;
import org.pushduty.irc.IrcNetwork;
import org.pushduty.irc.IrcSettings;

/** Builds the chat networks of the configuration. */
public final class NetworkWiring {
    /** What the bot answers to everywhere, besides its nick. */
    private static final String NAME = "pushduty";

    private final Settings settings;
    private final Clock clock;
    private final RandomGenerator random;

    /** Makes the terminal a network, for the one channel that a train has there. */
    @FunctionalInterface
    public interface Console {
        ChatNetwork network(ChannelRef channel);
    }

    public NetworkWiring(Settings settings, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** Whether a push can have a thread of its own in that network's channels. */
    static boolean hasThreads(@Nullable NetworkSettings network) {
        return network instanceof NetworkSettings.Discord;
    }

    public List<ChatNetwork> networks(Console console) {
        List<ChatNetwork> networks = new ArrayList<>(remote());
        settings.networks().forEach((name, network) -> {
            if (network instanceof NetworkSettings.Console) {
                channels(name).stream()
                        .findFirst()
                        .map(channel -> console.network(new ChannelRef(name, channel)))
                        .ifPresent(networks::add);
            }
        });
        return networks;
    }

    /** Those that are somewhere else: all but the terminal. */
    public List<ChatNetwork> remote() {
        List<ChatNetwork> networks = new ArrayList<>();
        settings.networks().forEach((name, network) -> {
            if (network instanceof NetworkSettings.Irc irc) {
                networks.add(new IrcNetwork(irc(name, irc), clock, random));
            } else if (network instanceof NetworkSettings.Discord discord) {
                networks.add(new DiscordNetwork(discord(name, discord), clock, random));
            }
        });
        return networks;
    }

    /** What the bot is called on each network, by the network's name. */
    public Map<String, List<String>> ourNames() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        settings.networks()
                .forEach((name, network) -> names.put(
                        name,
                        network instanceof NetworkSettings.Irc irc
                                        && !irc.nick().equalsIgnoreCase(NAME)
                                ? List.of(irc.nick(), NAME)
                                : List.of(NAME)));
        return names;
    }

    /** How fast one person may give commands, by the network's name; whoever has the terminal owns the bot. */
    public Map<String, CommandPace> paces() {
        Map<String, CommandPace> paces = new LinkedHashMap<>();
        settings.networks().forEach((name, network) -> {
            if (network instanceof NetworkSettings.Irc irc) {
                paces.put(name, pace(irc.commands()));
            } else if (network instanceof NetworkSettings.Discord discord) {
                paces.put(name, pace(discord.commands()));
            }
        });
        return paces;
    }

    private static CommandPace pace(CommandPaceSettings commands) {
        return new CommandPace(commands.burst(), commands.period());
    }

    private DiscordSettings discord(String name, NetworkSettings.Discord discord) {
        return new DiscordSettings(
                name,
                discord.token().reveal(),
                discord.api(),
                discord.gateway(),
                discord.guild(),
                channels(name),
                discordIds(name));
    }

    /** The user ids of each person on that network, by the person's name. */
    private Map<String, List<String>> discordIds(String network) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        settings.people()
                .forEach((person, its) -> ids.put(
                        person,
                        its.discord().stream()
                                .map(claim -> AccountClaim.parse("discord", claim))
                                .filter(claim -> claim.network().isEmpty()
                                        || claim.network().equals(network))
                                .map(AccountClaim::id)
                                .toList()));
        return ids;
    }

    private IrcSettings irc(String name, NetworkSettings.Irc irc) {
        return new IrcSettings(
                name,
                new IrcSettings.Server(
                        irc.host(), irc.port(), irc.tls(), irc.password().reveal(), irc.pin()),
                new IrcSettings.Self(
                        irc.nick(),
                        irc.realName(),
                        irc.sasl().account(),
                        irc.sasl().password().reveal()),
                irc.identity() == IdentityProof.NICK ? IrcSettings.IdentityMode.NICK : IrcSettings.IdentityMode.ACCOUNT,
                channels(name),
                new IrcSettings.Pace(irc.pace().burst(), irc.pace().period()));
    }

    private List<String> channels(String network) {
        return settings.trains().values().stream()
                .flatMap(train -> train.channels().stream())
                .filter(channel -> channel.at().network().equals(network))
                .map(channel -> channel.at().channel())
                .distinct()
                .toList();
    }
}
