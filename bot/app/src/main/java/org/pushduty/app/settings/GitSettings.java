package org.pushduty.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.pushduty.core.push.Signature;

/** How the bot works with git. */
public record GitSettings(
        @Setting(
                doc = "Tagger of the bot's tags.",
                fallback = "Pushduty <pushduty@localhost>",
                example = "\"Pushduty <pushduty@example.org>\"")
        Signature tagger,

        @Setting(doc = "Folder for the bare mirrors of the repositories.", fallback = "./data/mirrors")
        Path mirrors,

        @Setting(doc = "How long one fetch or push may take.", fallback = "PT60S")
        Duration timeout,

        @Setting(doc = "How to log in to http and https remotes, by host.", names = Form.HOST, placeholder = "HOST")
        Map<String, HttpsSettings> https,

        @Setting(doc = "How to log in to ssh remotes.") SshSettings ssh) {
    public GitSettings {
        https = InOrder.copy(https);
    }
}
