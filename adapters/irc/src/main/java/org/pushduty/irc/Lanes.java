package org.pushduty.irc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lines that wait, and lines that were written and of which the server has not yet shown that it has them. Not safe for
 * several threads: {@link OutboundQueue}'s lock guards it.
 */
final class Lanes {
    /** After so many channel lines in a row one private line goes, so that neither starves the other. */
    private static final int CHANNEL_TURN = 3;

    private final Map<Lane, Deque<Line>> waiting = new EnumMap<>(Lane.class);
    private final Deque<Line> unconfirmed = new ArrayDeque<>();
    private final Set<String> joined = new HashSet<>();
    private boolean isRegistered;
    private int channelTurn;
    private String lastPerson = "";
    private long written;

    /**
     * @param place the channel, folded, that must be joined for it; blank where being registered is enough
     * @param since on {@link System#nanoTime}'s scale
     * @param number counts the kept lines in the order they were written; 0 for one that was not
     */
    record Line(Lane lane, String place, String text, long since, long number) {
        static Line of(Lane lane, String place, String text) {
            return new Line(lane, place, text, System.nanoTime(), 0);
        }

        private Line numbered(long count) {
            return new Line(lane, place, text, since, count);
        }
    }

    Lanes() {
        for (Lane lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
        }
    }

    void add(Line line) {
        of(line.lane()).addLast(line);
    }

    void registered() {
        isRegistered = true;
    }

    void joined(String place) {
        joined.add(place);
    }

    void left(String place) {
        joined.remove(place);
    }

    /** The next line that may go, which stays where it is until {@link #written}. */
    Optional<Line> next() {
        for (Lane lane : new Lane[] {Lane.URGENT, Lane.QUESTION}) {
            if (!of(lane).isEmpty()) {
                return Optional.of(of(lane).peekFirst());
            }
        }
        Optional<Line> channel = sendable(Lane.CHANNEL);
        Optional<Line> person = nextPerson();
        return person.isPresent() && channelTurn >= CHANNEL_TURN ? person : channel.or(() -> person);
    }

    /** Somebody else than the last time, where somebody else waits: one person's long answer is not everybody's. */
    private Optional<Line> nextPerson() {
        return of(Lane.PRIVATE).stream()
                .filter(line -> isSendable(line) && !recipient(line).equals(lastPerson))
                .findFirst()
                .or(() -> sendable(Lane.PRIVATE));
    }

    private Optional<Line> sendable(Lane lane) {
        return of(lane).stream().filter(this::isSendable).findFirst();
    }

    private boolean isSendable(Line line) {
        return isRegistered && (line.place().isBlank() || joined.contains(line.place()));
    }

    /** The command and who it goes to: what stands before the text. */
    private static String recipient(Line line) {
        int colon = line.text().indexOf(" :");
        return colon < 0 ? line.text() : line.text().substring(0, colon);
    }

    /** That line, which {@link #next} gave, is on its way. */
    void written(Line line) {
        of(line.lane()).remove(line);
        if (line.lane().isKept()) {
            channelTurn = line.lane() == Lane.CHANNEL ? channelTurn + 1 : 0;
            lastPerson = line.lane() == Lane.PRIVATE ? recipient(line) : lastPerson;
            written++;
            unconfirmed.addLast(line.numbered(written));
        }
    }

    /** The number of the last kept line that was written. */
    long lastWritten() {
        return written;
    }

    /** That line, the last one given to {@link #written}, could not be written after all. */
    void unsent(Line line) {
        if (!line.lane().isKept() || of(line.lane()).contains(line)) {
            return;
        }
        unconfirmed.removeIf(sent -> sent.number() == written);
        of(line.lane()).addFirst(line);
        lastPerson = "";
    }

    /** The server has all lines up to that number. */
    void confirmed(long number) {
        while (!unconfirmed.isEmpty() && unconfirmed.peekFirst().number() <= number) {
            unconfirmed.removeFirst();
        }
    }

    /**
     * The connection is gone. Where it fell silent, what was written and not confirmed will be sent again; where the
     * server closed it, the server had read what came before.
     */
    void disconnected(boolean isSilent) {
        isRegistered = false;
        joined.clear();
        of(Lane.URGENT).clear();
        of(Lane.QUESTION).clear();
        while (isSilent && !unconfirmed.isEmpty()) {
            Line line = unconfirmed.removeLast();
            of(line.lane()).addFirst(line.numbered(0));
        }
        unconfirmed.clear();
    }

    /** Forgets what has waited longer than that; how many lines. */
    int dropOlderThan(Duration age, long now) {
        int dropped = 0;
        for (Deque<Line> lane : waiting.values()) {
            for (Iterator<Line> lines = lane.iterator(); lines.hasNext(); ) {
                if (now - lines.next().since() > age.toNanos()) {
                    lines.remove();
                    dropped++;
                }
            }
        }
        return dropped;
    }

    /** How many lines are still to be said. */
    int toSay() {
        return of(Lane.CHANNEL).size() + of(Lane.PRIVATE).size();
    }

    private Deque<Line> of(Lane lane) {
        Deque<Line> lines = waiting.get(lane);
        if (lines == null) {
            throw new IllegalStateException("no lane " + lane);
        }
        return lines;
    }
}
