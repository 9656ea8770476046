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
import org.pushduty.core.port.Passage;

/**
 * Lines that wait, and lines that were written and of which the server has not yet shown that it has them. Not safe for
 * several threads: {@link OutboundQueue}'s lock guards it.
 */
final class Lanes {
    /** After so many channel lines in a row one private line goes, so that neither starves the other. */
    private static final int CHANNEL_TURN = 3;

    /** After so many answers in a row one announcement goes: who floods us with questions must not silence us. */
    private static final int ANSWER_TURN = 6;

    private final Map<Lane, Deque<Line>> waiting = new EnumMap<>(Lane.class);
    private final Deque<Line> unconfirmed = new ArrayDeque<>();
    private final Set<String> joined = new HashSet<>();
    private boolean isRegistered;
    private int channelTurn;
    private int answerTurn;
    private String lastPerson = "";
    private long written;

    /**
     * @param place the channel, folded, that must be joined for it; blank where being registered is enough
     * @param passage who is told how it goes
     * @param since on {@link System#nanoTime}'s scale
     * @param number counts the lines for people in the order they were written; 0 for one that was not
     */
    record Line(Lane lane, String place, String text, Passage passage, long since, long number) {
        static Line of(Lane lane, String place, String text) {
            return new Line(lane, place, text, Passage.NONE, System.nanoTime(), 0);
        }

        static Line announcement(String place, String text, Passage passage) {
            return new Line(Lane.ANNOUNCEMENT, place, text, passage, System.nanoTime(), 0);
        }

        private Line numbered(long count) {
            return new Line(lane, place, text, passage, since, count);
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
        for (Lane lane : new Lane[] {Lane.URGENT, Lane.CONFIRMATION, Lane.QUESTION}) {
            if (!of(lane).isEmpty()) {
                return Optional.of(of(lane).peekFirst());
            }
        }
        Optional<Line> answer = nextAnswer();
        Optional<Line> announcement = sendable(Lane.ANNOUNCEMENT);
        return announcement.isPresent() && answerTurn >= ANSWER_TURN ? announcement : answer.or(() -> announcement);
    }

    private Optional<Line> nextAnswer() {
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
        if (line.lane().isSaid()) {
            answerTurn = line.lane() == Lane.ANNOUNCEMENT ? 0 : answerTurn + 1;
            channelTurn = line.lane() == Lane.CHANNEL ? channelTurn + 1 : 0;
            lastPerson = line.lane() == Lane.PRIVATE ? recipient(line) : lastPerson;
            written++;
            unconfirmed.addLast(line.numbered(written));
        }
    }

    /** The number of the last line for people that was written. */
    long lastWritten() {
        return written;
    }

    /** That line, the last one given to {@link #written}, could not be written whole. */
    void unsent(Line line, String why) {
        if (!line.lane().isSaid()) {
            return;
        }
        boolean isUntold = unconfirmed.removeIf(sent -> sent.number() == written);
        if (line.lane() != Lane.ANNOUNCEMENT) {
            of(line.lane()).addFirst(line);
            lastPerson = "";
        } else if (isUntold) {
            line.passage().lost(why);
        }
    }

    /** The server has all lines up to that number. */
    void confirmed(long number) {
        while (!unconfirmed.isEmpty() && unconfirmed.peekFirst().number() <= number) {
            unconfirmed.removeFirst().passage().arrived();
        }
    }

    /** Takes out the announcement of that command to that place which the server got first: it will not have it. */
    Optional<Line> refused(String command, String place) {
        Optional<Line> meant = unconfirmed.stream()
                .filter(line -> line.lane() == Lane.ANNOUNCEMENT)
                .filter(line -> line.place().equals(place) && line.text().startsWith(command + " "))
                .findFirst();
        meant.ifPresent(unconfirmed::remove);
        return meant;
    }

    /**
     * The connection is gone. Answers that wait go out on the next one; those that were written and are not confirmed
     * are not repeated, because whoever asked can ask again. What becomes of announcements is not decided here.
     */
    void disconnected(String why) {
        isRegistered = false;
        joined.clear();
        of(Lane.URGENT).clear();
        of(Lane.CONFIRMATION).clear();
        of(Lane.QUESTION).clear();
        unconfirmed.forEach(line -> line.passage().lost(why));
        unconfirmed.clear();
        of(Lane.ANNOUNCEMENT).forEach(line -> line.passage().returned(why));
        of(Lane.ANNOUNCEMENT).clear();
    }

    /** Forgets what has waited longer than that; how many lines. */
    int dropOlderThan(Duration age, long now) {
        int dropped = 0;
        for (Deque<Line> lane : waiting.values()) {
            for (Iterator<Line> lines = lane.iterator(); lines.hasNext(); ) {
                Line line = lines.next();
                if (now - line.since() > age.toNanos()) {
                    lines.remove();
                    line.passage().returned("it waited too long to be sent");
                    dropped++;
                }
            }
        }
        return dropped;
    }

    /** How many lines are still to be said. */
    int toSay() {
        return of(Lane.CHANNEL).size()
                + of(Lane.PRIVATE).size()
                + of(Lane.ANNOUNCEMENT).size();
    }

    /** Whether somebody waits for the word that the server has what was announced. */
    boolean hasDoubts() {
        return unconfirmed.stream().anyMatch(line -> line.lane() == Lane.ANNOUNCEMENT);
    }

    private Deque<Line> of(Lane lane) {
        Deque<Line> lines = waiting.get(lane);
        if (lines == null) {
            throw new IllegalStateException("no lane " + lane);
        }
        return lines;
    }
}
