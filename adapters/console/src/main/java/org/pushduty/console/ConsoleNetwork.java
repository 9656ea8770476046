package org.pushduty.console;

import static java.time.format.DateTimeFormatter.ofPattern;

import java.io.BufferedReader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.pushduty.console.Line.Kind;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.core.people.Account;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Passage;

/**
 * The terminal as a chat network with one channel. Whoever types is who they say they are: it is their own machine.
 * Times are shown in the clock's zone. Safe for use from several threads.
 */
public final class ConsoleNetwork implements ChatNetwork {
    private static final Pattern NICK = Pattern.compile("[\\p{L}\\p{N}_\\[\\]\\\\`^{}|-]{1,40}");

    private final ConsoleSettings settings;
    private final Clock clock;
    private final Face face;
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Object hearing = new Object();
    private volatile Ears ears = message -> {};
    private volatile State state = State.NEW;
    private volatile Instant since = Instant.EPOCH;
    private volatile String nick;
    private volatile String topic = "";

    private enum State {
        NEW,
        OPEN,
        CLOSED
    }

    ConsoleNetwork(ConsoleSettings settings, Clock clock, Face face) {
        this.settings = settings;
        this.clock = clock;
        this.face = face;
        nick = settings.human();
        present.add(settings.human());
    }

    /** Without a terminal: everything that is said is printed, and {@link #speak} says it. */
    public static ConsoleNetwork transcript(ConsoleSettings settings, Clock clock, Writer out) {
        return new ConsoleNetwork(settings, clock, TranscriptFace.silent(out, clock.getZone()));
    }

    /**
     * Without a terminal: what is to be said is read as well, a line each, {@code nick: text} or only the text. The end
     * of the input {@linkplain #ended() ends} it.
     */
    public static ConsoleNetwork transcript(ConsoleSettings settings, Clock clock, Writer out, BufferedReader in) {
        return new ConsoleNetwork(settings, clock, TranscriptFace.reading(out, clock.getZone(), in));
    }

    /** Whether {@link #interactive} makes sense: somebody types and reads, and neither is a file or a pipe. */
    public static boolean hasTerminal() {
        return Terminals.isPresent();
    }

    /**
     * A conversation on this process' terminal, with a prompt, history and completion.
     *
     * @param history the file that keeps what was typed
     * @param environment of the process; {@code NO_COLOR} and {@code TERM} are looked at
     */
    public static ConsoleNetwork interactive(
            ConsoleSettings settings,
            Clock clock,
            Path history,
            LineCompleter completer,
            Map<String, String> environment) {
        var look = new Look(clock.getZone(), Look.hasColours(environment));
        return new ConsoleNetwork(
                settings, clock, new TerminalFace(() -> Terminals.own(environment), look, history, completer));
    }

    /** Completes when whoever types has left: {@code /quit}, Ctrl-D, or the end of the input; and on {@link #stop}. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** Somebody says a line in the channel; unheard before {@link #start} and after {@link #stop}. */
    public void speak(String speaker, String text) {
        hear(speaker, Kind.SAID, text, true);
    }

    /** Somebody says a line to the bot alone. */
    public void confide(String speaker, String text) {
        hear(speaker, Kind.CONFIDED, text, true);
    }

    /** Shows a line that nobody says. */
    public void notice(String text) {
        face.show(line(Kind.NOTICE, "", PlainText.of(text), Tone.PLAIN));
    }

    /** Somebody else than the bot sets the topic of the channel. */
    public void changeTopic(String newTopic) {
        showTopic(newTopic);
        ears.topicChanged(settings.channel(), nick, topic);
    }

    private void showTopic(String newTopic) {
        topic = PlainText.of(newTopic);
        face.show(line(Kind.TOPIC, "", topic, Tone.PLAIN));
    }

    @Override
    public String name() {
        return settings.channel().network();
    }

    @Override
    public void start(Ears listener) {
        if (state != State.NEW) {
            throw new IllegalStateException("started twice");
        }
        ears = listener;
        since = clock.instant();
        state = State.OPEN;
        face.open(new OpenRoom());
        ears.joined(settings.channel());
    }

    @Override
    public void say(Place place, Utterance utterance) {
        refuseWhereClosed("say");
        if (!place.network().equals(name())) {
            throw failed("say", "not in " + place);
        }
        if (place.isPrivate()) {
            refuseStrange(place.target());
            face.show(line(Kind.WHISPERED, place.target(), utterance.text(), utterance.tone()));
            return;
        }
        refuseElsewhere("say", place.target());
        face.show(line(Kind.ANSWERED, settings.bot(), utterance.text(), utterance.tone()));
    }

