package org.pushduty.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.TrainName;

/**
 * A program that opens a store and writes until it is killed, two effects with each entry; it prints the number of each
 * entry once the store has acknowledged it, and 0 once the store is open.
 */
final class Scribe implements AutoCloseable {
    static final TrainName TRAIN = new TrainName("amo");
    static final int EFFECTS = 2;

    private final Process process;
    private final AtomicLong acknowledged = new AtomicLong(-1);
    private final Thread reader;

    private Scribe(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "scribe");
        reader.setDaemon(true);
        reader.start();
    }

    static Scribe start(String url) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new Scribe(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        classPath,
                        Scribe.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The last number that the program was told is safe; -1 before it has opened the store. */
    long acknowledged() {
        return acknowledged.get();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL; then waits for the end and for what was printed before it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            // A line that the kill cut short has no line break; readLine() would return it all the same.
            var line = new StringBuilder();
            for (int letter = lines.read(); letter >= 0; letter = lines.read()) {
                if (letter == '\n') {
                    acknowledged.set(Long.parseLong(line.toString()));
                    line.setLength(0);
                } else {
                    line.append((char) letter);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) {
        Clock clock = Clock.systemUTC();
        Store store = JdbcStore.open(StoreAddress.of(arguments[0]), clock, "pushduty 0.1.0");
        long last = store.log(TRAIN).size();
        System.out.print("0\n");
        System.out.flush();
        while (true) {
            last++;
            Event event = new Event.PushSkipped(new PushName("2016.10.06"), "reason " + last);
            List<Effect> effects = List.of(say(last + " one"), say(last + " two"));
            store.record(TRAIN, List.of(new Entry(TRAIN, last, clock.instant(), Actor.BOT, event)), effects);
            System.out.print(last + "\n");
            System.out.flush();
        }
    }

    private static Effect say(String text) {
        return new Effect.Say(new Place("mozilla", "#amo", false), Utterance.plain(text));
    }
}
