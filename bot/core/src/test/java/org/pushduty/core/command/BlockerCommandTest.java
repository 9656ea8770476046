package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;

class BlockerCommandTest {
    private final BotScenario bot = new BotScenario(SampleTrain.AMO.needing());

    @Test
    void whoeverIsToResolveItIsCalled() {
        bot.hear("krupa", "!blocker search is empty for mat");

        assertThat(bot.said()).containsExactly("krupa: blocker 1 of 2016.10.06 for mat: search is empty (!resolve 1)");
        assertThat(bot.called()).containsExactly(List.of("mat"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "search is empty~: search is empty",
                "search is empty for users~: search is empty for users",
                "for kumar search is empty~: for kumar search is empty",
                "search is empty for MAT.~for mat: search is empty",
                "--owner mat search is empty for kumar~for mat: search is empty for kumar",
                "https://bugs.example.org/12 for mat~for mat: https://bugs.example.org/12"
            })
    void onlyAPersonAtItsEndOwnsIt(String said, String blocker) {
        bot.hear("krupa", "!blocker " + said);

        assertThat(bot.said())
                .containsExactly("krupa: blocker 1 of 2016.10.06" + (blocker.startsWith(":") ? "" : " ") + blocker
                        + " (!resolve 1)");
    }

    @Test
    void anOwnerWhomNobodyKnowsIsRefused() {
        bot.hear("krupa", "!blocker --owner mallory search is empty");

        assertThat(bot.told("krupa")).singleElement().asString().startsWith("I know nobody called \"mallory\"; I know");
        bot.hear("eve", "!blockers");
        assertThat(bot.said()).containsExactly("eve: nothing blocks 2016.10.06; !blocker TEXT raises what does.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bugs.example.org/12",
                "See  https://bugs.example.org/12",
                "see https://bugs.example.org/12 for kumar"
            })
    void theSameLinkAgainIsAlready(String again) {
        bot.hear("krupa", "!blocker see https://bugs.example.org/12 for mat");

        bot.hear("kumar", "!blocker " + again);

        assertThat(bot.said())
                .containsExactly("kumar: already blocker 1 for mat: see https://bugs.example.org/12 · open, by krupa"
                        + " 0 min ago");
        bot.hear("kumar", "!blocker https://bugs.example.org/1");
        assertThat(bot.said()).singleElement().asString().contains("blocker 2");
    }

    @Test
    void itStandsInTheWayUntilItIsResolved() {
        bot.hear("kumar", "!tag");
        bot.hear("krupa", "!blocker search is empty for mat");
        bot.forward(Duration.ofHours(3));

        bot.hear("eve", "!why");
        assertThat(bot.said())
                .containsExactly("eve: blocker 1 for mat, by krupa 3 h ago: search is empty · cleared by !resolve 1");

        bot.hear("mat", "!resolve 1 indexed again");
        assertThat(bot.said())
                .containsExactly("mat: blocker 1 of 2016.10.06 is resolved: search is empty (indexed again)");
        bot.hear("eve", "!why");
        assertThat(bot.said()).containsExactly("eve: nothing is in the way of 2016.10.06.");
        bot.hear("krupa", "!resolve 1");
        assertThat(bot.said())
                .containsExactly("krupa: already: blocker 1 for mat: search is empty · resolved by mat 0 min ago"
                        + " (indexed again)");
        bot.hear("krupa", "!blocker search is empty");
        assertThat(bot.said()).as("it came back").singleElement().asString().contains("blocker 2");
    }

    @Test
    void othersMayNotResolveIt() {
        bot.hear("krupa", "!blocker search is empty for mat");

        bot.hear("eviljeff", "!resolve 1");
        assertThat(bot.told("eviljeff"))
                .containsExactly("!resolve 1 is for krupa, mat, the push hero (kumar) and admins (jason). Nothing was"
                        + " changed.");
        bot.hear("eve", "!resolve 1");
        assertThat(bot.told("eve")).singleElement().asString().contains("belongs to nobody");
        bot.hear("krupa", "!resolve 9");
        assertThat(bot.told("krupa"))
                .containsExactly("there is no blocker 9; open are 1 (search is empty). Nothing was changed.");
        bot.hear("krupa", "!resolve 1?");
        assertThat(bot.told("krupa").get(0)).startsWith("This would say: blocker 1 of 2016.10.06 is resolved");
        bot.hear("eve", "!blockers");
        assertThat(bot.said()).containsExactly("eve: blocker 1 for mat: search is empty · open, by krupa 0 min ago");
    }

    @Test
    void statusAndNextNameIt() {
        bot.hear("krupa", "!blocker search is empty for mat");
        bot.hear("krupa", "!task before run the migration");
        bot.hear("krupa", "!task before clear the cache");
        bot.hear("jason", "!done 2");

        bot.hear("eve", "!status");
        assertThat(bot.said())
                .singleElement()
                .asString()
                .contains(" · blockers: 1 search is empty (mat) · tasks: 1 of 2 open · ");
        bot.hear("eve", "!next");
        assertThat(bot.said())
                .containsExactly("eve: mat: resolve blocker 1 (search is empty) · hero kumar: !tag, due Tue 4 Oct 11:00"
                        + " PDT (30 min ago) · ops: run before 2016.10.06: task 1 (run the migration); then !done"
                        + " NUMBER");
    }

    @Test
    void whatIsNotableIsNotedOnce() {
        bot.hear("mat", "!notable? the new search is on");
        assertThat(bot.told("mat").get(0)).isEqualTo("This would say: notable for 2016.10.06: the new search is on");

        bot.hear("mat", "!notable the new search is on");
        assertThat(bot.said()).containsExactly("mat: notable for 2016.10.06: the new search is on");

        bot.hear("krupa", "!notable The new search is on");
        assertThat(bot.said()).containsExactly("krupa: already: that is notable 1 of 2016.10.06.");
        bot.hear("krupa", "!notable --for 2016.10.13 the menu is new");
        assertThat(bot.said()).containsExactly("krupa: notable for 2016.10.13: the menu is new");
        bot.hear("eve", "!notable I am here");
        assertThat(bot.told("eve")).singleElement().asString().contains("belongs to nobody");
    }
}
