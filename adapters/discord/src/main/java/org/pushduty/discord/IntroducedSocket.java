package org.pushduty.discord;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import net.dv8tion.jda.api.requests.RestConfig;

/**
 * A connection whose first request, the opening handshake of a WebSocket, is given a User-Agent on its way. Where it is
 * secured, the server's certificate must be made out to the host that was dialled.
 */
final class IntroducedSocket extends Socket {
    private static final byte[] INTRODUCTION =
            ("User-Agent: " + RestConfig.USER_AGENT + "\r\n").getBytes(StandardCharsets.US_ASCII);

    private final Securing securing;
    private volatile Socket carrier = new Socket();
    /** Leads nowhere until the socket is connected. */
    private volatile OutputStream out = OutputStream.nullOutputStream();

    /** Makes another socket of a connected one. */
    private interface Securing {
        Socket secured(Socket raw, InetSocketAddress peer, int timeout) throws IOException;
    }

    private IntroducedSocket(Securing securing) {
        this.securing = securing;
    }

    static Socket plain() {
        return new IntroducedSocket((raw, peer, timeout) -> raw);
    }

    static Socket secured(SSLSocketFactory tls) {
        return new IntroducedSocket((raw, peer, timeout) -> secured(tls, raw, peer, timeout));
    }

    private static Socket secured(SSLSocketFactory tls, Socket raw, InetSocketAddress peer, int timeout)
            throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(raw, peer.getHostString(), peer.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(timeout);
        secured.startHandshake();
        return secured;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        Socket raw = carrier;
        raw.connect(endpoint, timeout);
        try {
            carrier = securing.secured(raw, (InetSocketAddress) endpoint, timeout);
            out = new Introducing(carrier.getOutputStream());
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return carrier.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
        carrier.setSoTimeout(millis);
    }

    @Override
    public boolean isConnected() {
        return carrier.isConnected();
    }

    @Override
    public boolean isClosed() {
        return carrier.isClosed();
    }

    @Override
    public synchronized void close() throws IOException {
        carrier.close();
    }

    /** Puts the header behind the first line that is written. */
    private static final class Introducing extends FilterOutputStream {
        private boolean isDone;

        Introducing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            int rest = isDone ? from : behindLine(octets, from, from + length);
            out.write(octets, from, rest - from);
            if (!isDone && rest > from && octets[rest - 1] == '\n') {
                isDone = true;
                out.write(INTRODUCTION);
            }
            out.write(octets, rest, from + length - rest);
        }

        private static int behindLine(byte[] octets, int from, int to) {
            int at = from;
            while (at < to && octets[at] != '\n') {
                at++;
            }
            return Math.min(at + 1, to);
        }
    }
}
