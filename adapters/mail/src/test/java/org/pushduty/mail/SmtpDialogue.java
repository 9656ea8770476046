package org.pushduty.mail;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.pushduty.mail.SmtpServer.Offer;

/** One connection of a {@link SmtpServer}. */
final class SmtpDialogue {
    private final SmtpServer server;
    private final Offer offer;
    private final List<Mishap> mishaps;
    private final List<String> to = new ArrayList<>();
    private Optional<String> from = Optional.empty();
    private boolean isLoggedIn;
    private boolean isSecured;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    SmtpDialogue(SmtpServer server, List<Mishap> mishaps) {
        this.server = server;
        this.offer = server.offer();
        this.mishaps = mishaps;
        this.isLoggedIn = offer.user().isBlank();
    }

    void with(Socket client) throws IOException {
        use(client);
        if (offer.startsWithTls()) {
            secure();
        }
        answer(Step.GREETING, "220 localhost ESMTP");
        while (true) {
            String line = line();
            server.hear(line);
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> answer(Step.EHLO, extensions());
                case "HELO" -> say("250 localhost");
                case "STARTTLS" -> startTls();
                case "AUTH" -> authenticate(line);
                case "MAIL" -> mail(line);
                case "RCPT" -> recipient(line);
                case "DATA" -> data();
                case "QUIT" -> {
                    answer(Step.QUIT, "221 bye");
                    return;
                }
                default -> say("502 no such command");
            }
        }
    }

    private void use(Socket other) throws IOException {
        socket = other;
        in = new BufferedInputStream(other.getInputStream());
        out = new BufferedOutputStream(other.getOutputStream());
    }

    private String extensions() {
        String all = "250-localhost\r\n";
        if (offer.certificate().isPresent() && !isSecured) {
            all += "250-STARTTLS\r\n";
        }
        boolean mayLogIn = isSecured || offer.certificate().isEmpty();
        if (mayLogIn && !offer.mechanisms().isBlank()) {
            all += "250-AUTH " + offer.mechanisms() + "\r\n";
        }
        return all + "250 8BITMIME";
    }

    private void startTls() throws IOException {
        if (offer.certificate().isEmpty() || isSecured) {
            say("502 no such command");
        } else if (answer(Step.STARTTLS, "220 go on")) {
            secure();
        }
    }

    private void secure() throws IOException {
        SSLSocket secured =
                (SSLSocket) offer.certificate().orElseThrow().getSocketFactory().createSocket(socket, null, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        isSecured = true;
        use(secured);
    }

    private void authenticate(String line) throws IOException {
        String[] words = line.split(" ");
        String given;
        if (words[1].equals("PLAIN")) {
            given = decoded(words[2]).replaceFirst("^[^\0]*\0", "");
        } else {
            say("334 VXNlcm5hbWU6");
            String user = decoded(line());
            say("334 UGFzc3dvcmQ6");
            given = user + "\0" + decoded(line());
        }
        boolean isRight = given.equals(offer.user() + "\0" + offer.password());
        isLoggedIn = answer(Step.AUTH, isRight ? "235 welcome" : "535 5.7.8 who are you?") && isRight;
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private void mail(String line) throws IOException {
        if (!isLoggedIn) {
            say("530 5.7.0 log in first");
        } else if (answer(Step.MAIL, "250 ok")) {
            from = Optional.of(address(line));
            to.clear();
        }
    }

    private void recipient(String line) throws IOException {
        if (from.isEmpty()) {
            say("503 who are you?");
        } else if (address(line).startsWith("gone@")) {
            say("550 5.1.1 no such mailbox");
        } else if (answer(Step.RCPT, "250 ok")) {
            to.add(address(line));
        }
    }

    private static String address(String line) {
        return line.replaceAll("^[^<]*<|>.*$", "");
    }

    private void data() throws IOException {
        if (to.isEmpty()) {
            say("503 to whom?");
            return;
        }
        if (!answer(Step.DATA, "354 go on")) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (String line = line(); !line.equals("."); line = line()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            if (text.length() > 100) {
                inTheMiddle();
            }
        }
        server.hear(".");
        end(new ReceivedMail(from.orElseThrow(), List.copyOf(to), text.toString()));
    }

    private void inTheMiddle() throws IOException {
        if (!answer(Step.TEXT, "")) {
            // It is not its turn: one that goes on nevertheless could not be understood.
            throw new IOException("hung up at " + Step.TEXT);
        }
    }

    private void end(ReceivedMail mail) throws IOException {
        from = Optional.empty();
        Optional<Mishap> mishap = mishap(Step.END);
        boolean isTaken =
                mishap.isEmpty() || mishap.get().taking() || mishap.get().kind() == Mishap.Kind.IS_LATE;
        if (isTaken) {
            server.take(mail);
        }
        answer(Step.END, "250 2.0.0 taken");
    }

    private Optional<Mishap> mishap(Step step) {
        return mishaps.stream().filter(each -> each.at() == step).findFirst();
    }

    /** Says that, or goes wrong; whether it said that. */
    private boolean answer(Step step, String right) throws IOException {
        Optional<Mishap> mishap = mishap(step);
        if (mishap.isEmpty()) {
            say(right);
            return true;
        }
        switch (mishap.get().kind()) {
            case SAYS -> say(mishap.get().reply());
            case HANGS_UP -> throw new IOException("hung up at " + step);
            case FALLS_SILENT -> awaitLeave(step);
            case IS_LATE -> {
                late(mishap.get().delay().toMillis());
                say(right);
                return true;
            }
        }
        return false;
    }

    private void awaitLeave(Step step) throws IOException {
        while (in.read() >= 0) {
            // The client may go on with its letter; it gets no word.
        }
        throw new IOException("silent at " + step);
    }

    private static void late(long millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void say(String reply) throws IOException {
        if (reply.isEmpty()) {
            return;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the client hung up");
            }
            line.append((char) each);
        }
        if (line.length() == 0 || line.charAt(line.length() - 1) != '\r') {
            throw new IOException("a line without CR: " + line);
        }
        return line.substring(0, line.length() - 1);
    }
}
