package org.pushduty.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.Passage;

/**
 * One connection as the server's lines tell it: who we are there, which channels we are in, who speaks. Safe for
 * several threads; it never blocks, because all that it sends goes through the {@link OutboundQueue}.
 */
final class Session {
    private static final Set<String> NICK_REFUSED = Set.of("432", "433", "436", "437");
    private static final Set<String> NOT_WELCOME = Set.of("463", "464", "465", "466");

    private static final int BUSY = 3;

    private final Surroundings with;
    private final ServerTraits traits = new ServerTraits();
    private final Nicks nicks;
    private final Login login;
    private final Registration registration;
    private final NickService nickService;
    private final ChanServ chanServ;
    private final Channels channels;
    private final Vouching vouching;
    private Instant since = Instant.EPOCH;
    private boolean isWelcome;
    private String trouble = "";
    private boolean isOver;

    Session(Surroundings with) {
        this.with = with;
        this.nicks = new Nicks(with.settings().self().nick(), with.random());
        this.login = new Login(with.settings().self(), with.queue());
        this.registration = new Registration(login, with.queue());
        this.nickService = new NickService(with.queue());
        this.chanServ = new ChanServ(with, this::later, login::isIn);
        this.channels = new Channels(with, this::later, traits::fold, chanServ);
        this.vouching = new Vouching(with, traits, registration::hasGranted, this::isIn);
    }

    /** The socket is open. */
    void begin() {
        later(with.timing().answer().multipliedBy(2), this::registrationTakesLong);
    }

    /** Takes in a line; gives what the bot is to hear of it, if anything. */
    synchronized Optional<Consumer<Ears>> receive(IrcLine line) {
        if (isOver) {
            return Optional.empty();
        }
        boolean isOwn = isUs(line.command().equals("KICK") ? line.param(1) : line.nick());
        vouching.handle(line, isOwn);
        switch (line.command()) {
            case "PING" -> with.queue().urgent("PONG :" + IrcText.oneCommand(line.last()));
            case "PONG" -> with.queue().answered(line.last());
            case "ERROR" -> trouble = IrcText.readable(line.last());
            case "001" -> nicks.are(line.param(0));
            case "005" -> learn(line);
            case "NICK" -> nickChanges(line, isOwn);
            case "QUIT" -> nickIsFree(line.nick());
            case "CAP", "AUTHENTICATE", "901", "902", "903", "904", "905", "906", "907", "908" ->
                registration.handle(line);
            case "PRIVMSG" -> {
                return isOwn ? Optional.empty() : heard(line);
            }
            default -> {
                return other(line, isOwn);
            }
        }
        return Optional.empty();
    }

    private Optional<Consumer<Ears>> other(IrcLine line, boolean isOwn) {
        if (isWelcome) {
            nickService.handle(line, nicks.wanted(), login.isIn());
            chanServ.handle(line);
            return line.command().equals("MODE") ? entrusted(line) : channels.handle(line, isOwn);
        }
        if (NICK_REFUSED.contains(line.command())) {
            tryAnotherNick(line);
        }
        if (NOT_WELCOME.contains(line.command())) {
            trouble = IrcText.readable(line.last());
        }
        return Optional.empty();
    }

    /** The server has welcomed us: joins. */
    synchronized void welcome() {
        isWelcome = true;
        trouble = "";
        since = with.clock().instant();
        with.queue().registered();
        channels.joinAll();
        regain();
        later(with.timing().regain(), this::logInAgain);
    }

    synchronized boolean isWelcome() {
        return isWelcome && !isOver;
    }

    /** Whether the server ever welcomed us. */
    synchronized boolean hadWelcome() {
        return isWelcome;
    }

    /** When the server welcomed us; empty where it has not, or the connection is over. */
    synchronized Optional<Instant> since() {
        return isWelcome() ? Optional.of(since) : Optional.empty();
    }

    /** What the server said before it closed the connection; blank for nothing. */
    synchronized String trouble() {
        return trouble;
    }

    /** The connection is gone. */
    synchronized void end() {
        isOver = true;
        vouching.end();
        chanServ.end();
    }

    synchronized Optional<String> topic(String channel) {
        return isOver ? Optional.empty() : channels.find(channel).flatMap(ChannelState::topic);
    }

    /** The folded name of a channel that the bot is in. */
    synchronized Optional<String> joined(String channel) {
        return isOver
                ? Optional.empty()
                : channels.find(channel).filter(ChannelState::isJoined).map(state -> traits.fold(state.name()));
    }

    synchronized boolean fitsTopic(String topic) {
        return IrcText.bytes(topic) <= traits.topicLength();
    }

