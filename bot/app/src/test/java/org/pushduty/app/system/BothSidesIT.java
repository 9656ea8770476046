package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.discord.standin.Message;

/** The shipped program on a real IRC server and on the stand-in for Discord at once: one push, run from both. */
class BothSidesIT {
    @TempDir
    private Path folder;

    private Town town;
    private Guildhall guild;
    private Teammate kumar;
    private String push;

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(folder);
        guild = new Guildhall();
        kumar = town.join("kumar");
        push = town.push();
        town.server().land("Wil C", "Add users", "users.py", "def login():\n    pass\n");
        town.frontend().land("Stuart C", "Add the button", "button.js", "export default null;\n");
    }

    @AfterEach
    void everybodyLeaves() {
        town.close();
        guild.close();
    }

    @Test
    void aPushIsRunFromBoth() {
        runBot();
        kumar.asks("!adopt " + LIVE, "prod runs " + LIVE);
        kumar.asks("!tag", "tagged " + push + ": " + SERVER);
        guild.only("[kumar, local/#amo] tagged " + push + ": " + SERVER);
        guild.awaitTopic("hero kumar");

        String fix = town.server().land("Mathieu P", "Keep people logged in", "users.py", "def login():\n    stay()\n");
        Message preview = previewOfPick(fix);
        assertThat(preview.isEphemeral()).isTrue();
        assertThat(Guildhall.plain(preview)).contains("This makes " + SERVER + " " + push + "-1 from " + push);
        assertThat(town.server().tags()).containsExactly(LIVE, push);
        guild.presses(guild.kumar(), preview, "Do it");
        kumar.hears(0, "[kumar, guild/push-duty] tagged " + SERVER + " " + push + "-1 at");
        guild.only("tagged " + SERVER + " " + push + "-1 at");

        guild.uses(guild.kumar(), "pushed", Map.of("note", "all went well"));
        kumar.hears(0, "[kumar, guild/push-duty] pushed " + push + " to prod: " + SERVER + " " + push + "-1");
        Message handOver = guild.only(guild.mat().user().mention() + ", you are the push hero");

        kumar.awaitTopic("Push " + town.dayAfterNext() + " · hero mat");
        guild.awaitTopic("Push " + town.dayAfterNext() + " · hero mat");
        assertThat(guild.discord().notified(handOver))
                .containsExactly(guild.mat().user());
        assertThat(kumar.count("tagged " + push + ": ")).isEqualTo(1);
        assertThat(kumar.count("tagged " + SERVER + " " + push + "-1 at")).isEqualTo(1);
        assertThat(kumar.count("pushed " + push + " to prod")).isEqualTo(1);
        guild.only("tagged " + push + ": ");
        guild.only("pushed " + push + " to prod");
        assertThat(guild.thread("amo " + push)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(town.server().tags()).containsExactly(LIVE, push, push + "-1");
        assertThat(town.frontend().tags()).containsExactly(LIVE, push);
        assertThat(town.server().id(push + "-1~1")).isEqualTo(town.server().id(push));
        assertThat(town.fsck()).isEmpty();
        assertThat(guild.discord().violations()).isEmpty();
    }

    @Test
    void aButtonWorksAfterTheBotWasKilled() {
        ShippedProgram bot = runBot();
        kumar.asks("!adopt " + LIVE, "prod runs " + LIVE);
        kumar.asks("!tag", "tagged " + push + ": " + SERVER);
        guild.only("tagged " + push + ": " + SERVER);
        String fix = town.server().land("Mathieu P", "Keep people logged in", "users.py", "def login():\n    stay()\n");
        Message preview = previewOfPick(fix);

        bot.kill();
        runBot();
        guild.presses(guild.kumar(), preview, "Do it");

        kumar.hears(0, "tagged " + SERVER + " " + push + "-1 at");
        guild.only("tagged " + SERVER + " " + push + "-1 at");
        guild.only("tagged " + push + ": " + SERVER);
        assertThat(kumar.count("tagged " + SERVER + " " + push + "-1 at")).isEqualTo(1);
        assertThat(town.server().tags()).containsExactly(LIVE, push, push + "-1");
        assertThat(town.frontend().tags()).containsExactly(LIVE, push);
    }

    private Message previewOfPick(String fix) {
        return guild.uses(
                        guild.kumar(),
                        "cherry-pick",
                        Map.of("repo", SERVER, "commit", fix.substring(0, 10), "preview", "true"))
                .answer()
                .orElseThrow();
    }

    private ShippedProgram runBot() {
        ShippedProgram bot = town.runBot(kumar, guild.added(town.configuration()));
        guild.awaitBot();
        return bot;
    }
}