    @Override
    public List<Utterance> pieces(Place place, Utterance utterance) {
        return utterance.text().isBlank() ? List.of() : List.of(utterance);
    }

    @Override
    public void deliver(Place place, Piece piece, Passage passage) {
        say(place, piece.utterance());
        passage.leaving();
        passage.arrived();
    }

    @Override
    public Optional<String> topic(String channel) {
        return channel.equals(settings.channel().channel()) ? Optional.of(topic) : Optional.empty();
    }

    @Override
    public boolean fitsTopic(String newTopic) {
        return true;
    }

    @Override
    public void setTopic(String channel, String newTopic, Passage passage) {
        refuseWhereClosed("set topic");
        refuseElsewhere("set topic", channel);
        passage.leaving();
        showTopic(newTopic);
        passage.arrived();
    }

    @Override
    public CompletableFuture<Identity> identify(Sender sender) {
        return CompletableFuture.completedFuture(
                present.contains(sender.nick()) ? identity(sender.nick()) : Identity.unproven());
    }

    @Override
    public Health health() {
        if (state != State.OPEN) {
            return new Health(false, "the terminal is closed");
        }
        String time = ofPattern("HH:mm", Locale.ROOT).withZone(clock.getZone()).format(since);
        return new Health(
                true, "open since " + time + ", in " + settings.channel().channel());
    }

    @Override
    public void stop(Duration limit) {
        state = State.CLOSED;
        ears = message -> {};
        face.close(limit);
        ended.complete(null);
    }

    private void hear(String speaker, Kind kind, String text, boolean shown) {
        synchronized (hearing) {
            if (state != State.OPEN) {
                return;
            }
            present.add(speaker);
            String plain = PlainText.of(text);
            if (shown) {
                face.show(line(kind, speaker, plain, Tone.PLAIN));
            }
            Place place = kind == Kind.CONFIDED ? Place.privately(name(), speaker) : Place.channel(settings.channel());
            ears.heard(new Message(place, new Sender(speaker, identity(speaker), false), plain, clock.instant()));
        }
    }

    private Identity identity(String speaker) {
        return Identity.proven(new Account(name(), "console", speaker));
    }

    private Line line(Kind kind, String who, String text, Tone tone) {
        return new Line(clock.instant(), kind, who, text, tone);
    }

    private void refuseWhereClosed(String attempt) {
        if (state != State.OPEN) {
            throw failed(attempt, "the terminal is closed");
        }
    }

    private void refuseElsewhere(String attempt, String channel) {
        ChannelRef here = settings.channel();
        if (!channel.equals(here.channel())) {
            throw failed(attempt, "not in " + PlainText.of(channel) + ", the terminal has " + here.channel());
        }
    }

    private void refuseStrange(String target) {
        if (!NICK.matcher(target).matches()) {
            throw failed("say", "nobody can be called " + PlainText.of(target));
        }
    }

    private OutsideException failed(String attempt, String reason) {
        return new OutsideException(name(), attempt, reason);
    }

    /** The network, as its face sees it. */
    private final class OpenRoom implements Room {

        @Override
        public void typed(String typed) {
            String text = typed.strip();
            if (text.isEmpty()) {
                return;
            }
            if (!text.startsWith("/")) {
                hear(nick, Kind.SAID, text, !face.echoes());
                return;
            }
            String word = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
            obey(word, text.substring(word.length()).strip());
        }

        private void obey(String word, String rest) {
            switch (word) {
                case "/quit", "/exit" -> left();
                case "/nick" -> rename(rest);
                case "/msg" -> {
                    if (!rest.isEmpty()) {
                        hear(nick, Kind.CONFIDED, rest, !face.echoes());
                    }
                }
                case "/topic" -> changeTopic(rest);
                default -> notice(Words.HELP);
            }
        }

        private void rename(String name) {
            if (!NICK.matcher(name).matches() || name.equalsIgnoreCase(settings.bot())) {
                notice("Say who you are: /nick NAME");
                return;
            }
            nick = name;
            notice("You are " + name + " now.");
        }

        @Override
        public void speak(String speaker, String text) {
            ConsoleNetwork.this.speak(speaker, text);
        }

        @Override
        public void notice(String text) {
            ConsoleNetwork.this.notice(text);
        }

        @Override
        public String nick() {
            return nick;
        }

        @Override
        public ConsoleSettings settings() {
            return settings;
        }

        @Override
        public void left() {
            ended.complete(null);
        }
    }
}
