package org.pushduty.mail;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import javax.net.ssl.SSLException;
import org.pushduty.core.chat.PlainText;

/** Why a connection failed, in words for a person. */
final class Reasons {
    private Reasons() {}

    static String of(Exception failure) {
        Throwable root = failure;
        while (root instanceof MessagingException && root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UnknownHostException) {
            return "the host name is not known";
        }
        if (root instanceof SocketTimeoutException) {
            return "no answer";
        }
        if (root instanceof NoRouteToHostException) {
            return "no way to that host";
        }
        if (root instanceof ConnectException) {
            return "connection refused";
        }
        if (root instanceof NoSuchFileException) {
            return "there is no file " + PlainText.of(String.valueOf(root.getMessage()));
        }
        String words = PlainText.of(String.valueOf(root.getMessage()));
        return root instanceof SSLException ? "TLS: " + words : words;
    }
}
