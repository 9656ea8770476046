package org.pushduty.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.hooks.EventListener;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.Passage;
import org.pushduty.core.port.Replies;

/** Discord, or a server that speaks like it. One person is addressed by their user id. Safe for several threads. */
public final class DiscordNetwork implements ChatNetwork {
    private final Surroundings with;
    private final Supervisor supervisor;
    private final Ways ways;
    private final Exchanges exchanges;
    private final Speech speech;
    private final Deliveries deliveries;
    private final TopicSetting topics;
    private final ExecutorService events;
    private final ExecutorService requests;
    private final Thread attending;

    /** @param random spreads the pauses before reconnecting; need not be secure */
    public DiscordNetwork(DiscordSettings settings, Clock clock, RandomGenerator random) {
        this(settings, clock, random, Timing.USUAL);
    }

    DiscordNetwork(DiscordSettings settings, Clock clock, RandomGenerator random, Timing timing) {
        String name = settings.name();
        events = Executors.newSingleThreadExecutor(task -> daemon(task, "events"));
        requests = Executors.newSingleThreadExecutor(task -> daemon(task, "requests"));
        var rooms = new Rooms(settings);
        var threads = new Threads();
        with = new Surroundings(
                settings,
                timing,
                clock,
                random,
                new JdaFactory(settings, timing, events),
                new Inbox(),
                rooms,
                new Topics(),
                threads,
                new Scopes(),
                new Dispatches());
        var speakers = new Speakers(name, rooms);
        List<EventListener> listeners = new ArrayList<>();
        supervisor = new Supervisor(with, listeners);
        ways = new Ways(name, supervisor, rooms, threads);
        exchanges = new Exchanges(ways, clock);
        listeners.add(new Hearing(speakers, with.inbox(), clock));
        listeners.add(new SlashCommands(rooms, with.inbox()));
        listeners.add(new Interactions(speakers, rooms, with.inbox(), exchanges, ways, clock));
        var wording = new Wording(settings.people());
        speech = new Speech(name, ways, wording);
        deliveries = new Deliveries(name, wording, threads, with.dispatches());
        topics = new TopicSetting(name, ways, with.topics(), clock, requests);
        attending = daemon(supervisor, "attending");
    }

    private Thread daemon(Runnable task, String role) {
        var thread = new Thread(task, "discord-" + role);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String name() {
        return with.settings().name();
    }

    @Override
    public void start(Ears ears) {
        with.inbox().open(ears);
        attending.start();
    }

    /** {@inheritDoc} A blank line is not sent: Discord has none. */
    @Override
    public void say(Place place, Utterance utterance) {
        speech.say(place, utterance);
    }

    @Override
    public List<Utterance> pieces(Place place, Utterance utterance) {
        return Wording.pieces(utterance);
    }

    @Override
    public Optional<Replies> replies() {
        return Optional.of(exchanges);
    }

    @Override
    public void deliver(Place place, Piece piece, Passage passage) {
        deliveries.deliver(ways.to("say", place, piece.thread()), piece, passage);
    }

    @Override
    public boolean looksBack() {
        return true;
    }

    @Override
    public Optional<String> topic(String channel) {
        return with.topics().of(channel);
    }

    @Override
    public boolean fitsTopic(String topic) {
        return topic.length() <= TopicSetting.MOST;
    }

    @Override
    public Optional<Instant> topicWaits(String channel) {
        return topics.waits(channel);
    }

    @Override
    public void setTopic(String channel, String topic, Passage passage) {
        topics.set(channel, topic, passage);
    }

    /** {@inheritDoc} Discord tells the id of everybody who speaks; there is nothing to ask for. */
    @Override
    public CompletableFuture<Identity> identify(Sender sender) {
        return CompletableFuture.completedFuture(
                sender.identity().account().isPresent() ? sender.identity() : Identity.unproven());
    }

    @Override
    public Health health() {
        return new HealthReport(with, supervisor).health();
    }

    @Override
    public void stop(Duration limit) {
        with.inbox().close();
        supervisor.stop();
        supervisor.connection().close(limit.multipliedBy(9).dividedBy(10));
        with.dispatches().giveUp("the connection was given up");
        events.shutdownNow();
        requests.shutdownNow();
    }
}
