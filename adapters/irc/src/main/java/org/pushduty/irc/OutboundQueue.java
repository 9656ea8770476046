package org.pushduty.irc;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.pushduty.core.port.Passage;
import org.pushduty.irc.IrcSettings.Pace;
import org.pushduty.irc.Lanes.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to be sent, paced. It outlives connections: answers that have not been sent wait for the next one. PINGs
 * carry the number of the last line written, so that their PONG confirms all lines up to it. Safe for several threads;
 * only {@link #run} writes, so a server that does not read blocks nobody else.
 */
final class OutboundQueue implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(OutboundQueue.class);

    /** So many lines are written before the server is asked whether it has them. */
    private static final int ASK_AFTER = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Lanes lanes = new Lanes();
    private final String network;
    private final TokenBucket bucket;
    private final Duration keep;
    private Wire wire = Wire.NONE;
    private long asked;
    private boolean isEnded;

    /** @param keep how long a line waits at most, in a queue or for a connection */
    OutboundQueue(String network, Pace pace, Duration keep) {
        this.network = network;
        this.bucket = new TokenBucket(pace, System.nanoTime());
        this.keep = keep;
    }

    void urgent(String text) {
        locked(() -> lanes.add(Line.of(Lane.URGENT, "", text)));
    }

    void question(String text) {
        locked(() -> lanes.add(Line.of(Lane.QUESTION, "", text)));
    }

    /** Lines that go while {@code place}, a folded channel, is joined. */
    void toChannel(String place, List<String> texts) {
        locked(() -> texts.forEach(text -> lanes.add(Line.of(Lane.CHANNEL, place, text))));
    }

    void toPerson(List<String> texts) {
        locked(() -> texts.forEach(text -> lanes.add(Line.of(Lane.PRIVATE, "", text))));
    }

    /** A line to be followed, that goes while {@code place}, a folded channel, is joined. */
    void announce(String place, String text, Passage passage) {
        locked(() -> lanes.add(Line.announcement(place, text, passage)));
    }

    /**
     * The server will not have what was announced with that command to that place, a folded channel. Gives the line,
     * whose passage is still to be told.
     */
    Optional<Line> refused(String command, String place) {
        lock.lock();
        try {
            return lanes.refused(command, place);
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Asks the server for a sign of life. */
    void ping() {
        locked(() -> ask(Lane.URGENT));
    }

    /** The server answered the PING with this token. */
    void answered(String token) {
        // Somebody else's token, or a server's own idea of a PONG, confirms nothing.
        if (token.matches("\\d{1,18}")) {
            locked(() -> lanes.confirmed(Long.parseLong(token)));
        }
    }

    void connected(Wire to) {
        locked(() -> {
            asked = lanes.lastWritten();
            wire = to;
        });
    }

    void registered() {
        locked(lanes::registered);
    }

    void joined(String place) {
        locked(() -> lanes.joined(place));
    }

    void left(String place) {
        locked(() -> lanes.left(place));
    }

    void disconnected(String why) {
        locked(() -> {
            wire = Wire.NONE;
            lanes.disconnected(why);
        });
    }

    /** Waits until all is said and what was announced is confirmed, at most that long; how many lines are left. */
    int drain(Duration limit) {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while ((lanes.toSay() > 0 || lanes.hasDoubts()) && wire != Wire.NONE && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return toSay();
    }

    int toSay() {
        lock.lock();
        try {
            return lanes.toSay();
        } finally {
            lock.unlock();
        }
    }

    /** Ends {@link #run}, at once; what was not sent is given back. */
    void end() {
        locked(() -> {
            isEnded = true;
            lanes.disconnected("stopped");
        });
    }

    /** Sends until {@link #end}. */
    @Override
    public void run() {
        try {
            while (sendNext()) {
                // Each turn sends one line.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sendNext() throws InterruptedException {
        Line line;
        Wire to;
        lock.lock();
        try {
            Optional<Line> next = awaitNext();
            if (next.isEmpty()) {
                return false;
            }
            line = next.get();
            to = wire;
            if (line.lane() != Lane.CONFIRMATION) {
                bucket.take(System.nanoTime());
            }
            // Counted as written before it is: if the connection breaks in between, its fate is unknown all the same.
            lanes.written(line);
            askWhereDue();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        write(line, to);
        return true;
    }

    /** The next line once it may go; empty when all is over. */
    private Optional<Line> awaitNext() throws InterruptedException {
        while (!isEnded) {
            int dropped = lanes.dropOlderThan(keep, System.nanoTime());
            if (dropped > 0) {
                log.warn("{}: {} lines waited longer than {} and were not sent", network, dropped, keep);
                changed.signalAll();
            }
            Optional<Line> next = wire == Wire.NONE ? Optional.empty() : lanes.next();
            if (next.isEmpty()) {
                changed.await();
                continue;
            }
            Duration wait = next.get().lane().isPaced() ? bucket.untilNext(System.nanoTime()) : Duration.ZERO;
            if (wait.isZero() || wait.isNegative()) {
                return next;
            }
            changed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        }
        return Optional.empty();
    }

    private void askWhereDue() {
        long unasked = lanes.lastWritten() - asked;
        if (unasked > 0 && lanes.next().isEmpty()) {
            ask(Lane.CONFIRMATION);
        } else if (unasked >= ASK_AFTER) {
            ask(Lane.URGENT);
        }
    }

    private void ask(Lane lane) {
        asked = lanes.lastWritten();
        lanes.add(Line.of(lane, "", "PING :" + asked));
    }

    private void write(Line line, Wire to) {
        try {
            to.send(line.text(), line.passage());
        } catch (IOException e) {
            log.debug("{}: a line could not be written: {}", network, e.getMessage());
            locked(() -> takeBack(line, to, Reasons.of(e)));
        } catch (RuntimeException | Error e) {
            // An outermost loop: without this thread the bot would be dumb. An answer that broke it is not tried again.
            log.error("{}: a line could not be written because of a bug", network, e);
            if (line.lane() == Lane.ANNOUNCEMENT) {
                locked(() -> lanes.unsent(line, "a bug of mine"));
            }
        }
    }

    // The reader notices as well that the connection is gone, and tells why.
    private void takeBack(Line line, Wire broken, String why) {
        lanes.unsent(line, why);
        if (wire == broken) {
            wire = Wire.NONE;
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
