package org.pushduty.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A resident's process, as the kernel counts it. Needs Linux's /proc. */
final class Running implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 15;
    private static final int KIB_OF_MIB = 1024;
    /** Fields of /proc/PID/stat after the name: time in the program and in the kernel, in hundredths of a second. */
    private static final int USER_TIME = 11;

    private static final double TICK_SECONDS = 0.01;

    private final Process process;
    private final Path output;

    private Running(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Running start(Resident who) {
        try {
            Path output = Files.createTempFile(who.folder(), who.nick(), ".out");
            var builder = new ProcessBuilder(who.command())
                    .directory(who.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(who.environment());
            return new Running(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In MiB. */
    long resident() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_OF_MIB)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("it ended:\n" + output()));
    }

    /** Seconds that it has computed. */
    double computed() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1])) * TICK_SECONDS;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException e) {
            throw new UncheckedIOException("it ended:\n" + output(), e);
        }
    }

    /** What it wrote so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
