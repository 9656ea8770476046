package org.pushduty.app.settings;

import java.nio.file.Path;

/** The shared notes of each push. */
public record PadSettings(
        @Setting(
                doc = "Address of the Etherpad.",
                example = "https://pad.example.org",
                required = true,
                form = Form.HTTP_URL)
        String etherpad,

        @Setting(
                doc = "Name of a push's pad; names in braces are filled in.",
                fallback = "{train}-{push}",
                example = "\"amo-{push}\"",
                form = Form.TEMPLATE)
        String name,

        @Setting(
                doc = "File with the text that a new pad starts with.",
                example = "templates/amo-pad.md",
                otherwise = "the bot's own")
        Path template,

        @Setting(doc = "API key of the Etherpad.", example = "\"${file:etherpad.key}\"")
        Secret key) {
    public static final PadSettings NONE = new PadSettings("", "", Path.of(""), Secret.NONE);
}
