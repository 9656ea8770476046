package org.pushduty.irc;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLSocketFactory;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An IRC network. Lines to channels are PRIVMSG, lines to one person NOTICE; what is already queued survives the loss
 * of a connection for some minutes. A topic is cut to the server's limit. Tones are not shown. Safe for several
 * threads.
 */
public final class IrcNetwork implements ChatNetwork {
    private static final Logger log = LoggerFactory.getLogger(IrcNetwork.class);
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final Duration GOODBYE = Duration.ofSeconds(1);
    private static final Duration THREADS_END = Duration.ofMillis(200);
    private static final Duration LEAVING = GOODBYE.plus(THREADS_END.multipliedBy(2));

    /** So many lines may wait; at the usual pace they take more minutes than anybody reads. */
    private static final int MOST_WAITING = 500;

    // A line has 510 bytes, and the server puts ":nick!user@host " before it: nicks up to 30 bytes, users up to 11 with
    // the tilde, hosts up to 64 are what servers in use have.
    private static final int LINE = 510 - ":!@ ".length() - 11 - 64;
    private static final int NICK = 30;
    // No name of a channel or nick in use leaves less.
    private static final int LEAST = 60;

    private final Surroundings with;
    private final Supervisor supervisor;
    private final Thread talking;
    private final Thread sending;

    /** @param random spreads the pauses before reconnecting; need not be secure */
    public IrcNetwork(IrcSettings settings, Clock clock, RandomGenerator random) {
        this(settings, clock, random, Timing.USUAL, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    IrcNetwork(IrcSettings settings, Clock clock, RandomGenerator random, Timing timing, SSLSocketFactory tls) {
        var queue = new OutboundQueue(settings.name(), settings.pace(), timing.keep());
        var timers = new Timers(settings.name());
        this.with = new Surroundings(settings, timing, clock, random, timers, queue, new Inbox());
        this.supervisor = new Supervisor(with, tls);
        this.talking = daemon(supervisor, "talking");
        this.sending = daemon(queue, "sending");
    }

    private Thread daemon(Runnable task, String role) {
        var thread = new Thread(task, "irc-" + name() + "-" + role);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String name() {
        return with.settings().name();
    }

    @Override
    public void start(Ears ears) {
        if (with.settings().tellsPassword()) {
            log.warn("{}: the account's password goes over the wire without TLS", name());
        }
        with.inbox().open(ears);
        sending.start();
        talking.start();
    }

    /**
     * {@inheritDoc} A blank line is not sent: IRC has none. Throws as well where so much waits already that nobody
     * would read it.
     */
    @Override
    public void say(Place place, Utterance utterance) {
        String channel = requireReachable("say", place);
        if (with.queue().toSay() > MOST_WAITING) {
            throw new OutsideException(name(), "say", "too much is waiting to be said");
        }
        List<String> lines = pieces(place, utterance).stream()
                .map(piece -> command(place) + piece.text())
                .toList();
        if (place.isPrivate()) {
            with.queue().toPerson(lines);
            return;
        }
        with.queue().toChannel(channel, lines);
    }

    @Override
    public List<Utterance> pieces(Place place, Utterance utterance) {
        int nick = Math.max(NICK, IrcText.bytes(with.settings().self().nick()) + 2);
        int room = LINE - nick - IrcText.bytes(command(place));
        return IrcText.pieces(utterance.text(), Math.max(LEAST, room)).stream()
                .map(piece -> new Utterance(piece, utterance.tone()))
                .toList();
    }

    @Override
    public void deliver(Place place, Piece piece, Passage passage) {
        String channel = requireReachable("say", place);
        with.queue().announce(channel, command(place) + piece.utterance().text(), passage);
    }

    private static String command(Place place) {
        return (place.isPrivate() ? "NOTICE " : "PRIVMSG ") + place.target() + " :";
    }

    @Override
    public Optional<String> topic(String channel) {
        return supervisor.session().topic(channel);
    }

    @Override
    public boolean fitsTopic(String topic) {
        return supervisor.session().fitsTopic(topic);
    }

    /** {@inheritDoc} {@link #health} tells of a refusal, until a topic was set. */
    @Override
    public void setTopic(String channel, String topic, Passage passage) {
        requireReachable("set topic", new Place(name(), channel, false));
        supervisor.session().setTopic(channel, PlainText.of(topic), passage);
    }

    @Override
    public CompletableFuture<Identity> identify(Sender sender) {
        return sender.identity().account().isPresent()
                ? CompletableFuture.completedFuture(sender.identity())
                : supervisor.session().identify(sender);
    }

    @Override
    public Health health() {
        if (supervisor.isStopped()) {
            return new Health(false, "stopped");
        }
        Session session = supervisor.session();
        SessionStory story = session.story();
        return session.since().map(since -> story.health(SINCE.format(since))).orElseGet(this::away);
    }

    private Health away() {
        Outage outage = supervisor.outage();
        boolean isKnown = !outage.why().isBlank();
        return new Health(
                false,
                isKnown,
                isKnown ? "not connected: " + outage.why() : "not connected yet",
                outage.told(with.clock().instant()));
    }

    @Override
    public void stop(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        with.inbox().close();
        supervisor.stop();
        int left = with.queue().drain(limit.compareTo(LEAVING) > 0 ? limit.minus(LEAVING) : limit.dividedBy(2));
        if (left > 0) {
            log.warn("{}: stopped with {} lines unsaid", name(), left);
        }
        with.queue().urgent("QUIT :Pushduty leaves");
        join(talking, Math.min(GOODBYE.toMillis(), (deadline - System.nanoTime()) / 1_000_000));
        supervisor.hangUp();
        with.queue().end();
        with.timers().end();
        join(talking, THREADS_END.toMillis());
        join(sending, THREADS_END.toMillis());
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(Math.max(1, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The folded channel, blank for a person; throws where nothing can be said. */
    private String requireReachable(String attempt, Place place) {
        Session session = supervisor.session();
        if (supervisor.isStopped() || !session.isWelcome()) {
            throw new OutsideException(name(), attempt, "not connected");
        }
        String target = place.target();
        if (target.isBlank() || !target.equals(IrcText.word(target))) {
            throw new OutsideException(name(), attempt, "there can be no such place: " + PlainText.of(target));
        }
        if (place.isPrivate()) {
            return "";
        }
        return session.joined(target)
                .orElseThrow(() -> new OutsideException(name(), attempt, "not in " + place.target()));
    }
}
