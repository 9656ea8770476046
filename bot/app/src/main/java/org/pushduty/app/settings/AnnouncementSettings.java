package org.pushduty.app.settings;

import java.nio.file.Path;

/** The team's own words for what the bot announces; each file makes one line. */
public record AnnouncementSettings(
        @Setting(
                doc = "File with what is said when tags were made.",
                example = "templates/tagged.txt",
                otherwise = "the bot's own words")
        Path tagged,

        @Setting(
                doc = "File with what is said when the last sign-off has cleared a push.",
                example = "templates/cleared.txt",
                otherwise = "the bot's own words")
        Path cleared,

        @Setting(
                doc = "File with what is said when a push is done.",
                example = "templates/pushed.txt",
                otherwise = "the bot's own words")
        Path pushed,

        @Setting(
                doc = "File with what is said of the next push then.",
                example = "templates/next.txt",
                otherwise = "the bot's own words")
        Path next) {}
