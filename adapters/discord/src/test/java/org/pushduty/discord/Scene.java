package org.pushduty.discord;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.port.Ears;
import org.pushduty.discord.standin.Channel;
import org.pushduty.discord.standin.DiscordHuman;
import org.pushduty.discord.standin.DiscordStandin;
import org.pushduty.discord.standin.Guild;
import org.pushduty.discord.standin.Permission;
import org.pushduty.discord.standin.Role;

/** A stand-in with one server, one channel and one human, and a bot for it that is not yet started. */
final class Scene implements AutoCloseable {
    static final Timing QUICK = new Timing(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            new Pauses(Duration.ofMillis(50), Duration.ofMillis(500)),
            new Pauses(Duration.ofHours(1), Duration.ofHours(6)));

    private static final String NETWORK = "test";

    final DiscordStandin discord = new DiscordStandin();
    final Guild guild = discord.guilds().create("AMO");
    final Channel channel = discord.guilds().channel(guild, "push-duty");
    final DiscordHuman human = discord.human("kumar", guild);
    final Heard heard = new Heard();
    final DiscordNetwork network;

    Scene() {
        this(List.of("push-duty"));
    }

    Scene(List<String> channels) {
        this(channels, Clock.systemUTC());
    }

    Scene(List<String> channels, Clock clock) {
        Role moderator = discord.guilds().role(guild, "moderator", false, Permission.MANAGE_CHANNELS);
        discord.guilds().give(guild, human.user(), moderator);
        network = new DiscordNetwork(settings(channels), clock, new SplittableRandom(1), QUICK);
    }

    DiscordSettings settings(List<String> channels) {
        return new DiscordSettings(
                NETWORK,
                discord.token(),
                discord.restUrl(),
                discord.gatewayUrl(),
                "",
                channels,
                Map.of("kumar", List.of(Long.toString(human.id()))));
    }

    /** Starts the bot and waits until it is there. */
    Scene up() {
        network.start(heard);
        eventually(() -> org.assertj.core.api.Assertions.assertThat(
                        network.health().isUp())
                .isTrue());
        return this;
    }

    Place room() {
        return place("push-duty");
    }

    static Place place(String channel) {
        return Place.channel(new ChannelRef(NETWORK, channel));
    }

    Place humanAlone() {
        return Place.privately(NETWORK, Long.toString(human.id()));
    }

    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    @Override
    public void close() {
        network.stop(Duration.ofSeconds(3));
        discord.close();
    }

    /** What the bot was told. */
    static final class Heard implements Ears {
        final List<Message> messages = new CopyOnWriteArrayList<>();
        final List<String> happenings = new CopyOnWriteArrayList<>();

        @Override
        public void heard(Message message) {
            messages.add(message);
        }

        @Override
        public void joined(ChannelRef channel) {
            happenings.add("joined " + channel);
        }

        @Override
        public void entrusted(ChannelRef channel) {
            happenings.add("entrusted " + channel);
        }

        @Override
        public void topicChanged(ChannelRef channel, String by, String topic) {
            happenings.add(by + " set " + channel + " to " + topic);
        }

        List<String> texts() {
            return messages.stream().map(Message::text).toList();
        }
    }
}
