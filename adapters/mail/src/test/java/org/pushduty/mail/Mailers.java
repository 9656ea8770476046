package org.pushduty.mail;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.mail.SmtpSettings.Security;

/** Mailers and letters for tests. */
final class Mailers {
    /** Short where a test waits for the end of it, long where it should never come to it. */
    static final Patience SHORT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofMillis(100));

    private Mailers() {}

    static SmtpSettings plain(int port) {
        return new SmtpSettings("127.0.0.1", port, Security.NONE, "", "", Path.of(""));
    }

    static Letter letter(String id) {
        return letter(id, "**Push " + id + "** has gone out.\n");
    }

    static Letter letter(String id, String body) {
        return new Letter(
                id + "@bot.example.org",
                "pushduty@example.org",
                List.of("dev-addons@example.org"),
                "Push " + id + " is live",
                List.of(),
                Instant.parse("2016-10-06T18:30:00Z"),
                body);
    }

    /** Sends it, and waits for the end of its passage's story. */
    static List<String> sent(SmtpMailer mailer, Letter letter) {
        return ended(mailer, letter, new RecordedPassage());
    }

    static List<String> ended(SmtpMailer mailer, Letter letter, RecordedPassage passage) {
        mailer.send(letter, passage);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> passage.story().stream().anyMatch(each -> !each.equals("leaving")));
        return passage.story();
    }
}
