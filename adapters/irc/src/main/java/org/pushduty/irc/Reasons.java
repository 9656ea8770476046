package org.pushduty.irc;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.pushduty.core.chat.PlainText;

/** Why a connection failed, in words for a person. */
final class Reasons {
    private Reasons() {}

    static String of(Exception failure) {
        if (failure instanceof UnknownHostException) {
            return "the host name is not known";
        }
        if (failure instanceof SocketTimeoutException) {
            return "no answer";
        }
        if (failure instanceof NoRouteToHostException) {
            return "no way to that host";
        }
        if (failure instanceof ConnectException) {
            return "connection refused";
        }
        if (failure instanceof SSLException) {
            return "TLS: " + PlainText.of(String.valueOf(failure.getMessage()));
        }
        return PlainText.of(String.valueOf(failure.getMessage()));
    }
}
