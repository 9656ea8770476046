package org.pushduty.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The mail when a push is done. */
public record MailSettings(
        @Setting(
                doc = "Who gets it: an address, or a list of them.",
                example = "[dev-addons@example.org, qa@example.org]",
                required = true,
                form = Form.EMAIL,
                orOne = true)
        List<String> to,

        @Setting(
                doc = "Who it comes from.",
                example = "pushduty@example.org",
                form = Form.EMAIL,
                otherwise = "the tagger's address")
        String from,

        @Setting(
                doc = "How long after the push it goes out by itself, once all tasks after the push are done.",
                example = "PT30M",
                otherwise = "it goes out when somebody says `!mail send`")
        Duration after,

        @Setting(doc = "File with its text.", example = "templates/amo-mail.md", otherwise = "the bot's own")
        Path template) {
    public static final MailSettings NONE = new MailSettings(List.of(), "", Duration.ZERO, Path.of(""));

    public MailSettings {
        to = List.copyOf(to);
    }
}
