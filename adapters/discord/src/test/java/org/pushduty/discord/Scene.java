package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Place;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.Passage;
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
        eventually(() -> assertThat(network.health().isUp()).isTrue());
        return this;
    }

    /** A second process with the same settings, as after a kill. */
    Another another() {
        var network =
                new DiscordNetwork(settings(List.of("push-duty")), Clock.systemUTC(), new SplittableRandom(2), QUICK);
        network.start(message -> {});
        eventually(() -> assertThat(network.health().isUp()).isTrue());
        return new Another(network);
    }

    /** See {@link #another}. */
    record Another(DiscordNetwork network) implements AutoCloseable {
        void deliver(Piece piece) {
            network.deliver(place("push-duty"), piece, Passage.NONE);
        }

        @Override
        public void close() {
            network.stop(Duration.ofSeconds(3));
        }
    }

    /** Somebody, or a week without a word, archives a thread. */
    void archive(Channel thread) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(discord.restUrl() + "channels/" + thread.id()))
                .header("Authorization", "Bot " + discord.token())
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"archived\":true}"))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(200);
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
