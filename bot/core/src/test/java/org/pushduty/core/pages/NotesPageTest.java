package org.pushduty.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.push.Pick;
import org.pushduty.core.train.CommitId;

/** The bot keeps the notes page of each push, and people write in it. */
class NotesPageTest {
    private static final String TEMPLATE = """
            # Push {{ push.name }}

            Hero: {{ parts.hero }}

            ## Notable

            {{ parts.notable }}

            ## Blockers

            {{ parts.blockers }}

            ## To pick

            Oldest on top.

            {{ parts.picks }}

            ## Pushing

            {{ parts.links }}

            ## Before

            {{ parts.before }}

            ---
            start: {{ parts.start }}
            end: {{ parts.end }}
            """;
    private static final String PAGE = "amo-2016.10.06";

    private final BotScenario bot = new BotScenario(SampleTrain.AMO.needing());

    @BeforeEach
    void theTeamHasATemplate() {
        bot.templates.write("built-in:pad.md", TEMPLATE);
        bot.look();
        bot.keepNotes();
    }

    private CommitId fix(String name) {
        return bot.server.commit("Fix " + name, "tofumatt", Map.of(name + ".py", "fixed"));
    }

    private void hear(String who, String line) {
        bot.hear(who, line);
        bot.keepNotes();
    }

    /** Somebody puts a line under that heading. */
    private void write(String heading, String line) {
        bot.pad.write(PAGE, bot.pad.text(PAGE).replace(heading + "\n\n", heading + "\n\n" + line + "\n"));
        bot.look();
        bot.keepNotes();
        bot.glance();
    }

    private String page() {
        return bot.pad.text(PAGE);
    }

    @Test
    void thePageIsMadeFromTheTemplate() {
        assertThat(page()).startsWith("# Push 2016.10.06\n\nHero: kumar\n\n## Notable\n");
        assertThat(page()).contains("addons-server: not tagged yet\naddons-frontend: not tagged yet\n", "start:");
    }

    @Test
    void linksFollowEveryTag() {
        hear("jason", "!adopt 2016.09.29");
        bot.server.tag("2016.09.29", bot.server.head().orElseThrow());
        hear("kumar", "!tag");
        hear("kumar", "!cherry-pick addons-server " + fix("login"));

        assertThat(page()).contains("addons-server: 2016.10.06-1").doesNotContain("not tagged yet");
    }

    @Test
    void whatPeopleWriteStays() {
        write("## Notable", "- a new home page, ask mat");
        bot.pad.write(
                PAGE, page().replace("Oldest on top.", "Oldest on top. Please!").replace("end:", "end (UTC):"));
        hear("kumar", "!tag");
        bot.forward(Duration.ofDays(2));
        hear("kumar", "!pushed");

        assertThat(page())
                .contains("- a new home page, ask mat\n", "Oldest on top. Please!\n", "end (UTC):")
                .containsPattern("start: Thu 6 Oct");
    }

    @Test
    void aCommitUnderThePicksIsWanted() {
        hear("kumar", "!tag");
        CommitId login = fix("login");
        write("Oldest on top.", "https://github.com/mozilla/addons-server/commit/" + login);

        assertThat(bot.state().current().orElseThrow().paper().picks())
                .singleElement()
                .satisfies(pick -> assertThat(pick.standing()).isEqualTo(Pick.Standing.WANTED));
        assertThat(page()).contains("https://github.com/mozilla/addons-server/commit/" + login + " — pick 1, wanted\n");
        assertThat(bot.said())
                .containsExactly("[the notes, amo-2016.10.06] addons-server " + login.abbreviated()
                        + " \"Fix login\" is wanted in 2016.10.06 (pick 1) · kumar: !approve 1 or !drop 1");

        hear("kumar", "!approve 1");
        hear("kumar", "!cherry-pick");

        assertThat(page())
                .contains("~~https://github.com/mozilla/addons-server/commit/" + login
                        + "~~ — pick 1, in 2016.10.06-1\n");
    }

    @Test
    void aLineThatSomebodyIsStillWritingIsNotTakenIn() {
        CommitId login = fix("login");
        String half = "- https://github.com/mozilla/addons-server/com";
        bot.pad.write(PAGE, page().replace("Oldest on top.\n\n", "Oldest on top.\n\n" + half + "\n"));
        bot.look();
        bot.keepNotes();
        bot.forward(Duration.ofSeconds(4));
        bot.pad.write(PAGE, page().replace(half, half + "mit/" + login));
        bot.look();
        bot.keepNotes();
        assertThat(page()).contains(half + "mit/" + login + "\n");

        bot.glance();

        assertThat(page()).contains(half + "mit/" + login + " — pick 1, wanted\n");
        assertThat(bot.state().spoken().remarks()).isEmpty();
    }

