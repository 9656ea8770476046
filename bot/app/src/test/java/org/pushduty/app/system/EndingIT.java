package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shipped program is stopped or killed at work, and comes back. */
class EndingIT {
    private static final Duration PROMISED = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private Town town;
    private Teammate kumar;

    @BeforeEach
    void someWorkIsThere() {
        town = new Town(folder);
        kumar = town.join("kumar");
        town.server().land("Wil C", "Add users", "users.py", "pass\n");
    }

    @AfterEach
    void everybodyLeaves() {
        town.close();
    }

    @Test
    void whatIsBeingDoneIsEndedBeforeItLeaves() {
        ShippedProgram bot = town.runBot(kumar);
        kumar.asks("!hold on prod for a while", "prod of amo is on hold: for a while");
        Gate gate = town.http().holdPush(Gate.Point.BEFORE);
        int before = kumar.heard().size();
        kumar.says("!tag");
        gate.awaitHeld();
        theOtherRepositoryIsTagged();

        bot.terminate();
        gate.letGo();

        assertThat(bot.awaitEnd(PROMISED).status()).isZero();
        kumar.awaitLeave();
        kumar.hears(before, tagged());
        assertThat(town.server().tags()).containsExactly(LIVE, town.push());
        assertThat(town.frontend().tags()).containsExactly(LIVE, town.push());
        comesBackAndRepeatsNothing();
        kumar.asks("!why", "hold 1 on prod by kumar");
        kumar.asks("!tag", "already tagged for " + town.push());
    }

    /** The other one is a folder: its push is this very process' work, and how far it is would be chance. */
    private void theOtherRepositoryIsTagged() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(town.frontend().tags()).contains(town.push()));
    }

    private void comesBackAndRepeatsNothing() {
        int before = kumar.heard().size();
        town.runBot(kumar);
        kumar.asks("!status", "addons-server " + town.push() + ", addons-frontend " + town.push());
        // Effects go out in their order: one that was left over would be heard before this one.
        kumar.asks("!hold again", "amo is on hold: again");

        assertThat(kumar.heard()).hasSize(before + 2);
        assertThat(kumar.count(tagged())).isOne();
        assertThat(town.fsck()).isEmpty();
    }

    @Test
    void aRemoteThatHangsDoesNotKeepItFromLeaving() {
        ShippedProgram bot = town.runBot(kumar);
        Gate gate = town.http().holdPush(Gate.Point.BEFORE);
        kumar.says("!tag");
        gate.awaitHeld();
        theOtherRepositoryIsTagged();

        bot.terminate();

        assertThat(bot.awaitEnd(PROMISED).status()).isZero();
        kumar.awaitLeave();
        gate.drop();
        assertThat(kumar.count(tagged())).isZero();
        assertThat(town.server().tags()).containsExactly(LIVE);
        comesBackAndEndsIt();
    }

    @ParameterizedTest
    @EnumSource
    void killedAtWorkItEndsItOnceItIsBack(Gate.Point point) {
        ShippedProgram bot = town.runBot(kumar);
        Gate gate = town.http().holdPush(point);
        kumar.says("!tag");
        gate.awaitHeld();
        theOtherRepositoryIsTagged();

        bot.kill();

        gate.drop();
        kumar.awaitLeave();
        assertThat(kumar.count(tagged())).isZero();
        comesBackAndEndsIt();
        assertThat(town.server().tagField(town.push(), "%(objecttype)")).isEqualTo("tag");
    }

    private void comesBackAndEndsIt() {
        town.runBot(kumar);
        kumar.hears(0, tagged());
        kumar.asks("!hold to see what was said before", "amo is on hold: to see");

        assertThat(kumar.count(tagged())).isOne();
        assertThat(town.server().tags()).containsExactly(LIVE, town.push());
        assertThat(town.frontend().tags()).as(String.join("\n", kumar.heard())).containsExactly(LIVE, town.push());
        assertThat(town.server().id(town.push())).isEqualTo(town.server().id("main"));
        kumar.asks("!tag", "already tagged for " + town.push() + ": " + SERVER);
        assertThat(town.fsck()).isEmpty();
    }

    private String tagged() {
        return "tagged " + town.push() + ": " + SERVER;
    }
}
