package org.pushduty.app.settings;

/** The bot's services account on an IRC network. */
public record SaslSettings(
        @Setting(doc = "Account to log in to.", example = "pushduty", required = true)
        String account,

        @Setting(doc = "Its password.", example = "\"${IRC_PASSWORD}\"", required = true)
        Secret password) {
    public static final SaslSettings NONE = new SaslSettings("", Secret.NONE);
}
