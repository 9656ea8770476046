package org.pushduty.discord;

import com.neovisionaries.ws.client.WebSocketFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connections to a gateway that is not Discord's own. Such a gateway may turn away who does not say what program it is,
 * and neither JDA nor its WebSocket library sends a User-Agent or lets one be set: it is put in below both.
 */
final class GatewaySockets extends SSLSocketFactory {
    private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();

    private final Supplier<Socket> sockets;

    private GatewaySockets(Supplier<Socket> sockets) {
        this.sockets = sockets;
    }

    /** Has them used for both kinds of address, {@code ws:} and {@code wss:}. */
    static WebSocketFactory usedBy(WebSocketFactory factory) {
        return factory.setSocketFactory(new GatewaySockets(IntroducedSocket::plain))
                .setSSLSocketFactory(new GatewaySockets(() -> IntroducedSocket.secured(TLS)));
    }

    /** The only way in which the library asks. */
    @Override
    public Socket createSocket() {
        return sockets.get();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return TLS.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return TLS.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean isClosedToo) {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw onlyUnconnected();
    }

    private static UnsupportedOperationException onlyUnconnected() {
        return new UnsupportedOperationException("only unconnected sockets are made here");
    }
}