    @Test
    void aPadThatWasAwayIsLookedAtAsSoonAsItMayBeBack() {
        bot.pad.goDown();
        hear("krupa", "!notable search is new");
        bot.pad.clear();
        bot.glance();
        assertThat(page()).doesNotContain("search is new");
        bot.glance();
        bot.glance();

        assertThat(page()).contains("search is new");
    }

    @Test
    void whatIsNoCommitIsAnsweredBesideIt() {
        write("Oldest on top.", "- the login thing");

        assertThat(page())
                .contains("- the login thing — I find no commit in this; a link to one, or REPO and its hash");
        assertThat(bot.state().current().orElseThrow().paper().picks()).isEmpty();
    }

    @Test
    void aLineUnderTheBlockersIsOne() {
        write("## Blockers", "- bug 1234 breaks search");

        assertThat(page()).contains("- bug 1234 breaks search — blocker 1\n");
        hear("kumar", "!why");
        assertThat(bot.said().get(0)).contains("bug 1234 breaks search");
    }

    @Test
    @Timeout(20)
    void whatPeopleWriteUnderTheBotsOwnListsIsTheirs() {
        write("## Pushing", "- mat looks at the graphs");
        write("## Blockers", "- bug 1234 breaks search");

        assertThat(page()).contains("- mat looks at the graphs\n", "- bug 1234 breaks search — blocker 1\n");
    }

    @Test
    @Timeout(20)
    void theSameWordsTwiceAreAnsweredOnce() {
        write("Oldest on top.", "- the login thing");
        write("Oldest on top.", "- the login thing");
        write("## Blockers", "- bug 1234 breaks search");

        assertThat(page())
                .containsOnlyOnce("- the login thing — I find no commit")
                .contains("— blocker 1\n");
    }

    @Test
    void aCommitThatIsWantedAlreadyIsNotWantedTwice() {
        CommitId login = fix("login");
        hear("kumar", "!pick addons-server " + login);
        write("Oldest on top.", "- " + login + " please");
        write("Oldest on top.", "- addons-server " + login);

        assertThat(bot.state().current().orElseThrow().paper().picks()).hasSize(1);
        assertThat(page())
                .contains(
                        "- " + login + " please — already pick 1\n", "addons-server " + login + " — already pick 1\n");
    }

    @Test
    void aCommitThatTheTagHasIsNotWantedOfAnybody() {
        CommitId login = fix("login");
        hear("kumar", "!tag");
        write("Oldest on top.", "- addons-server " + login);

        assertThat(bot.state().current().orElseThrow().paper().picks()).isEmpty();
        assertThat(page()).contains("addons-server " + login + " — already in 2016.10.06\n");
    }

    @Test
    void aPageThatSomebodyMakesAtTheSameMomentIsTakenOver() {
        hear("kumar", "!tag");
        bot.forward(Duration.ofDays(2));
        bot.hear("kumar", "!pushed");
        bot.pad.beforeNextCreation(() -> bot.pad.write("amo-2016.10.13", "Welcome, all of you.\n"));
        bot.pad.meanwhile(() -> bot.pad.write("amo-2016.10.13", "Welcome, all of you!\n"));
        bot.keepNotes();

        assertThat(bot.pad.text("amo-2016.10.13")).startsWith("Welcome, all of you!\n\n# Push 2016.10.13\n");
        assertThat(bot.pad.text("amo-2016.10.13")).containsOnlyOnce("# Push 2016.10.13");
    }

    @Test
    void aPageWhoseMakingWasNotAnsweredIsMadeOnce() {
        hear("kumar", "!tag");
        bot.forward(Duration.ofDays(2));
        bot.hear("kumar", "!pushed");
        bot.pad.loseNextAnswer();
        bot.keepNotes();
        bot.forward(Duration.ofMinutes(1));
        bot.look();
        bot.keepNotes();

        assertThat(bot.pad.text("amo-2016.10.13"))
                .containsOnlyOnce("# Push 2016.10.13")
                .contains("Hero: mat");
    }

    @Test
    void whatATemplateBecomesIsForTheNextPage() {
        bot.templates.write("built-in:pad.md", TEMPLATE.replace("## Blockers", "## What stops us"));
        hear("kumar", "!tag");
        hear("krupa", "!blocker search is broken");
        bot.forward(Duration.ofDays(2));
        hear("kumar", "!resolve 1");
        hear("kumar", "!pushed");

        assertThat(page())
                .contains("## Blockers\n\n~~search is broken (krupa)~~")
                .doesNotContain("What stops us");
        assertThat(bot.pad.text("amo-2016.10.13"))
                .contains("## What stops us\n")
                .doesNotContain("## Blockers");
    }

