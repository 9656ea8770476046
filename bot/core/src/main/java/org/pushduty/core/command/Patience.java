package org.pushduty.core.command;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What is said while somebody waits for an answer. Closed when the work is done; then nothing more is said. Safe for
 * several threads.
 */
final class Patience implements AutoCloseable {
    /** A shorter wait needs no word; a longer one looks like a dead bot. */
    private static final Duration MOMENT = Duration.ofMillis(1500);

    private final Consumer<String> voice;
    private final boolean isReplaced;
    private final Future<?> reminder;
    private String words;
    private boolean isSaying;
    private boolean isOver;

    /**
     * @param isReplaced whether what is said takes the place of what was said before; else one line is enough
     * @param words the first; nothing is ever said where they are blank
     */
    Patience(Consumer<String> voice, boolean isReplaced, ScheduledExecutorService timer, String words) {
        this.voice = voice;
        this.isReplaced = isReplaced;
        this.words = words;
        this.reminder = timer.schedule(this::begin, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void begin() {
        if (!isOver && !words.isBlank()) {
            isSaying = true;
            voice.accept(words);
        }
    }

    /** How far the work is. */
    synchronized void tell(String news) {
        if (isOver || !isReplaced) {
            return;
        }
        words = news;
        if (isSaying) {
            voice.accept(words);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            isOver = true;
        }
        reminder.cancel(false);
    }
}
