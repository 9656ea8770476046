package org.pushduty.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.SocketFetcher;
import org.pushduty.mail.SmtpSettings.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One conversation with the server: Angus speaks, and this listens to what is said and when. It is not Angus's
 * exceptions that tell how a letter fared, but the server's own replies: what goes wrong after a reply would hide it.
 */
final class Talk extends SMTPTransport {
    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    private final SmtpSettings settings;
    private final Patience patience;
    private final Line line;
    private final List<Reply> replies = new ArrayList<>();
    private Runnable leaving = () -> {};
    private Consumer<Reply> verdict = reply -> {};
    private String verb = "";
    private boolean isSecured;

    private Talk(Session session, SmtpSettings settings, Patience patience, Line line) {
        // Without the password: a URLName shows it.
        super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
        this.settings = settings;
        this.patience = patience;
        this.line = line;
    }

    static Talk over(Line line, SmtpSettings settings, Patience patience) throws IOException {
        return new Talk(Session.getInstance(properties(settings)), settings, patience, line);
    }

    private static Properties properties(SmtpSettings settings) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.logsIn()));
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        if (settings.security() != Security.NONE) {
            properties.put("mail.smtp.ssl.socketFactory", Trust.sockets(settings.trusted()));
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        }
        return properties;
    }

    /** Greets, secures and logs in as the settings want it. */
    void open() throws MessagingException, IOException {
        if (settings.security() != Security.TLS) {
            connect(line.socket());
            return;
        }
        Properties properties = session.getProperties();
        isSecured = true;
        connect(SocketFetcher.startTLS(line.socket(), settings.host(), properties, "mail.smtp"));
    }

    /**
     * Sends a letter.
     *
     * @param leaving told when all but its end is out
     * @param verdict told what the server answers to its end; if it does not, nobody knows
     */
    void send(LetterMessage message, Runnable leaving, Consumer<Reply> verdict) throws MessagingException {
        this.leaving = leaving;
        this.verdict = verdict;
        sendMessage(message, message.getRecipients(Message.RecipientType.TO));
    }

    /** The server's no for good, if it said one. */
    Optional<Reply> no() {
        return replies.stream().filter(Reply::isNo).findFirst();
    }

    /** What the server complained of last: of the last thing we said, or of the letter. */
    Optional<Reply> complaint() {
        List<Reply> asked =
                replies.stream().filter(reply -> !reply.to().equals("QUIT")).toList();
        int last = asked.size() - 1;
        return IntStream.iterate(last, at -> at >= 0, at -> at - 1)
                .filter(at -> at == last || asked.get(at).isOfLetter())
                .mapToObj(asked::get)
                .filter(Reply::isComplaint)
                .findFirst();
    }

    boolean isSecured() {
        return isSecured;
    }

    @Override
    public synchronized String getLocalHost() {
        // What Angus would say needs a name server that answers, and is "localhost" on many machines.
        return line.address();
    }

    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        if (!settings.logsIn()) {
            return super.protocolConnect(host, port, null, null);
        }
        boolean isConnected = super.protocolConnect(host, port, settings.user(), settings.password());
        if (isConnected && replies.stream().noneMatch(reply -> reply.code() == 235)) {
            // Angus goes on without a word.
            throw new MessagingException("the server offers no log-in");
        }
        return isConnected;
    }

    @Override
    protected void startTLS() throws MessagingException {
        super.startTLS();
        isSecured = true;
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        boolean isTaken = super.ehlo(domain);
        if (isSecured && !isTaken) {
            // Angus would go on with what anybody may have claimed before TLS.
            throw new MessagingException("the server takes no EHLO");
        }
        return isTaken;
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        verb = command.split(" ", 2)[0];
        if (verb.equals("RSET")) {
            // Only said after a no, where we leave at once.
            throw new MessagingException("the letter is not taken");
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        // Angus answers some nonsense with a QUIT of its own, and asks this anew meanwhile.
        String asked = verb;
        super.readServerResponse();
        Reply reply = Reply.of(asked, getLastServerResponse());
        replies.add(reply);
        if (asked.equals(".")) {
            verdict.accept(reply);
        }
        return reply.code();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        // An empty line after the last boundary is nobody's text; sending it as a command flushes all that is before
        // it.
        super.sendCommand("");
        line.limit(patience.verdict(), patience.verdict());
        leaving.run();
        super.finishData();
    }

    /** Takes leave, if there is somebody to take leave of; nothing depends on how that goes. */
    void bye() {
        try {
            line.limit(patience.leave(), patience.leave());
            close();
        } catch (MessagingException | IOException e) {
            log.debug("{} did not say goodbye: {}", settings, Reasons.of(e));
        }
    }
}
