package org.pushduty.irc;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.delivery.Courier;
import org.pushduty.core.delivery.EffectRunner;
import org.pushduty.core.delivery.LateMark;
import org.pushduty.core.delivery.TopicReports;
import org.pushduty.core.delivery.TopicSetter;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.FakeDepartures;
import org.pushduty.core.port.FakeStore;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.train.TrainName;

/**
 * A bot that announces, answers and sets topics over a line that a seeded script breaks in every way. Time passes a
 * hundred times as fast as usual, and all that takes time is as much shorter.
 */
final class Storm implements AutoCloseable {
    private static final int HASTE = 100;
    private static final Timing HASTY = new Timing(
            Duration.ofMillis(300),
            Duration.ofMillis(600),
            Duration.ofMillis(100),
            Duration.ofMillis(120),
            new Pauses(Duration.ofMillis(10), Duration.ofMillis(500)),
            new Pauses(Duration.ofMillis(30), Duration.ofMillis(500)),
            Duration.ofMillis(200),
            Duration.ofMillis(1800));
    private static final List<String> CHANNELS = List.of("#amo", "#ops");
    private static final TrainName TRAIN = new TrainName("amo");
    private static final long ROUND_NANOS = Duration.ofMillis(4).toNanos();

    private final FaultProxy proxy;
    private final IrcHuman human;
    private final Random random;
    private final Clock clock = new RushingClock(HASTE);
    private final FakeStore store = new FakeStore(clock);
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final IrcNetwork network;
    private final EffectRunner runner;
    private final Thread delivering = new Thread(this::deliver, "storm-effects");
    private volatile boolean isOver;
    private int announced;
    private int answered;
    private int asked;
    private int topics;

    Storm(int serverPort, long seed) {
        random = new Random(seed);
        proxy = new FaultProxy(serverPort);
        human = new IrcHuman("kumar", serverPort);
        for (String channel : CHANNELS) {
            human.join(channel);
            // Everybody may set the topic, also where servers make new channels otherwise.
            human.send("MODE " + channel + " -t");
        }
        IrcSettings settings = Bots.settings(proxy.port(), CHANNELS.toArray(String[]::new));
        network = new IrcNetwork(
                settings, clock, new Random(seed), HASTY, (SSLSocketFactory) SSLSocketFactory.getDefault());
        var lateMark = new LateMark(Map.of(TRAIN, ZoneOffset.UTC));
        var topicSetter = new TopicSetter(store, Map.of(), TopicReports.NONE);
        runner = new EffectRunner(
                store,
                new FakeDepartures(clock),
                new Courier(Map.of(network.name(), network), topicSetter, lateMark, clock, Courier.Post.NONE),
                clock);
    }

    void begin() {
        network.start(new StormEars());
        delivering.start();
    }

    /** So many faults, one after the other, with something said before, in and after each. */
    void rage(int faults) {
        for (int fault = 0; fault < faults; fault++) {
            chatter();
            if (random.nextInt(8) > 0) {
                pass(Duration.ofMillis(20 + random.nextInt(110)));
            }
            breakSomething();
            chatter();
            pass(Duration.ofMillis(5 + random.nextInt(random.nextInt(6) == 0 ? 600 : 100)));
            // Now and then one fault comes on top of another.
            if (random.nextInt(4) > 0) {
                proxy.clear();
            }
        }
        proxy.clear();
    }

    private void breakSomething() {
        switch (random.nextInt(11)) {
            case 0 -> proxy.cut();
            case 1 -> proxy.cut(FaultyConnection.Side.BOT);
            case 2 -> proxy.cut(FaultyConnection.Side.SERVER);
            case 3 -> proxy.reset();
            case 4 -> proxy.hang(FaultyConnection.Side.BOT);
            case 5 -> proxy.hang(FaultyConnection.Side.SERVER);
            case 6 -> proxy.fallSilent();
            case 7 -> proxy.drip();
            case 8 -> proxy.delay(Duration.ofSeconds(1 + random.nextInt(5)).dividedBy(HASTE));
            case 9 -> proxy.halve();
            default -> {
                proxy.refuse();
                proxy.reset();
            }
        }
    }

    private void chatter() {
        int what = random.nextInt(10);
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        var ref = new ChannelRef(network.name(), channel);
        for (int line = random.nextInt(4); line > 0; line--) {
            announced++;
            record(new Effect.Say(Place.channel(ref), Utterance.plain(words(announced, what == 9 ? 120 : 1))));
        }
        if (what == 0) {
            topics++;
            record(new Effect.SetTopic(ref, "Push " + topics));
        }
        if (what < 5) {
            asked++;
            human.say(channel, "!asked " + asked + ";");
        }
        if (what == 5) {
            human.send("KICK " + channel + " pushduty :a fault as well");
        }
        try {
            answered++;
            network.say(Place.channel(ref), Utterance.plain("answered " + answered + ";"));
        } catch (OutsideException e) {
            // Nobody could ask, so nobody waits for the answer.
        }
    }

    /** A text of which each word can be told from all others: {@code 17.0 17.1 17.2}. */
    private static String words(int number, int count) {
        return IntStream.range(0, count).mapToObj(word -> number + "." + word).collect(Collectors.joining(" "));
    }

    private void record(Effect effect) {
        store.record(TRAIN, List.of(), List.of(effect));
        runner.wake();
    }

    private void deliver() {
        while (!isOver) {
            runner.deliverDue();
            LockSupport.parkNanos(ROUND_NANOS);
        }
    }

    private static void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    IrcHuman human() {
        return human;
    }

    IrcNetwork network() {
        return network;
    }

    FakeStore store() {
        return store;
    }

    List<Message> heard() {
        return heard;
    }

    int connections() {
        return proxy.connections();
    }

    /** All that was announced, asked and set, for the record. */
    String tally() {
        return announced + " announced, " + answered + " answers, " + asked + " asked, " + topics + " topics, "
                + proxy.connections() + " connections";
    }

    /** The texts announced in a channel, in order. */
    List<String> announced(String channel) {
        return store.effects().stream()
                .filter(effect ->
                        effect instanceof Effect.Say say && say.place().target().equals(channel))
                .map(effect -> ((Effect.Say) effect).utterance().text())
                .toList();
    }

    /** The last segment that the channel's topic was to have; blank for none. */
    String topic(String channel) {
        return store.effects().stream()
                .filter(effect -> effect instanceof Effect.SetTopic topic
                        && topic.channel().channel().equals(channel))
                .map(effect -> ((Effect.SetTopic) effect).segment())
                .reduce("", (older, newer) -> newer);
    }

    static List<String> channels() {
        return CHANNELS;
    }

    @Override
    public void close() {
        isOver = true;
        try {
            delivering.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        network.stop(Duration.ofMillis(500));
        human.close();
        proxy.close();
    }

    private final class StormEars implements Ears {
        @Override
        public void heard(Message message) {
            heard.add(message);
        }

        @Override
        public void joined(ChannelRef channel) {
            runner.reachable(channel);
        }
    }
}
