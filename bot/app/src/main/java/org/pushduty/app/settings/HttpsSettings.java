package org.pushduty.app.settings;

/** How to log in to one host over http or https. */
public record HttpsSettings(
        @Setting(doc = "User name; hosts that take a token often want any name.", example = "pushduty", required = true)
        String user,

        @Setting(doc = "Password or token.", example = "\"${GITHUB_TOKEN}\"", required = true)
        Secret password) {}
