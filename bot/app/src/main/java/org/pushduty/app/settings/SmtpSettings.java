package org.pushduty.app.settings;

/** The server that takes the bot's mail. */
public record SmtpSettings(
        @Setting(doc = "Mail server.", example = "localhost", required = true, form = Form.HOST)
        String host,

        @Setting(doc = "Its port.", fallback = "25") int port,

        @Setting(doc = "User to log in as.", example = "pushduty", otherwise = "no log-in")
        String user,

        @Setting(doc = "Password to log in with.", example = "\"${SMTP_PASSWORD}\"")
        Secret password,

        @Setting(doc = "Whether TLS is demanded.", fallback = "false")
        boolean tls) {
    public static final SmtpSettings NONE = new SmtpSettings("", 0, "", Secret.NONE, false);
}
