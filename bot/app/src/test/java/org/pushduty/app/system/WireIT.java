package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped program on a real IRC server, with a history whose authors mean it ill. */
class WireIT {
    private static final String NASTY =
            "\u00034,12red \u0002bold \u001b[31m \u202eback\r QUIT \u0007\u0001VERSION\u0001";

    @TempDir
    private Path folder;

    private Town town;
    private Teammate kumar;

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(folder);
        kumar = town.join("kumar");
    }

    @AfterEach
    void everybodyLeaves() {
        town.close();
    }

    @Test
    void nothingFromGitReachesTheChannelButPlainText() {
        String login = town.server().land("Wil " + NASTY + " C", "Add users " + NASTY, "users.py", "def login():\n");
        town.runBot(kumar);
        kumar.asks("!adopt " + Town.LIVE, "prod runs " + Town.LIVE);

        town.server().refuse("frozen " + NASTY);
        kumar.asks("!tag", "could not tag " + Town.SERVER);
        town.server().refuseNoMore();
        kumar.asks("!tag", "tagged " + town.push());
        String search = town.server().land("Wil C", NASTY + " Add search", "search.py", "def search():\n");
        kumar.asks("!cherry-pick " + Town.SERVER + " " + search + "?", "4,12red bold");
        kumar.asks("!cherry-pick " + Town.SERVER + " " + search, Town.SERVER + " " + town.push() + "-1 at");
        kumar.asks("!cherry-pick " + Town.SERVER + " " + login, "already");
        kumar.asks("!pad", "");
        kumar.asks("!hold login " + NASTY.replace('\r', ' '), "is on hold");

        assertThat(kumar.heard()).anyMatch(line -> line.contains("red bold"));
        assertThat(kumar.heard()).allSatisfy(line -> {
            assertThat(line.chars()).as(line).noneMatch(Character::isISOControl);
            assertThat(line).doesNotContain("\u202e");
        });
    }
}
