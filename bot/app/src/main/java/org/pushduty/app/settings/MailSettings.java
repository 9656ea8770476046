package org.pushduty.app.settings;

import java.nio.file.Path;

/** The mail when a push is done. */
public record MailSettings(
        @Setting(doc = "Who gets it.", example = "dev-addons@example.org", required = true, form = Form.EMAIL)
        String to,

        @Setting(
                doc = "Who it comes from.",
                example = "pushduty@example.org",
                form = Form.EMAIL,
                otherwise = "the tagger's address")
        String from,

        @Setting(doc = "File with its text.", example = "templates/amo-mail.md", otherwise = "the bot's own")
        Path template) {
    public static final MailSettings NONE = new MailSettings("", "", Path.of(""));
}
