package org.pushduty.app.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.pushduty.mail.SmtpServer;

/** Kills the bot somewhere between {@code !pushed} and the last that comes of it. */
final class PaperKiller {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The mail goes out a second after the push, and the notes are written meanwhile. */
    private static final Duration ALL = Duration.ofMillis(2500);

    /** So many files come and go while pages are pushed into a folder. */
    private static final int FILES = 12;

    private final Random random;
    private final Witness witness;
    private final SmtpServer smtp;
    private final Path notes;

    private final List<Moment> moments;

    /** {@code notes}: the repository that they are written into, or blank. */
    PaperKiller(Random random, Witness witness, SmtpServer smtp, Path notes) {
        this.random = random;
        this.witness = witness;
        this.smtp = smtp;
        this.notes = notes;
        boolean isWatched = !notes.toString().isBlank();
        this.moments = Stream.of(Moment.values())
                .filter(moment -> isWatched || moment != Moment.WRITING_NOTES)
                .toList();
    }

    private enum Moment {
        AT_ANY_TIME,
        SPEAKING,
        MAILING,
        WRITING_NOTES
    }

    /**
     * Returns when it was, for the findings.
     *
     * @param lines what it says of this push alone, as regular expressions
     */
    String kill(ShippedProgram bot, List<String> lines, Runnable wish) {
        Moment moment = moments.get(random.nextInt(moments.size()));
        switch (moment) {
            case AT_ANY_TIME -> {
                wish.run();
                // Most of it happens in the beginning.
                bot.endsWithin(within(within(within(ALL))));
            }
            case SPEAKING -> {
                wish.run();
                witness.awaitLine(lines.get(random.nextInt(lines.size())), PATIENCE);
                bot.endsWithin(within(Duration.ofMillis(3)));
            }
            case MAILING -> {
                // It has the mail and has not said so: only the list knows.
                smtp.onTaking(mail -> bot.kill());
                wish.run();
                bot.endsWithin(PATIENCE);
            }
            case WRITING_NOTES -> {
                try (var watch = new FolderWatch(notes)) {
                    wish.run();
                    watch.await(1 + random.nextInt(FILES), ALL);
                }
            }
        }
        bot.kill();
        smtp.onTaking(mail -> {});
        return moment.toString();
    }

    private Duration within(Duration time) {
        return Duration.ofNanos((long) (random.nextDouble() * time.toNanos()));
    }
}
