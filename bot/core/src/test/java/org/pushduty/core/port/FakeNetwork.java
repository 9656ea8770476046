package org.pushduty.core.port;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.people.Account;

/**
 * A chat network in memory: tests speak through {@link #hear}, and read {@link #said}. It is up from {@link #start} on.
 * Safe for several threads; {@code hear} calls the bot's ears on the caller's thread.
 */
public final class FakeNetwork implements ChatNetwork {
    private static final int LINE = 400;
    private static final int TOPIC = 300;

    private final Object hearing = new Object();
    private final String name;
    private final Clock clock;
    private final Map<String, String> topics = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private String suffering = "";
    private boolean breaks;
    private String refusal = "";
    private Runnable meanwhile = () -> {};
    private boolean holdsBack;
    private final List<Passage> heldBack = new ArrayList<>();
    private boolean looksBack;
    private boolean losesNext;
    private final Set<String> out = new HashSet<>();
    private Optional<FakeReplies> replies = Optional.empty();
    private final Map<String, Instant> topicWaits = new HashMap<>();
    private int topicsAsked;
    private Ears ears = message -> {};
    private State state = State.NEW;

    private enum State {
        NEW,
        UP,
        DOWN,
        STOPPED
    }

    /** @param channels those that the bot is in, their topics blank */
    public FakeNetwork(String name, Clock clock, String... channels) {
        this.name = name;
        this.clock = clock;
        for (String channel : channels) {
            topics.put(channel, "");
        }
    }

    public Place channel(String channel) {
        return Place.channel(new ChannelRef(name, channel));
    }

    public Place privately(String nick) {
        return Place.privately(name, nick);
    }

    /** An account that this network would vouch for. */
    public Account account(String id) {
        return new Account(name, "fake", id);
    }

    /** From now on it shows answers where they were asked for, as these tell. */
    public synchronized FakeReplies showReplies() {
        FakeReplies shown = replies.orElseGet(FakeReplies::new);
        replies = Optional.of(shown);
        return shown;
    }

    /** From now on it finds out by itself what is out already. */
    public synchronized void lookBack() {
        looksBack = true;
    }

    /** Until then the channel's topic cannot be set. */
    public synchronized void letTopicWait(String channel, Instant until) {
        topicWaits.put(channel, until);
    }

    /** How often a topic was to be set. */
    public synchronized int topicsAsked() {
        return topicsAsked;
    }

    /** What it asks the bot; deaf while it is down. */
    public Ears ears() {
        return earsOf(privately("anybody"));
    }

    /** Somebody presses a button, or gives a command of the network's own kind; logged in under their own name. */
    public void ask(String nick, Place place, String text, String exchange) {
        Sender sender = new Sender(nick, Identity.proven(account(nick)), false);
        synchronized (hearing) {
            earsOf(place).heard(new Message(place, sender, PlainText.of(text), clock.instant(), exchange));
        }
    }

    /** Somebody without an account speaks; not heard while the network is down. */
    public void hear(String nick, Place place, String text) {
        hear(new Sender(nick, Identity.unproven(), false), place, text);
    }

    /** Somebody speaks whose account, {@code accountId}, comes with the message. */
    public void hear(String nick, String accountId, Place place, String text) {
        hear(new Sender(nick, Identity.proven(account(accountId)), false), place, text);
    }

    public void hear(Sender sender, Place place, String text) {
        synchronized (hearing) {
            earsOf(place).heard(new Message(place, sender, PlainText.of(text), clock.instant()));
        }
    }

    /** From now on {@link #identify} knows this nick, whose messages still come without an account. */
    public synchronized void knows(String nick, String accountId) {
        accounts.put(nick, account(accountId));
    }

    /** All that the bot said, oldest first. */
    public synchronized List<Said> said() {
        return List.copyOf(said);
    }

    /** The texts that the bot said in one place and in none of its threads, oldest first. */
    public List<String> said(Place place) {
        return saidIn(place, "");
    }

    /** The texts that the bot said in one thread of that place, oldest first. */
    public List<String> saidIn(Place place, String thread) {
        return said().stream()
                .filter(line -> line.place().equals(place) && line.thread().equals(thread))
                .map(Said::text)
                .toList();
    }

    /** Forgets what was said so far. */
    public synchronized void forget() {
        said.clear();
    }

    /** Somebody else sets the topic. */
    public synchronized void topicBecomes(String channel, String topic) {
        topics.put(channel, topic);
    }

    /** Somebody else sets the topic, and the bot hears of it. */
    public void topicChanges(String channel, String by, String topic) {
        topicBecomes(channel, topic);
        synchronized (hearing) {
            earsOf(channel(channel)).topicChanged(new ChannelRef(name, channel), by, topic);
        }
    }

    /** From now on no topic can be set, for that reason; a blank one ends it. */
    public synchronized void refuseTopics(String why) {
        refusal = why;
    }

    /** The bot may do more in that channel than before. */
    public void entrust(String channel) {
        synchronized (hearing) {
            earsOf(channel(channel)).entrusted(new ChannelRef(name, channel));
        }
    }

    /** It stays up, but something is not as it should be. */
    public synchronized void suffers(String trouble) {
        suffering = trouble;
    }

    /** What is under way and was not confirmed is lost. */
    public synchronized void goDown() {
        state = state == State.UP ? State.DOWN : state;
        heldBack.forEach(passage -> passage.lost("the connection was lost"));
        heldBack.clear();
    }