    /** Sends a topic. Only for a channel that the bot is in. */
    synchronized void setTopic(String channel, String topic, Passage passage) {
        String text = IrcText.head(topic, traits.topicLength());
        ChannelState state = channels.find(channel).orElseThrow();
        if (state.topic().equals(Optional.of(text))) {
            passage.arrived();
            return;
        }
        with.queue().announce(traits.fold(channel), "TOPIC " + state.name() + " :" + text, passage);
    }

    synchronized CompletableFuture<Identity> identify(Sender sender) {
        if (!isWelcome()) {
            return CompletableFuture.completedFuture(Identity.unproven());
        }
        CompletableFuture<Identity> answer = vouching.identify(sender);
        if (!answer.isDone()) {
            later(with.timing().answer(), () -> vouching.giveUp(sender.nick(), answer));
        }
        return answer.copy();
    }

    synchronized SessionStory story() {
        return SessionStory.of(nicks, channels, accountTroubles());
    }

    private List<String> accountTroubles() {
        List<String> troubles = new ArrayList<>();
        if (!login.trouble().isBlank()) {
            troubles.add("without an account: " + login.trouble());
        }
        if (with.settings().tellsPassword()) {
            troubles.add("the account's password goes over the wire without TLS");
        }
        return troubles;
    }

    private void later(Duration pause, Runnable task) {
        with.timers().in(pause, () -> unlessOver(task));
    }

    private synchronized void unlessOver(Runnable task) {
        if (!isOver) {
            task.run();
        }
    }

    private void registrationTakesLong() {
        if (!isWelcome) {
            registration.giveUp();
        }
    }

    private void learn(IrcLine line) {
        traits.learn(line);
        channels.refold();
    }

    private void tryAnotherNick(IrcLine line) {
        String nick = nicks.another();
        trouble = IrcText.readable(line.last());
        if (!nick.isBlank()) {
            with.queue().urgent("NICK " + nick);
        }
    }

    private void nickChanges(IrcLine line, boolean isOwn) {
        if (isOwn) {
            nicks.are(line.param(0));
            return;
        }
        nickIsFree(line.nick());
    }

    private void nickIsFree(String nick) {
        if (!isUs(nicks.wanted()) && traits.fold(nick).equals(traits.fold(nicks.wanted()))) {
            with.queue().urgent("NICK " + nicks.wanted());
        }
    }

    // Not every server shows that the other one has left: they need not share a channel with us.
    private void regain() {
        nickIsFree(nicks.wanted());
        later(with.timing().regain(), this::regain);
    }

    // Services that were away may be back.
    private void logInAgain() {
        registration.logInAgain();
        later(with.timing().regain(), this::logInAgain);
    }

    private boolean isIn(String channel) {
        return channels.find(channel).filter(ChannelState::isJoined).isPresent();
    }

    /**
     * Somebody lets us do more than before, or everybody do it: {@code MODE #amo +o pushduty}, {@code MODE #amo -t}.
     */
    private Optional<Consumer<Ears>> entrusted(IrcLine line) {
        boolean isToUs = line.params().stream().skip(2).anyMatch(this::isUs);
        boolean isMore =
                (isToUs && line.param(1).contains("+")) || line.param(1).matches(".*-[^+]*t.*");
        return isMore ? channels.entrusted(line.param(0)) : Optional.empty();
    }

    private boolean isUs(String nick) {
        return traits.fold(nick).equals(traits.fold(nicks.current()));
    }

    private Optional<Consumer<Ears>> heard(IrcLine line) {
        String text = line.param(1);
        if (line.isFromServer() || !isWelcome || !IrcText.isNick(line.nick())) {
            return Optional.empty();
        }
        if (text.startsWith("\u0001")) {
            // Only while there is little to say: whoever asks a thousand times must not fill the queue.
            Ctcp.answer(line)
                    .filter(answer -> with.queue().toSay() < BUSY)
                    .ifPresent(answer -> with.queue().toPerson(List.of(answer)));
            return Optional.empty();
        }
        return place(line)
                .map(place -> new Message(
                        place,
                        sender(line),
                        IrcText.readable(text),
                        with.clock().instant()))
                .map(message -> ears -> ears.heard(message));
    }

    private Optional<Place> place(IrcLine line) {
        String network = with.settings().name();
        if (isUs(line.param(0))) {
            return Optional.of(Place.privately(network, line.nick()));
        }
        return channels.find(line.param(0)).map(state -> Place.channel(new ChannelRef(network, state.name())));
    }

    private Sender sender(IrcLine line) {
        Map<String, String> tags = line.tags();
        // IRCv3 bot mode; the other two are what servers sent before it was ratified.
        boolean isBot =
                tags.containsKey("bot") || tags.containsKey("draft/bot") || tags.containsKey("inspircd.org/bot");
        return new Sender(line.nick(), vouching.speaker(line, isUs(line.param(0))), isBot);
    }
}
