package org.pushduty.app.demo;

import java.io.PrintStream;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What was said, printed as it is said and kept for looking at. Safe for several threads. */
final class Transcript extends Writer {
    private final PrintStream out;
    private final StringBuilder unfinished = new StringBuilder();
    private final List<String> lines = new ArrayList<>();

    Transcript(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void write(char[] text, int offset, int length) {
        unfinished.append(text, offset, length);
        int end;
        while ((end = unfinished.indexOf("\n")) >= 0) {
            String line = unfinished.substring(0, end);
            unfinished.delete(0, end + 1);
            lines.add(line);
            out.println(line);
            notifyAll();
        }
    }

    /** Prints a line that nobody said. */
    synchronized void narrate(String line) {
        out.println();
        out.println("--- " + line);
    }

    synchronized int length() {
        return lines.size();
    }

    /**
     * The first line from {@code from} on that has {@code words} in it, waited for; fails the story where none comes.
     */
    synchronized String await(int from, String words, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int looked = from;
        while (true) {
            for (; looked < lines.size(); looked++) {
                if (lines.get(looked).contains(words)) {
                    return lines.get(looked);
                }
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new StoryException("nobody said \"" + words + "\" within " + patience.toSeconds() + " s");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
