package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Message;
import org.pushduty.irc.IrcSettings.Server;

/**
 * Servers, and bugs, that no real server does on demand: the bot tries again, with pauses, and never loses a thread.
 */
class ScriptedComebackTest {
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private ScriptedServer server = ScriptedServer.friendly();
    private IrcNetwork network = Bots.bot(server.port(), "#amo");

    @AfterEach
    void close() {
        network.stop(Duration.ofMillis(200));
        server.close();
    }

    @Test
    void aServerThatIsFullSaysSoAndIsTriedWithGrowingPauses() {
        isAnsweredWith("ERROR :Closing Link: (Server is full)");

        eventually(
                () -> assertThat(network.health().story()).isEqualTo("not connected: Closing Link: (Server is full)"));
        eventually(() -> assertThat(server.connections()).isGreaterThan(2));
        int before = server.connections();
        long from = System.nanoTime();
        eventually(() -> assertThat(server.connections()).isGreaterThanOrEqualTo(before + 3));

        // The pauses are at least 25, 50, 100 and then 200 ms long.
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void aServerThatFindsUsTooFastIsHeeded() {
        isAnsweredWith("ERROR :Trying to reconnect too fast.");

        eventually(() -> assertThat(network.health().trouble())
                .startsWith("away for ")
                .contains("Trying to reconnect too fast."));
    }

    @Test
    void aBugThatAMessageBringsToLightCostsAConnectionOnly() {
        network.start(message -> {
            heard.add(message);
            if (message.text().equals("poison")) {
                throw new StackOverflowError("for a test");
            }
        });
        eventually(() -> assertThat(network.health().isUp()).isTrue());

        server.say(":kumar!k@host PRIVMSG #amo :poison");

        eventually(() -> assertThat(server.connections()).isEqualTo(2));
        eventually(() -> assertThat(network.health().isUp()).isTrue());
        server.say(":kumar!k@host PRIVMSG #amo :wholesome");
        eventually(() -> assertThat(heard).extracting(Message::text).containsExactly("poison", "wholesome"));
    }

    @Test
    void aBugWhileDiallingCostsAnAttemptOnly() {
        var calls = new AtomicInteger();
        network = Bots.bot(
                Bots.withServer(Bots.settings(server.port(), "#amo"), new Server("127.0.0.1", server.port(), true, "")),
                new BrokenFactory(calls));
        network.start(message -> {});

        eventually(() -> assertThat(calls).hasValueGreaterThan(2));

        assertThat(network.health().story()).isEqualTo("not connected: a bug of mine: AssertionError");
    }

    @Test
    void aTlsHandshakeThatNeverEndsIsLeft() {
        // It takes the connection and the first words, and says nothing.
        network = Bots.bot(Bots.withServer(
                Bots.settings(server.port(), "#amo"), new Server("127.0.0.1", server.port(), true, "")));
        network.start(message -> {});

        eventually(() -> assertThat(network.health().story()).isEqualTo("not connected: no answer"));
        eventually(() -> assertThat(server.connections()).isGreaterThan(1));
    }

    @Test
    void aTlsHandshakeThatTricklesInIsLeftToo() {
        network = Bots.bot(Bots.withServer(
                Bots.settings(server.port(), "#amo"), new Server("127.0.0.1", server.port(), true, "")));
        network.start(message -> {});
        eventually(() -> assertThat(server.connections()).isEqualTo(1));

        // The first byte of a TLS record, then of its length, each just in time for the limit of one read.
        eventually(() -> {
            server.sayByte(0x16);
            assertThat(network.health().story()).isEqualTo("not connected: no connection within 4 s");
        });
    }

    @Test
    void aNameThatNobodyKnowsIsTriedAgain() {
        network = Bots.bot(Bots.withServer(
                Bots.settings(server.port(), "#amo"), new Server("no-such-host.invalid", server.port(), false, "")));
        network.start(message -> {});

        eventually(() -> assertThat(network.health().story()).isEqualTo("not connected: the host name is not known"));
        assertThat(network.health().isSettled()).isTrue();
    }

    @Test
    void halfALineIsNoLine() {
        network.start(heard::add);
        eventually(() -> assertThat(network.health().isUp()).isTrue());

        server.sayHalf(":kumar!k@host PRIVMSG #amo :!hold until tomorr");

        eventually(() -> assertThat(server.connections()).isEqualTo(2));
        eventually(() -> assertThat(network.health().isUp()).isTrue());
        assertThat(heard).isEmpty();
    }

    @Test
    void pausesGrowWithEachFailureAndAreNeverAllTheSame() {
        var pauses = Timing.USUAL.reconnect();
        for (int attempt = 0; attempt < 40; attempt++) {
            int number = attempt;
            List<Duration> many = IntStream.range(0, 100)
                    .mapToObj(seed -> pauses.before(number, new Random(seed)))
                    .toList();
            long whole = Math.min(300_000, 1000L << Math.min(attempt, 20));

            assertThat(many).allMatch(pause -> pause.toMillis() >= whole / 2 && pause.toMillis() <= whole);
            assertThat(many.stream().distinct().count()).isGreaterThan(50);
        }
    }

    @Test
    void anOutageTellsHowLongWhyAndUntilWhen() {
        Instant begin = Instant.parse("2016-10-04T11:02:00Z");
        Outage outage = Outage.beginning(begin);
        assertThat(outage.told(begin.plusSeconds(3))).isEqualTo("connecting for 3 s");

        outage = outage.endured(false, "connection refused", begin.plusSeconds(60), Duration.ofSeconds(64));
        assertThat(outage.told(begin.plusSeconds(84)))
                .isEqualTo("away for 84 s, connection refused, next attempt in 40 s");
        assertThat(outage.told(begin.plusSeconds(130)))
                .isEqualTo("away for 2 min, connection refused, trying again now");

        outage = outage.endured(true, "the server fell silent", begin.plusSeconds(9000), Duration.ofSeconds(1));
        assertThat(outage.told(begin.plusSeconds(9000)))
                .isEqualTo("away for 0 s, the server fell silent, next attempt in 1 s");
        assertThat(outage.told(begin.plusSeconds(9000).plus(Duration.ofHours(7))))
                .startsWith("away for 7 h, ");
    }

    private void isAnsweredWith(String line) {
        server.close();
        server = new ScriptedServer().answering("CAP LS.*", line);
        network = Bots.bot(server.port(), "#amo");
        network.start(message -> {});
    }

    /** Has a bug of the worst kind. */
    private static final class BrokenFactory extends SSLSocketFactory {
        private final AtomicInteger calls;

        BrokenFactory(AtomicInteger calls) {
            this.calls = calls;
        }

        @Override
        public Socket createSocket(Socket plain, String host, int port, boolean autoClose) {
            calls.incrementAndGet();
            throw new AssertionError("for a test");
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new UnknownHostException(host);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            throw new UnknownHostException(host);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw new UnknownHostException(host.toString());
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            throw new UnknownHostException(host.toString());
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return new String[0];
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return new String[0];
        }
    }
}
