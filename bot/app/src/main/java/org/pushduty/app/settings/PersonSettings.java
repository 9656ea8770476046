package org.pushduty.app.settings;

import java.util.List;

/** One person and the accounts that are theirs. */
public record PersonSettings(
        @Setting(
                doc = "Services account on IRC: `kumar` on every IRC network, `mozilla/kumar` on that one.",
                example = "[mat, mozilla/diox]",
                form = Form.ACCOUNT,
                orOne = true)
        List<String> irc,

        @Setting(
                doc = "User id on Discord; quote it, so that editors do not take it for a number.",
                example = "\"80351110224678912\"",
                form = Form.DISCORD_ACCOUNT,
                orOne = true)
        List<String> discord,

        @Setting(doc = "Name at the terminal.", example = "kumar", form = Form.ACCOUNT, orOne = true)
        List<String> console,

        @Setting(
                doc = "Mail address, also used for the tags they ask for.",
                example = "kumar@example.org",
                form = Form.EMAIL)
        String email,

        @Setting(
                doc = "Time zone, to show times in.",
                example = "America/Chicago",
                form = Form.ZONE,
                otherwise = "the train's zone")
        String zone) {
    public PersonSettings {
        irc = List.copyOf(irc);
        discord = List.copyOf(discord);
        console = List.copyOf(console);
    }
}
