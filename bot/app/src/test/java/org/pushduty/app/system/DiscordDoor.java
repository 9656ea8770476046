package org.pushduty.app.system;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.discord.standin.Channel;
import org.pushduty.discord.standin.DiscordHuman;
import org.pushduty.discord.standin.DiscordStandin;
import org.pushduty.discord.standin.Guild;
import org.pushduty.discord.standin.Message;
import org.pushduty.discord.standin.Violation;

/** The stand-in for Discord, where a command is a slash command whose gaps are filled in. */
final class DiscordDoor implements Door {
    private static final String CHANNEL = "amo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DiscordStandin discord = new DiscordStandin();
    private final Guild guild = discord.guilds().create("Add-ons");
    private final Channel channel = discord.guilds().channel(guild, CHANNEL);
    private final DiscordHuman hero = discord.human(HERO, guild);

    @Override
    public String network() {
        return "{ type: discord, token: \"" + discord.token() + "\", api: \"" + discord.restUrl() + "\", gateway: \""
                + discord.gatewayUrl() + "\", commands: { burst: 9999, period: PT0.000001S } }";
    }

    @Override
    public ChannelRef channel() {
        return new ChannelRef(NETWORK, CHANNEL);
    }

    @Override
    public String claim() {
        return "discord: \"" + hero.id() + "\"";
    }

    @Override
    public String account() {
        return "discord:" + hero.id() + "@" + NETWORK;
    }

    /** The names of what can be said there. */
    List<String> commands() {
        return discord.commands(guild);
    }

    @Override
    public void awaitBot() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> commands().contains("version") && topic().contains("hero " + HERO));
    }

    @Override
    public Supplier<Heard> says(Wish wish) {
        Set<Long> before = new HashSet<>();
        said(wish).forEach(message -> before.add(message.id()));
        hero.slash(channel, wish.command(), wish.values());
        return () -> ShownMessage.heard(
                said(wish).filter(message -> !before.contains(message.id())).toList());
    }

    /** In a push's thread all is told again, some time, that the channel is told; only an aside is told there alone. */
    private Stream<Message> said(Wish wish) {
        Stream<Message> asides = discord.threads(channel).stream()
                .flatMap(this::said)
                .filter(message -> !wish.aside().isBlank() && message.content().contains(wish.aside()));
        return Stream.concat(said(channel), asides);
    }

    private Stream<Message> said(Channel place) {
        return hero.sees(place).stream()
                .filter(message -> message.author().equals(discord.bot()) && !message.isLoading());
    }

    @Override
    public String topic() {
        return hero.topic(channel);
    }

    @Override
    public void pass(Duration time) {
        discord.clock().advance(time);
    }

    @Override
    public List<String> offences() {
        return discord.violations().stream().map(Violation::toString).toList();
    }

    @Override
    public void close() {
        discord.close();
    }
}
