package org.pushduty.mail;

import java.nio.file.Path;

/**
 * One mail server as the configuration has it.
 *
 * @param user whom to log in as; blank for no log-in
 * @param trusted file with the certificates (PEM) that the server's must lead to, instead of the system's; the empty
 *     path for the system's
 */
public record SmtpSettings(String host, int port, Security security, String user, String password, Path trusted) {

    /** How the way to the server is guarded. With TLS the certificate and its host name are always checked. */
    public enum Security {
        /** Not at all. */
        NONE,
        /** TLS before anything else is said (RFC 3207); a server that does not offer it gets nothing. */
        STARTTLS,
        /** TLS from the first byte (RFC 8314, section 3.3). */
        TLS
    }

    /** Throws {@link IllegalArgumentException}, fit for a person, for what would show the password to others. */
    public SmtpSettings {
        if (host.isBlank() || !isOneWord(host)) {
            throw new IllegalArgumentException("not a host");
        }
        if (port < 1 || port > 0xffff) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        // NUL parts the fields of PLAIN (RFC 4616, section 2).
        if ((user + password).chars().anyMatch(c -> c == 0 || c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("a user and a password are on one line");
        }
        if (!user.isBlank() && security == Security.NONE && !isHere(host)) {
            throw new IllegalArgumentException(
                    "a log-in at " + host + " needs starttls or tls: without, others could read the password");
        }
    }

    boolean logsIn() {
        return !user.isBlank();
    }

    private static boolean isOneWord(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static boolean isHere(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    @Override
    public String toString() {
        String guard = switch (security) {
            case NONE -> "";
            case STARTTLS -> " (STARTTLS)";
            case TLS -> " (TLS)";
        };
        return host + ":" + port + guard;
    }
}