    public void comeUp() {
        Ears told;
        List<String> channels;
        synchronized (this) {
            state = state == State.DOWN ? State.UP : state;
            told = ears;
            channels = List.copyOf(topics.keySet());
        }
        channels.forEach(channel -> told.joined(new ChannelRef(name, channel)));
    }

    /** From now on nothing that is delivered is confirmed; it is said all the same. */
    public synchronized void holdBack() {
        holdsBack = true;
    }

    /** The next line that is delivered leaves the bot, gets nowhere, and nobody tells of it. */
    public synchronized void loseNext() {
        losesNext = true;
    }

    /** Confirms what was held back, and all that follows at once. */
    public synchronized void confirm() {
        holdsBack = false;
        heldBack.forEach(Passage::arrived);
        heldBack.clear();
    }

    /**
     * The next {@link #say}, {@link #deliver} or {@link #setTopic} fails once, for this reason; several calls, several
     * failures.
     */
    public synchronized void failOnce(String reason) {
        failures.add(reason);
    }

    /** Once the next line was said, this happens before {@link #say} or {@link #deliver} returns. */
    public synchronized void afterNextSay(Runnable event) {
        meanwhile = event;
    }

    /** The next {@link #say}, {@link #deliver} or {@link #setTopic} throws what no network should: a bug. */
    public synchronized void breakOnce() {
        breaks = true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Ears listener) {
        synchronized (this) {
            if (state != State.NEW) {
                throw new IllegalStateException("started twice");
            }
            ears = listener;
            state = State.DOWN;
        }
        comeUp();
    }

    @Override
    public synchronized void say(Place place, Utterance utterance) {
        refuseWhereNotJoined("say", place);
        said.add(Said.of(place, utterance));
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
    }

    /** Cuts at 400 characters, as IRC does about. */
    @Override
    public List<Utterance> pieces(Place place, Utterance utterance) {
        String text = utterance.text().strip();
        List<Utterance> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LINE) {
            pieces.add(new Utterance(text.substring(from, Math.min(text.length(), from + LINE)), utterance.tone()));
        }
        return pieces;
    }

    @Override
    public synchronized void deliver(Place place, Piece piece, Passage passage) {
        refuseWhereNotJoined("say", place);
        passage.leaving();
        if (losesNext) {
            losesNext = false;
            return;
        }
        if (!looksBack || out.add(piece.attempt().key())) {
            said.add(Said.of(place, piece));
        }
        under(passage);
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
    }

    private void under(Passage passage) {
        if (holdsBack) {
            heldBack.add(passage);
            return;
        }
        passage.arrived();
    }

    @Override
    public synchronized Optional<Replies> replies() {
        return replies.map(Replies.class::cast);
    }

    @Override
    public synchronized boolean looksBack() {
        return looksBack;
    }

    @Override
    public synchronized Optional<Instant> topicWaits(String channel) {
        return Optional.ofNullable(topicWaits.get(channel)).filter(clock.instant()::isBefore);
    }

    @Override
    public synchronized Optional<String> topic(String channel) {
        return Optional.ofNullable(topics.get(channel));
    }

    @Override
    public boolean fitsTopic(String topic) {
        return topic.length() <= TOPIC;
    }

    @Override
    public synchronized void setTopic(String channel, String topic, Passage passage) {
        topicsAsked++;
        refuseWhereNotJoined("set topic", channel(channel));
        topicWaits(channel).ifPresent(until -> {
            throw new OutsideException(name, "set topic", "not before " + until);
        });
        passage.leaving();
        if (!refusal.isBlank()) {
            passage.refused(refusal);
            return;
        }
        topics.put(channel, PlainText.of(topic));
        under(passage);
    }

    @Override
    public synchronized CompletableFuture<Identity> identify(Sender sender) {
        if (sender.identity().account().isPresent() || state != State.UP) {
            return CompletableFuture.completedFuture(sender.identity());
        }
        return CompletableFuture.completedFuture(Optional.ofNullable(accounts.get(sender.nick()))
                .map(Identity::proven)
                .orElseGet(Identity::unproven));
    }

    @Override
    public synchronized Health health() {
        boolean isUp = state == State.UP;
        return isUp
                ? new Health(true, true, "connected, in " + String.join(", ", topics.keySet()), suffering)
                : new Health(false, "not connected");
    }

    @Override
    public synchronized void stop(Duration limit) {
        state = State.STOPPED;
        ears = message -> {};
    }

    private synchronized Ears earsOf(Place place) {
        boolean isHeard = state == State.UP && (place.isPrivate() || topics.containsKey(place.target()));
        return isHeard ? ears : message -> {};
    }

    private void refuseWhereNotJoined(String attempt, Place place) {
        if (breaks) {
            breaks = false;
            throw new IllegalStateException("a bug for a test");
        }
        if (!failures.isEmpty()) {
            throw new OutsideException(name, attempt, failures.remove(0));
        }
        if (state != State.UP) {
            throw new OutsideException(name, attempt, "not connected");
        }
        if (!place.isPrivate() && !topics.containsKey(place.target())) {
            throw new OutsideException(name, attempt, "not in " + place.target());
        }
        if (!place.target().equals(PlainText.of(place.target()))) {
            throw new OutsideException(name, attempt, "there can be no such place");
        }
    }
}
