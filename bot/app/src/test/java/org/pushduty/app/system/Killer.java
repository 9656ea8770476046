package org.pushduty.app.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chooses when the bot is killed, and kills it then. */
final class Killer {
    /** How long a deed is thought to take before the first was seen. */
    private static final Duration AT_FIRST = Duration.ofMillis(300);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Some kills come after all is done: then nothing may be undone or said again. */
    private static final double BEYOND = 1.3;

    /** So many files come and go while one tag is pushed into a folder, with a pack and a lock. */
    private static final int FILES = 8;

    private final Random random;
    private final Witness witness;
    private final Path folder;
    private final Map<Deed, Duration> lasting = new EnumMap<>(Deed.class);
    private Duration starting = Duration.ofSeconds(2);

    /** {@code folder}: the repository that the bot itself writes into. */
    Killer(Random random, Witness witness, Path folder) {
        this.random = random;
        this.witness = witness;
        this.folder = folder;
    }

    /** When the next kill is to be. */
    Moment next(Deed deed) {
        double chance = random.nextDouble();
        if (deed == Deed.TAG && chance < 0.5) {
            return Moment.WRITING;
        }
        return chance < 0.6 ? Moment.WORKING : Moment.SPEAKING;
    }

    /** Whether it is killed again before anybody asks it for anything. */
    boolean isImpatient() {
        return random.nextDouble() < 0.2;
    }

    /** A start took that long; what was left undone is said in the second after it. */
    void started(Duration time) {
        starting = time.compareTo(starting) < 0 ? time : starting;
    }

    /** From the asking to a word of it that long went by: the shortest is what a deed takes. */
    void took(Deed deed, Duration time) {
        lasting.merge(deed, time, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    /** Somewhere in its start or in the second after it. */
    void killWhileStarting(ShippedProgram bot) {
        kill(bot, starting.plusSeconds(1));
    }

    /** Has the step asked for, and kills the bot at it. */
    void kill(ShippedProgram bot, Moment moment, Step step) {
        switch (moment) {
            case WRITING -> killWriting(bot, step);
            case SPEAKING -> {
                long begin = System.nanoTime();
                step.comes();
                witness.awaitLine(pick(step), PATIENCE);
                took(step.deed(), Duration.ofNanos(System.nanoTime() - begin));
                kill(bot, Duration.ofMillis(3));
            }
            case WORKING -> {
                step.comes();
                kill(bot, lasting(step.deed()));
            }
        }
    }

    private Duration lasting(Deed deed) {
        return Duration.ofNanos((long) (lasting.getOrDefault(deed, AT_FIRST).toNanos() * BEYOND));
    }

    /** One of the lines that the step makes the bot say, or the topic. */
    private String pick(Step step) {
        List<String> words = new ArrayList<>(step.words());
        if (!step.echo().topic().isBlank()) {
            words.add(" TOPIC .*" + step.echo().topic());
        }
        return words.get(random.nextInt(words.size()));
    }

    private void killWriting(ShippedProgram bot, Step step) {
        try (var watch = new FolderWatch(folder)) {
            step.comes();
            watch.await(1 + random.nextInt(FILES), lasting(step.deed()));
            kill(bot, Duration.ofMillis(1));
        }
    }

    /** Within that time, at any moment of it. */
    private void kill(ShippedProgram bot, Duration within) {
        bot.endsWithin(Duration.ofNanos((long) (random.nextDouble() * within.toNanos())));
        bot.kill();
    }
}
