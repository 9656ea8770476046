package org.pushduty.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.pushduty.core.port.OutsideException;

/** The mail server, to be talked to. Safe for several threads. */
final class Server {
    private final SmtpSettings settings;
    private final Patience patience;
    private final ScheduledExecutorService watch;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean isLeft;

    Server(SmtpSettings settings, Patience patience, ScheduledExecutorService watch) {
        this.settings = settings;
        this.patience = patience;
        this.watch = watch;
    }

    Line dial() throws IOException {
        Line line = Line.to(settings, patience, watch);
        lines.removeIf(Line::isClosed);
        lines.add(line);
        if (isLeft) {
            hangUp();
            throw new IOException("the bot is stopping");
        }
        return line;
    }

    /** Ends all connections, and lets no other come into being. */
    void hangUp() {
        isLeft = true;
        lines.forEach(Line::hangUp);
    }

    Talk talk(Line line) throws IOException {
        return Talk.over(line, settings, patience);
    }

    /** See {@link org.pushduty.core.port.Mailer#access}. */
    String access() {
        try (Line line = dial()) {
            Talk talk = talk(line);
            try {
                talk.open();
            } catch (MessagingException | IOException e) {
                throw failed(reason(line, talk, e), e);
            }
            talk.bye();
            return (talk.isSecured() ? "it talks to us over TLS" : "it talks to us in the clear")
                    + (settings.logsIn() ? ", logged in as " + settings.user() : "");
        } catch (IOException e) {
            throw failed(Reasons.of(e), e);
        }
    }

    private OutsideException failed(String reason, Exception cause) {
        return new OutsideException("mail", "greet " + settings, reason, cause);
    }

    /** Why a talk broke off: what the server said counts more than what Angus makes of it. */
    static String reason(Line line, Talk talk, Exception failure) {
        if (line.isOverdue()) {
            return "the server took too long";
        }
        return talk.complaint().map(Reply::story).orElseGet(() -> Reasons.of(failure));
    }
}
