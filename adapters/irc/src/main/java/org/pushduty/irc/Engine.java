package org.pushduty.irc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import org.pircbotx.Configuration;
import org.pircbotx.PircBotX;
import org.pircbotx.exception.IrcException;
import org.pircbotx.hooks.ListenerAdapter;
import org.pircbotx.hooks.events.ConnectEvent;
import org.pircbotx.hooks.managers.SequentialListenerManager;
import org.pircbotx.output.OutputCAP;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PircBotX for one connection. It introduces us, reads until the end and notices the welcome. The lines themselves are
 * read and written here, because PircBotX 2.1 loses the tags of private messages, stops at a failed SASL and at
 * capabilities with values, cuts lines by characters, lets line breaks through, and logs passwords on their way out.
 */
final class Engine extends PircBotX implements Wire {
    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    private static final Set<String> WELCOME = Set.of("001", "002", "003", "004");

    private final Object writing = new Object();
    private final Session session;
    private final Inbox inbox;
    private final Runnable hangUp;
    private final String password;
    private LineReader lines = new LineReader(InputStream.nullInputStream());
    private final AtomicInteger pongs = new AtomicInteger();
    private volatile String ending = "the server closed the connection";

    /** @param hangUp closes the socket without waiting for anybody */
    Engine(Surroundings with, Session session, Socket socket, Runnable hangUp) {
        super(configuration(with.settings(), session, socket));
        this.session = session;
        this.inbox = with.inbox();
        this.hangUp = hangUp;
        this.password = with.settings().server().password();
    }

    private static Configuration configuration(IrcSettings settings, Session session, Socket socket) {
        return new Configuration.Builder()
                .setName(settings.self().nick())
                .setLogin(login(settings.self().nick()))
                .setRealName(PlainText.of(settings.self().realName()))
                // By address: the name has been looked up, and PircBotX would do it again.
                .addServer(socket.getInetAddress().getHostAddress(), socket.getPort())
                .setSocketFactory(new Given(socket))
                .setEncoding(StandardCharsets.UTF_8)
                .setLocale(Locale.ROOT)
                .setAutoReconnect(false)
                .setShutdownHookEnabled(false)
                .setSnapshotsEnabled(false)
                .setMessageDelay(0)
                .setCapEnabled(true)
                .setVersion("Pushduty")
                .setListenerManager(listening(session))
                .setBotFactory(new Parts())
                .buildConfiguration();
    }

    private static SequentialListenerManager listening(Session session) {
        var welcome = new ListenerAdapter() {
            @Override
            public void onConnect(ConnectEvent event) {
                session.welcome();
            }
        };
        return SequentialListenerManager.builder()
                .executorPool(Runnable::run)
                .build()
                .addListenerInline(welcome);
    }

    // The user name: what servers show between ! and @, ten characters at most on many.
    private static String login(String nick) {
        String letters = nick.replaceAll("[^A-Za-z0-9]", "");
        return letters.isEmpty() ? "bot" : letters.substring(0, Math.min(10, letters.length()));
    }

    /** Why the connection ended, in words for a person. */
    String ending() {
        return session.trouble().isBlank() ? ending : session.trouble();
    }

    /** How many PONGs have come. */
    int pongs() {
        return pongs.get();
    }

    @Override
    public void send(String line, Passage passage) throws IOException {
        // The last of several doors: whatever comes here is one command, and fits.
        byte[] command = (IrcText.wire(line) + "\r\n").getBytes(StandardCharsets.UTF_8);
        synchronized (writing) {
            OutputStream out = getSocket().getOutputStream();
            passage.leaving();
            out.write(command);
            out.flush();
        }
    }

    @Override
    protected void sendRawLineToServer(String line) throws IOException {
        send(line, Passage.NONE);
    }

    @Override
    protected void changeSocket(Socket to) throws IOException {
        super.changeSocket(to);
        lines = new LineReader(to.getInputStream());
    }

    @Override
    protected void shutdown() {
        // PircBotX would close TLS in good manners, and wait for a writer that is stuck.
        hangUp.run();
        super.shutdown();
    }

    @Override
    protected boolean processNextLine() {
        Optional<String> raw;
        try {
            raw = lines.next();
        } catch (IOException e) {
            ending = Reasons.of(e);
            return false;
        }
        return raw.isPresent() && take(raw.get());
    }

    /** Whether the conversation goes on. */
    private boolean take(String raw) {
        try {
            return take(IrcLine.parse(raw), raw);
        } catch (RuntimeException e) {
            // One of the outermost loops: a line that we do not understand must not end the conversation.
            log.error("a line from the server could not be handled", e);
            return true;
        }
    }

    private boolean take(IrcLine line, String raw) {
        if (line.command().equals("PONG")) {
            pongs.incrementAndGet();
        }
        session.receive(line).ifPresent(inbox::tell);
        if (WELCOME.contains(line.command())) {
            welcome(raw);
        }
        // The server's last word; some leave the socket open after it.
        return !line.command().equals("ERROR");
    }

    private void welcome(String raw) {
        try {
            inputParser.handleLine(raw.startsWith("@") ? raw.substring(raw.indexOf(' ') + 1) : raw);
        } catch (IOException | IrcException e) {
            log.warn("PircBotX did not understand the server's welcome: {}", e.getMessage());
        }
    }

    private void introduce() {
        try {
            if (!password.isBlank()) {
                sendRawLineToServer("PASS :" + password);
            }
            sendRawLineToServer("CAP LS 302");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PircBotX's first words. */
    private static final class Introduction extends OutputCAP {
        Introduction(PircBotX bot) {
            super(bot);
        }

        @Override
        public void getSupported() {
            ((Engine) bot).introduce();
        }
    }

    private static final class Parts extends Configuration.BotFactory {
        @Override
        public OutputCAP createOutputCAP(PircBotX bot) {
            return new Introduction(bot);
        }
    }

    /** Gives the socket that is already connected. */
    private static final class Given extends SocketFactory {
        private final Socket socket;

        Given(Socket socket) {
            this.socket = socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            return socket;
        }
    }
}
