package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.Message;
import org.pushduty.irc.IrcSettings.Pace;

/** Bytes from a server that is broken, or speaks for people who would like to break the bot. */
class IrcLineFuzzTest {
    private static final int LINES = 100;
    private static final Pace UNPACED = new Pace(1_000_000, Duration.ZERO);

    @Test
    void linesAreThoseThatEndAndAreNotTooLong() {
        Fuzz.rounds(15, LINES, random -> {
            byte[] bytes = IrcTraffic.bytes(random, LINES);

            assertThat(lines(random, bytes)).isEqualTo(linesOf(bytes));
        });
    }

    @Test
    void nothingBreaksASessionNorMakesItWriteAnythingButWholeCommands() {
        List<Message> heard = new ArrayList<>();
        Fuzz.rounds(20, LINES, random -> {
            Talk talk = new Talk();
            try {
                if (random.nextInt(4) > 0) {
                    talk.isWelcome();
                }
                lines(random, IrcTraffic.bytes(random, LINES)).forEach(talk::hears);
            } finally {
                talk.ends();
            }
            assertThat(talk.written).allSatisfy(WireLines::check);
            heard.addAll(talk.heard);
        });

        assertThat(heard).isNotEmpty().allSatisfy(message -> {
            assertThat(message.text().chars()).noneMatch(Character::isISOControl);
            assertThat(IrcText.isNick(message.sender().nick())).isTrue();
        });
    }

    /** As they come: in pieces of any size. */
    private static List<String> lines(RandomGenerator random, byte[] bytes) {
        InputStream trickle = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int size) {
                return super.read(into, offset, Math.min(size, random.nextInt(1, random.nextInt(2, 5000))));
            }
        };
        var reader = new LineReader(trickle);
        List<String> lines = new ArrayList<>();
        try {
            for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The same in a simpler way. */
    private static List<String> linesOf(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (i - start <= LineReader.LONGEST) {
                    String line = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                    lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** One connection without its socket. */
    private static final class Talk {
        private static final String LAST = "WHO end";
        private final List<String> written = new CopyOnWriteArrayList<>();
        private final List<Message> heard = new ArrayList<>();
        private final CountDownLatch isLastWritten = new CountDownLatch(1);
        private final Timers timers = new Timers("fuzz");
        private final OutboundQueue queue = new OutboundQueue("fuzz", UNPACED, Duration.ofMinutes(1));
        private final Thread sending = new Thread(queue, "fuzz");
        private final Session session = new Session(new Surroundings(
                Bots.settings(6667, "#amo"),
                Bots.IMPATIENT,
                Clock.systemUTC(),
                new Random(7),
                timers,
                queue,
                new Inbox()));

        Talk() {
            sending.start();
            queue.connected((line, passage) -> {
                written.add(IrcText.wire(line));
                if (line.equals(LAST)) {
                    isLastWritten.countDown();
                }
            });
        }

        void isWelcome() {
            session.welcome();
            hears(":pushduty!p@here JOIN #amo");
        }

        void hears(String line) {
            session.receive(IrcLine.parse(line)).ifPresent(happening -> happening.accept(this::heard));
        }

        private void heard(Message message) {
            heard.add(message);
            var unused = session.identify(message.sender());
        }

        void ends() {
            try {
                queue.question(LAST);
                assertThat(isLastWritten.await(10, TimeUnit.SECONDS)).isTrue();
                queue.drain(Duration.ofSeconds(10));
                session.end();
                timers.end();
                queue.end();
                sending.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