    @Test
    void thePageOfASkippedPushSaysWhy() {
        bot.templates.write("built-in:pad.md", TEMPLATE + "\n## End\n\n{{ parts.note }}\n");
        bot.pad.remove(PAGE);
        bot.look();
        bot.keepNotes();
        hear("kumar", "!skip everybody is away");

        assertThat(page()).contains("## End\n\neverybody is away\n");
    }

    @Test
    void aLineWhoseRepositoryIsAwayWaitsAlone() {
        CommitId login = fix("login");
        bot.server.vanish();
        write("Oldest on top.", "- addons-server " + login);
        write("## Blockers", "- bug 1234 breaks search");

        assertThat(page()).contains("- bug 1234 breaks search — blocker 1\n", "- addons-server " + login + "\n");

        bot.server.comeBack();
        bot.look();
        bot.keepNotes();

        assertThat(page()).contains("- addons-server " + login + " — pick 1, wanted\n");
    }

    @Test
    void aDeletedPageIsMadeAnew() {
        write("## Blockers", "- bug 1234 breaks search");
        bot.look();
        bot.keepNotes();
        bot.pad.remove(PAGE);
        bot.look();
        bot.keepNotes();

        assertThat(page()).contains("Hero: kumar", "bug 1234 breaks search — blocker 1\n");
        assertThat(bot.said()).containsExactly("somebody removed the notes of 2016.10.06: I have made the page anew");
        assertThat(bot.state().current().orElseThrow().paper().blockers()).hasSize(1);
    }

    @Test
    void aDeletedHeadingIsMissedOnce() {
        bot.pad.write(PAGE, page().replace("## To pick\n\nOldest on top.\n\n", ""));
        hear("kumar", "!tag");
        hear("kumar", "!pick addons-server " + fix("login"));
        assertThat(bot.said())
                .last()
                .isEqualTo("the notes of 2016.10.06 have no place for picks any more (its heading is gone): I leave"
                        + " that out there. To have it back, put the heading back.");
        hear("kumar", "!pick addons-server " + fix("logout"));

        assertThat(bot.said()).hasSize(1);
        assertThat(page()).doesNotContain("Fix login");
    }

    @Test
    void whenThePadIsAwayThePushGoesOn() {
        bot.pad.goDown();
        hear("kumar", "!tag");
        assertThat(bot.server.remoteTags()).containsKey("2016.10.06");
        assertThat(page()).contains("not tagged yet");
        hear("eve", "!status");
        assertThat(bot.said()).singleElement().asString().contains("· the notes wait: the fake pad: ");

        bot.pad.clear();
        bot.forward(Duration.ofMinutes(20));
        bot.look();
        bot.keepNotes();

        assertThat(page()).doesNotContain("not tagged yet");
        hear("eve", "!status");
        assertThat(bot.said()).singleElement().asString().doesNotContain("the notes wait");
    }

    @Test
    void whenThePushIsOverTheNextPageIsThere() {
        hear("kumar", "!tag");
        bot.forward(Duration.ofDays(2));

        hear("kumar", "!pushed");

        assertThat(bot.pad.text("amo-2016.10.13")).contains("Hero: mat");
        assertThat(page()).containsPattern("end: Thu 6 Oct");
    }

    @Test
    void aPageThatSomebodyMadeBeforeIsTakenOver() {
        hear("kumar", "!tag");
        bot.pad.write("amo-2016.10.13", "Welcome, all of you.\n");
        bot.forward(Duration.ofDays(2));

        hear("kumar", "!pushed");

        assertThat(bot.pad.text("amo-2016.10.13")).startsWith("Welcome, all of you.\n\n# Push 2016.10.13\n");
    }

    @Test
    void whatWasTakenInIsTakenInOnceAlsoAfterAKill() {
        hear("kumar", "!tag");
        bot.pad.write(PAGE, page().replace("## Blockers\n\n", "## Blockers\n\n- search is broken\n"));
        bot.look();
        bot.keepNotes();
        bot.restart();
        bot.keepNotes();
        bot.glance();
        bot.restart();
        bot.keepNotes();
        bot.glance();

        assertThat(bot.state().current().orElseThrow().paper().blockers()).hasSize(1);
        assertThat(page()).containsOnlyOnce("search is broken");
    }
}
