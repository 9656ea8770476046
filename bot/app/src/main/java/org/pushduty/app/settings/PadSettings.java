package org.pushduty.app.settings;

import java.nio.file.Path;

/** The shared notes of each push. */
@Choice(key = "kind", doc = "Where the notes are kept.", fallback = "etherpad")
public sealed interface PadSettings permits PadSettings.Etherpad, PadSettings.Git, PadSettings.Builtin {

    /** Of a push's page, with names in braces. */
    String name();

    /** The empty path for the bot's own. */
    Path template();

    /** On an Etherpad. */
    record Etherpad(
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
                    form = Form.PAGE_NAME)
            String name,

            @Setting(
                    doc = "File with the text that a new pad starts with.",
                    example = "templates/amo-pad.md",
                    otherwise = "the bot's own")
            Path template,

            @Setting(
                    doc = "API key of the Etherpad, as its `APIKEY.txt` has it.",
                    example = "\"${file:etherpad.key}\"",
                    otherwise = "people keep the pads, the bot only links to them, unless `oauth` is there")
            Secret key,

            @Setting(doc = "For an Etherpad 2 that takes no API key.", otherwise = "`key` is used")
            OauthSettings oauth)
            implements PadSettings {

        /** Whether the bot is let in. */
        public boolean isKept() {
            return !key.isEmpty() || !oauth.client().isBlank();
        }
    }

    /** As Markdown files in a git repository. */
    record Git(
            @Setting(
                    doc = "Where to fetch from and push to, as for a repository of the train.",
                    example = "git@github.com:mozilla/push-notes.git",
                    required = true,
                    form = Form.REMOTE)
            String remote,

            @Setting(
                    doc = "Branch that has the pages.",
                    example = "main",
                    form = Form.BRANCH,
                    otherwise = "the remote's own default branch")
            String branch,

            @Setting(doc = "Folder of the pages in the repository.", fallback = "pushes", form = Form.FOLDER)
            String folder,

            @Setting(
                    doc = "Address of that folder for people; the page's name and .md come behind it.",
                    example = "https://github.com/mozilla/push-notes/blob/main/pushes",
                    form = Form.HTTP_URL,
                    otherwise = "no links")
            String web,

            @Setting(
                    doc = "Name of a push's page, without .md; names in braces are filled in.",
                    fallback = "{train}-{push}",
                    form = Form.PAGE_NAME)
            String name,

            @Setting(
                    doc = "File with the text that a new page starts with.",
                    example = "templates/amo-pad.md",
                    otherwise = "the bot's own")
            Path template)
            implements PadSettings {}

    /** In the bot's own store, shown by {@code !pad}. */
    record Builtin(
            @Setting(
                    doc = "Name of a push's page; names in braces are filled in.",
                    fallback = "{train}-{push}",
                    form = Form.PAGE_NAME)
            String name,

            @Setting(
                    doc = "File with the text of a page.",
                    example = "templates/amo-pad.md",
                    otherwise = "the bot's own")
            Path template)
            implements PadSettings {}
}
