package org.pushduty.irc;

import java.io.IOException;
import java.net.Socket;
import org.pircbotx.exception.IrcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, from dialling to its end. Used once; {@link #close} may come from any thread. */
final class Link {
    private static final Logger log = LoggerFactory.getLogger(Link.class);
    private static final int MISSED = 2;

    private final Surroundings with;
    private final Dialer dialer;
    private final Session session;
    private volatile String closedBecause = "";
    private volatile boolean isAnswered;
    private volatile boolean isOver;
    private int pongs;
    private int missed;

    Link(Surroundings with, Dialer dialer) {
        this.with = with;
        this.dialer = dialer;
        this.session = new Session(with);
    }

    Session session() {
        return session;
    }

    /** Talks until the connection ends; why it ended. */
    String run() {
        with.timers().in(with.timing().registration(), this::hasItBeenAnswered);
        try (Socket socket = dialer.dial()) {
            isAnswered = true;
            if (!closedBecause.isBlank()) {
                return closedBecause;
            }
            var engine = new Engine(with, session, socket, dialer::hangUp);
            begin(engine);
            engine.startBot();
            return closedBecause.isBlank() ? engine.ending() : closedBecause;
        } catch (IOException | IrcException e) {
            return closedBecause.isBlank() ? Reasons.of(e) : closedBecause;
        } catch (RuntimeException | LinkageError e) {
            // PircBotX wraps what goes wrong while it introduces us, and is particular about the version of Guava.
            if (closedBecause.isBlank() && !(e.getCause() instanceof IOException)) {
                log.warn("{}: the conversation broke down", with.settings().name(), e);
            }
            return closedBecause.isBlank() ? "the conversation broke down" : closedBecause;
        } finally {
            isOver = true;
            session.end();
            with.queue().disconnected(closedBecause.isBlank() ? "the connection was lost" : closedBecause);
        }
    }

    private void begin(Engine engine) {
        session.begin();
        with.queue().connected(engine);
        with.timers().in(with.timing().registration(), this::hasItBeenWelcome);
        with.timers().in(with.timing().ping(), () -> isItAlive(engine));
    }

    /** Ends the connection from our side. */
    void close(String why) {
        closedBecause = why;
        dialer.hangUp();
    }

    // Each step of dialling has a limit, but a server that sends its part of the TLS handshake byte by byte keeps them.
    // Said again and again, because the host may have more addresses.
    private void hasItBeenAnswered() {
        if (!isOver && !isAnswered) {
            close("no connection within " + with.timing().registration().toSeconds() + " s");
            with.timers().in(with.timing().registration(), this::hasItBeenAnswered);
        }
    }

    private void hasItBeenWelcome() {
        if (!isOver && !session.isWelcome()) {
            String said = session.trouble().isBlank() ? "" : ": " + session.trouble();
            close("no welcome within " + with.timing().registration().toSeconds() + " s" + said);
        }
    }

    // Runs on the timers' thread alone, and after begin().
    private void isItAlive(Engine engine) {
        if (isOver) {
            return;
        }
        // Before the welcome another timer watches, and not every server answers PINGs then.
        missed = engine.pongs() == pongs && session.isWelcome() ? missed + 1 : 0;
        pongs = engine.pongs();
        // One look more than PINGs: the first comes before the first PING.
        if (missed > MISSED) {
            close("the server fell silent");
            return;
        }
        with.queue().ping();
        with.timers().in(with.timing().ping(), () -> isItAlive(engine));
    }
}
