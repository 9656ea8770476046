package org.pushduty.core;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.LoggerFactory;

/**
 * Inputs that chance makes, and makes again: {@code -Dseed=} says which, {@code -Dfuzz.inputs=} how many all fuzz tests
 * take together. A round has a seed of its own, so that the one that fails can be had alone.
 */
public final class Fuzz {
    private static final long SEED = Long.getLong("seed", 20161006L);
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 20_000);

    /** What has hurt one program or another. */
    private static final List<String> NASTY = List.of(
            "\r\n",
            "\n",
            "\r",
            "\u0000",
            "\u0001",
            "\u0001VERSION\u0001",
            "\u0002",
            "\u000304,12",
            "\u0004ff0000",
            "\u000f",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u009b31m",
            "\r\nQUIT :gone",
            "\nPRIVMSG #amo :!tag",
            "\u202e",
            "\u2066",
            "\u206a",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffa",
            "\u200b",
            "\u200d",
            "\u00ad",
            "\ud83d",
            "\udc00",
            "\udb40\udc41",
            "\uffff",
            "👩‍👩‍👧",
            "🏳️‍🌈",
            "e\u0301",
            "\u0301",
            "推送",
            "مرحبا",
            "\u00a0",
            "\u3000",
            "\t",
            " ",
            "  ",
            " | ",
            "|",
            ":",
            " :",
            "\"",
            "\u201c",
            "!",
            "?",
            "--",
            "--at=",
            ",",
            ";",
            "/",
            "\\",
            "<",
            "{push.date}",
            "{{ hero }}",
            "%s%n",
            "$1",
            "@everyone",
            "*");

    private Fuzz() {}

    /**
     * Plays rounds of {@code size} inputs each, until {@code percent} of all inputs are used up.
     *
     * @throws AssertionError that says how to repeat the round, where one fails or throws
     */
    public static void rounds(int percent, int size, Consumer<RandomGenerator> round) {
        // What chance makes goes wrong in a thousand ways that are none of a reader's business.
        Logger ours = (Logger) LoggerFactory.getLogger("org.pushduty");
        Level before = ours.getLevel();
        ours.setLevel(Level.OFF);
        try {
            play(percent, size, round);
        } finally {
            ours.setLevel(before);
        }
    }

    private static void play(int percent, int size, Consumer<RandomGenerator> round) {
        long rounds = Math.max(1, (long) INPUTS * percent / 100 / size);
        for (long number = 0; number < rounds; number++) {
            try {
                round.accept(new SplittableRandom(SEED + number));
            } catch (RuntimeException | AssertionError e) {
                String again = "-Dseed=" + (SEED + number) + " -Dfuzz.inputs=1";
                throw new AssertionError("round " + number + " failed, to be repeated with " + again, e);
            }
        }
    }

    public static <T> T one(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Text of up to {@code pieces} letters, words and nasty things. */
    public static String text(RandomGenerator random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(one(random, NASTY));
                case 1 -> text.append((char) random.nextInt(0x20, 0x7f));
                case 2 -> text.append("word ");
                default -> text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : 0x20000));
            }
        }
        return text.toString();
    }

    /** {@code text} with something cut out, doubled or put in. */
    public static String mutated(RandomGenerator random, String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + text(random, 3) + text.substring(from);
        };
    }
}
