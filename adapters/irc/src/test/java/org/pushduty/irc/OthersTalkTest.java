package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.chat.Message;

/** What it costs to listen to people who do not talk to the bot, from the socket to "not for us". */
class OthersTalkTest {
    private static final int LINES = 20_000;
    private static final int TIMES = 12;
    /** It was 4; the bound leaves room for machines that are busy, and for other processors. */
    private static final double BOUND = 20;

    private final BotScenario bot = new BotScenario();
    private final Timers timers = new Timers("talk");
    private final Session session = new Session(new Surroundings(
            Bots.settings(6667, "#amo"),
            Bots.IMPATIENT,
            Clock.systemUTC(),
            new Random(7),
            timers,
            new OutboundQueue("talk", Bots.FAST, Duration.ofMinutes(1)),
            new Inbox()));

    @AfterEach
    void end() {
        timers.end();
    }

    @Test
    void otherPeoplesTalkCostsLittleMoreThanReadingIt() throws Exception {
        byte[] talk = talk();
        session.welcome();
        session.receive(IrcLine.parse(":pushduty!p@here JOIN #amo"));
        bot.mozilla().forget();

        double reading = Double.MAX_VALUE;
        double listening = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            reading = Math.min(reading, nanosPerLine(() -> read(talk)));
            listening = Math.min(listening, nanosPerLine(() -> listen(talk)));
        }

        System.out.printf(
                "other people's talk: %.0f ns of CPU a line, %.0f to read it alone: %.1f times; 10,000 lines a second"
                        + " take %.2f %% of a core%n",
                listening, reading, listening / reading, listening * 10_000 / 1e7);
        assertThat(listening / reading).isLessThan(BOUND);
        assertThat(bot.mozilla().said()).isEmpty();
    }

    private static byte[] talk() {
        var text = new StringBuilder();
        var random = new Random(5);
        for (int i = 0; i < LINES; i++) {
            text.append("@account=person")
                    .append(random.nextInt(300))
                    .append(";time=2016-10-04T11:02:00.123Z :person")
                    .append(random.nextInt(300))
                    .append("!~user@host.example.org PRIVMSG #amo :")
                    .append(random.nextInt(3) == 0 ? "the login page läuft again, " : "has anybody seen ")
                    .append("the login page since the last push? it took ")
                    .append(i)
                    .append(" ms\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int read(byte[] talk) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(talk), StandardCharsets.UTF_8));
        int lines = 0;
        while (reader.readLine() != null) {
            lines++;
        }
        return lines;
    }

    private int listen(byte[] talk) throws IOException {
        var reader = new LineReader(new ByteArrayInputStream(talk));
        int lines = 0;
        for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
            session.receive(IrcLine.parse(line.get())).ifPresent(happening -> happening.accept(this::heard));
            lines++;
        }
        return lines;
    }

    private void heard(Message message) {
        bot.mozilla().hear(message.sender(), bot.mozilla().channel(BotScenario.CHANNEL), message.text());
    }

    private static double nanosPerLine(Callable<Integer> work) throws Exception {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(work.call()).isEqualTo(LINES);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / (double) LINES;
    }
}
