package org.pushduty.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.pushduty.mail.ReceivedMail;
import org.pushduty.mail.SmtpServer;
import org.pushduty.mail.TestAuthority;

/**
 * What is added to a {@link Town} whose bot keeps notes and sends mail: a mail server with STARTTLS and a log-in, whom
 * one's own authority certifies, those who sign off, and five push days a week.
 */
final class PaperTown implements AutoCloseable {
    static final String LIST = "dev-addons@example.org";
    private static final String USER = "pushduty";
    private static final String PASSWORD = "only-for-tests-0815";

    private final PushWeek calendar = new PushWeek(LocalDate.now(Clock.systemUTC()));
    private final TestAuthority authority;
    private final SmtpServer smtp;

    PaperTown(Path folder) {
        try {
            authority = TestAuthority.in(Files.createDirectories(folder.resolve("authority")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        smtp = SmtpServer.start(SmtpServer.Offer.PLAIN
                .withStartTls(authority.certified("localhost"))
                .withLogin(USER, PASSWORD, "PLAIN LOGIN"));
    }

    PushWeek calendar() {
        return calendar;
    }

    SmtpServer smtp() {
        return smtp;
    }

    /** {@code pad} and {@code mail}: the train's, as the configuration has them; the mail without its addresses. */
    UnaryOperator<String> with(String pad, String mail) {
        String people = """
                jason: { irc: jason, email: jason@example.org }
                andy: { irc: andy, email: andy@example.org }
                """.indent(2);
        String paper = """
                environments:
                  stage: { deploys: on-tag }
                  prod: { deploys: by-hand, needs: [hero, qa, ops] }
                pad: %s
                mail: { to: %s, from: pushduty@example.org%s }
                """.formatted(pad, LIST, mail).indent(4);
        return town -> town.replaceFirst("(?m)^ +calendar: .*\\n +rotation: .*\\n", calendar.configuration(""))
                .replaceFirst("(?m)^roles: .*\\n", people + "roles: { admin: [mat], qa: [krupa], ops: [jason] }\n")
                .replaceFirst("(?m)^    environments: .*\\n", Matcher.quoteReplacement(paper))
                .concat("smtp: { host: localhost, port: " + smtp.port() + ", security: starttls, trust: "
                        + authority.file() + ", user: " + USER + ", password: " + PASSWORD + " }\n");
    }

    /** The mails of that push. */
    List<ReceivedMail> mails(String push) {
        return smtp.box().stream()
                .filter(mail -> mail.subject().contains(push + " "))
                .toList();
    }

    @Override
    public void close() {
        smtp.close();
    }
}
