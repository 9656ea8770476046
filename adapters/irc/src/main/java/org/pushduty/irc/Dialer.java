package org.pushduty.irc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.pushduty.irc.IrcSettings.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the socket to a server, and with TLS makes sure that it is that server. Safe for several threads. */
final class Dialer {
    private static final Logger log = LoggerFactory.getLogger(Dialer.class);

    private final Server server;
    private final SSLSocketFactory tls;
    private final int limit;
    private volatile Socket line = new Socket();

    Dialer(Server server, SSLSocketFactory tls, Timing timing) {
        this.server = server;
        this.tls = server.isPinned() ? PinnedCertificate.sockets(server.pin()) : tls;
        this.limit = Math.toIntExact(timing.connect().toMillis());
    }

    /** A connected socket, the TLS handshake done; every address of the host is tried in turn. */
    Socket dial() throws IOException {
        IOException last = new IOException("the host has no address");
        for (InetAddress address : InetAddress.getAllByName(server.host())) {
            try {
                return dial(address);
            } catch (IOException e) {
                log.debug("{} does not take us: {}", address, e.getMessage());
                last = e;
            }
        }
        throw last;
    }

    private Socket dial(InetAddress address) throws IOException {
        var plain = new PromptSocket();
        line = plain;
        try {
            plain.connect(new InetSocketAddress(address, server.port()), limit);
            plain.setTcpNoDelay(true);
            return server.isTls() ? secured(plain) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain) throws IOException {
        plain.setSoTimeout(limit);
        var socket = (SSLSocket) tls.createSocket(plain, server.host(), server.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        if (!server.isPinned()) {
            // Without it the JDK checks the chain but not whose certificate it is.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        // An address is no server name (RFC 6066, section 3).
        if (!server.host().matches("[\\d.]+|.*:.*")) {
            parameters.setServerNames(List.of(new SNIHostName(server.host())));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        socket.setSoTimeout(0);
        return socket;
    }

    /** Closes what is open, also under a writer that is stuck. */
    void hangUp() {
        try {
            // The plain socket below TLS: closing TLS itself would wait for the stuck writer.
            line.close();
        } catch (IOException e) {
            log.debug("a socket did not close: {}", e.getMessage());
        }
    }
}
