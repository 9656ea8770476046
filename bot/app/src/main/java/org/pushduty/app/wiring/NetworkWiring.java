package org.pushduty.app.wiring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pushduty.app.settings.IdentityProof;
import org.pushduty.app.settings.NetworkSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.command.CommandPace;
import org.pushduty.core.port.ChatNetwork;
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

    /** Whether this version has an adapter for it; channels on others are left out. */
    static boolean isSpoken(@Nullable NetworkSettings network) {
        return network != null && !(network instanceof NetworkSettings.Discord);
    }

    /** The networks of the configuration that this version cannot be on. */
    public List<String> unspoken() {
        return settings.networks().entrySet().stream()
                .filter(network -> !isSpoken(network.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<ChatNetwork> networks(Console console) {
        List<ChatNetwork> networks = new ArrayList<>(irc());
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

    /** Those that are reached over IRC. */
    public List<ChatNetwork> irc() {
        List<ChatNetwork> networks = new ArrayList<>();
        settings.networks().forEach((name, network) -> {
            if (network instanceof NetworkSettings.Irc irc) {
                networks.add(new IrcNetwork(irc(name, irc), clock, random));
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
                paces.put(
                        name,
                        new CommandPace(irc.commands().burst(), irc.commands().period()));
            }
        });
        return paces;
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
