package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.irc.InspircdServer;

/** The shipped program on a server with services: accounts have rights, nicks have none. */
class WhoSpeaksIT {
    @TempDir
    private Path folder;

    private Town town;
    private InspircdServer irc;

    @BeforeEach
    void openTown() {
        town = new Town(folder);
        irc = InspircdServer.start();
        irc.registerAccounts("kumar", "mat", "relay");
    }

    @AfterEach
    void closeTown() {
        town.close();
        irc.close();
    }

    @Test
    void whoIsNotTheHeroMayNotTagWhateverTheyAreCalled() {
        var stranger = new Teammate("kumar", irc.port());
        var hero = new Teammate("somebody", irc.port());
        var bridge = new Teammate("bridge", irc.port());
        try (stranger;
                hero;
                bridge;
                var bot = town.runBot(hero, configuration())) {
            stranger.asks("!tag", "I cannot tell who you are");
            bridge.logsIn("relay");
            bridge.hears(0, "I cannot set the topic");
            int before = bridge.heard().size();
            bridge.says("<kumar> !tag");
            bridge.asks("!tag", "belongs to nobody in my configuration");
            // What the bridge relays is no command, whoever is said to have said it: there is one answer.
            assertThat(bridge.heard()).hasSize(before + 1);
            assertThat(town.server().tags()).containsExactly(Town.LIVE);

            hero.logsIn("kumar");
            hero.asks("!adopt " + Town.LIVE, "prod runs " + Town.LIVE);
            hero.asks("!tag", "tagged " + town.push());
            assertThat(town.server().tags()).containsExactly(Town.LIVE, town.push());
            assertThat(bot.hasEnded()).isFalse();
        }
    }

    @Test
    void aYesIsTheSamePersonsAndStillProven() {
        var hero = new Teammate("somebody", irc.port());
        var away = new Teammate("kumar_away", irc.port());
        var mat = new Teammate("mat", irc.port());
        try (hero;
                away;
                mat;
                var bot = town.runBot(hero, configuration())) {
            hero.logsIn("kumar");
            away.logsIn("kumar");
            mat.logsIn("mat");
            hero.asks("!adopt " + Town.LIVE, "prod runs " + Town.LIVE);
            hero.asks("!tag", "tagged " + town.push());
            mat.asks("!hold login is broken", "on hold");
            String yes = question(hero);

            mat.asks(yes, "Nothing of yours waits for that code");
            hero.logsOut();
            hero.asks(yes, "I cannot tell who you are");
            assertThat(hero.count("pushed " + town.push() + " to prod")).isZero();
            away.asks(yes, "pushed " + town.push() + " to prod");
            assertThat(bot.hasEnded()).isFalse();
        }
    }

    /** What does as the preview of the push that is on hold has it. */
    private static String question(Teammate hero) {
        Matcher code = Pattern.compile("!yes \\w+").matcher(hero.asks("!pushed? --despite \"mat is away\"", "!yes "));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private String configuration() {
        return town.configuration()
                .replace("port: " + town.ircPort(), "port: " + irc.port())
                .replace("identity: nick", "identity: account");
    }
}
