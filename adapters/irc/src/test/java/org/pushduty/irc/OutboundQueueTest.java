package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.Passage;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.irc.IrcSettings.Pace;

class OutboundQueueTest {
    private static final Pace FAST = new Pace(1000, Duration.ofMillis(1));

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private OutboundQueue queue;

    @BeforeEach
    void start() {
        begin(new OutboundQueue("test", FAST, Duration.ofMinutes(1)));
    }

    @AfterEach
    void end() {
        queue.end();
    }

    private void begin(OutboundQueue begun) {
        queue = begun;
        var thread = new Thread(queue, "queue-test");
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void aChannelsLinesWaitUntilItIsJoined() {
        queue.toChannel("#amo", List.of("later"));
        connect();
        queue.toPerson(List.of("now"));
        eventually(() -> assertThat(sent).contains("now").doesNotContain("later"));

        queue.joined("#amo");

        eventually(() -> assertThat(sent).contains("later"));
    }

    @Test
    void onePersonsLongAnswerKeepsNobodyElseWaiting() {
        queue.toPerson(List.of("NOTICE kumar :1", "NOTICE kumar :2", "NOTICE kumar :3", "NOTICE kumar :4"));
        queue.toPerson(List.of("NOTICE mat :a", "NOTICE mat :b"));

        connect();

        eventually(() -> assertThat(sent)
                .filteredOn(line -> line.startsWith("NOTICE"))
                .containsExactly(
                        "NOTICE kumar :1",
                        "NOTICE mat :a",
                        "NOTICE kumar :2",
                        "NOTICE mat :b",
                        "NOTICE kumar :3",
                        "NOTICE kumar :4"));
    }

    @Test
    void nothingIsSaidTwiceWhenTheServerClosesTheConnection() {
        connect();
        queue.toPerson(List.of("first"));
        eventually(() -> assertThat(sent).contains("first"));

        queue.disconnected("gone");
        connect();
        queue.toPerson(List.of("second"));

        eventually(() -> assertThat(sent).contains("second"));
        assertThat(sent).containsOnlyOnce("first");
    }

    @Test
    void anAnnouncementIsFollowed() {
        var passage = new RecordedPassage();
        connect();
        queue.announce("", "first", passage);
        eventually(() -> assertThat(sent).containsExactly("first", "PING :1"));
        assertThat(passage.story()).containsExactly("leaving");

        queue.answered("1");

        eventually(() -> assertThat(passage.story()).containsExactly("leaving", "arrived"));
    }

    @Test
    void whatWasNotConfirmedIsLostWithTheConnectionAndWhatWaitedIsReturned() {
        var written = new RecordedPassage();
        var waiting = new RecordedPassage();
        connect();
        queue.announce("", "first", written);
        queue.announce("#amo", "second", waiting);
        eventually(() -> assertThat(sent).endsWith("PING :1"));

        queue.disconnected("gone");
        connect();
        queue.joined("#amo");
        queue.toPerson(List.of("third"));

        eventually(() -> assertThat(sent).contains("third"));
        assertThat(written.story()).containsExactly("leaving", "lost: gone");
        assertThat(waiting.story()).containsExactly("returned: gone");
        assertThat(sent).containsOnlyOnce("first").doesNotContain("second");
    }

    @Test
    void anAnnouncementThatCouldNotBeWrittenIsLost() {
        var passage = new RecordedPassage();
        queue.connected((line, leaving) -> {
            leaving.leaving();
            throw new IOException("broken pipe");
        });
        queue.registered();

        queue.announce("", "first", passage);

        eventually(() -> assertThat(passage.story()).containsExactly("leaving", "lost: broken pipe"));
    }

    @Test
    void answersGoBeforeAnnouncementsButNotForEver() {
        queue.announce("", "announced", Passage.NONE);
        queue.toPerson(List.of("1", "2", "3", "4", "5", "6", "7"));

        connect();

        eventually(() -> assertThat(sent)
                .filteredOn(line -> !line.startsWith("PING"))
                .containsExactly("1", "2", "3", "4", "5", "6", "announced", "7"));
    }

    @Test
    void drainingWaitsForTheWordThatAnAnnouncementHasArrived() {
        connect();
        queue.announce("", "first", Passage.NONE);
        eventually(() -> assertThat(sent).endsWith("PING :1"));
        new Thread(() -> queue.answered("1")).start();

        assertThat(queue.drain(Duration.ofSeconds(60))).isZero();
        queue.disconnected("gone");
    }

    @Test
    void aLineThatCouldNotBeWrittenIsKept() {
        queue.connected((line, passage) -> {
            throw new IOException("broken pipe");
        });
        queue.registered();
        queue.toPerson(List.of("first", "second"));
        eventually(() -> assertThat(queue.toSay()).isEqualTo(2));

        queue.disconnected("gone");
        connect();

        eventually(() -> assertThat(sent).startsWith("first", "second"));
    }

    @Test
    void whatWaitedTooLongIsNotSaid() {
        queue.end();
        begin(new OutboundQueue("test", FAST, Duration.ofMillis(50)));
        queue.toPerson(List.of("old"));
        long from = System.nanoTime();
        eventually(() -> assertThat(System.nanoTime() - from).isGreaterThan(60_000_000));

        connect();
        queue.toPerson(List.of("new"));

        eventually(() -> assertThat(sent).contains("new").doesNotContain("old"));
    }

    @Test
    void aLongBurstIsPaced() {
        queue.end();
        begin(new OutboundQueue("test", new Pace(2, Duration.ofMillis(100)), Duration.ofMinutes(1)));
        long from = System.nanoTime();
        connect();
        queue.toPerson(List.of("1", "2", "3", "4", "5"));

        eventually(() -> assertThat(sent).contains("5"));
        // Two at once; then three lines and the question after four of them, one each 100 ms.
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void theQuestionWhetherAllHasArrivedCostsNothing() {
        queue.end();
        begin(new OutboundQueue("test", new Pace(2, Duration.ofHours(1)), Duration.ofMinutes(1)));
        connect();
        queue.toPerson(List.of("1"));
        eventually(() -> assertThat(sent).containsExactly("1", "PING :1"));

        queue.toPerson(List.of("2", "3"));

        eventually(() -> assertThat(sent).containsExactly("1", "PING :1", "2"));
    }

    @Test
    void whatKeepsTheConnectionAliveIsNotPaced() {
        queue.end();
        begin(new OutboundQueue("test", new Pace(1, Duration.ofHours(1)), Duration.ofMinutes(1)));
        connect();
        queue.toPerson(List.of("1", "2"));
        eventually(() -> assertThat(sent).contains("1"));

        queue.urgent("PONG :x");

        eventually(() -> assertThat(sent).contains("PONG :x").doesNotContain("2"));
    }

    @Test
    void drainingTellsHowMuchIsLeft() {
        queue.toPerson(List.of("1", "2"));
        assertThat(queue.drain(Duration.ofSeconds(5))).isEqualTo(2);

        connect();
        assertThat(queue.drain(Duration.ofSeconds(5))).isZero();
    }

    private void connect() {
        queue.connected((line, passage) -> {
            passage.leaving();
            sent.add(line);
        });
        queue.registered();
    }
}
