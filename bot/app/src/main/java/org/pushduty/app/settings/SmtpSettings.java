package org.pushduty.app.settings;

import java.nio.file.Path;

/** The server that takes the bot's mail. */
public record SmtpSettings(
        @Setting(doc = "Mail server.", example = "localhost", required = true, form = Form.HOST)
        String host,

        @Setting(doc = "Its port.", example = "587", otherwise = "465 with `security: tls`, else 25")
        int port,

        @Setting(
                doc = "How the way to it is guarded: with `starttls` and `tls` (from the first byte) nothing is sent"
                        + " unless its certificate is valid for the host; `guess` is `none` for this machine itself"
                        + " (localhost), else `starttls`.",
                fallback = "guess")
        MailSecurity security,

        @Setting(
                doc = "File with the certificates (PEM) of your own authority, to be trusted instead of the system's.",
                example = "/etc/pushduty/ca.pem",
                otherwise = "the authorities that Java trusts")
        Path trust,

        @Setting(
                doc = "User to log in as; needs `starttls` or `tls`, except on this machine itself.",
                example = "pushduty",
                otherwise = "no log-in")
        String user,

        @Setting(doc = "Password to log in with.", example = "\"${SMTP_PASSWORD}\"")
        Secret password) {
    public static final SmtpSettings NONE = new SmtpSettings("", 0, MailSecurity.GUESS, Path.of(""), "", Secret.NONE);

    private static final int TLS_PORT = 465;
    private static final int PLAIN_PORT = 25;

    public SmtpSettings {
        port = port != 0 ? port : security == MailSecurity.TLS ? TLS_PORT : PLAIN_PORT;
    }

    /** Whether the server is this machine itself. */
    public boolean isHere() {
        return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
