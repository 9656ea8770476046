package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

class PushedCommandTest {
    private static final String MAIL = " · mail of 2016.10.06: a draft, !mail send sends it";

    private final BotScenario bot = new BotScenario();

    private void tagAndWaitForThursday() {
        bot.hear("kumar", "!tag");
        bot.signOff();
        bot.forward(Duration.ofDays(2));
    }

    @Test
    void thePushIsClosedWithStartEndAndDuration() {
        tagAndWaitForThursday();

        bot.hear("kumar", "!pushed");

        assertThat(bot.said().get(0))
                .isEqualTo("kumar: pushed 2016.10.06 to prod: addons-server 2016.10.06, addons-frontend 2016.10.06 ·"
                        + " 11:00 to Thu 6 Oct 11:30 PDT, 30 min");
    }

    @Test
    void theStartMayBeSaid() {
        tagAndWaitForThursday();

        bot.hear("kumar", "!pushed --start 11:12 went fine");

        assertThat(bot.said().get(0)).endsWith(" · 11:12 to Thu 6 Oct 11:30 PDT, 18 min · went fine");
    }

    @Test
    void aStartThatIsStillToComeIsRefused() {
        tagAndWaitForThursday();

        bot.hear("kumar", "!pushed --start 11:31");

        assertThat(bot.told("kumar"))
                .containsExactly("--start is a time of day up to now, like 11:05. Nothing was changed.");
        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0)).contains("2016.10.06 goes out");
    }

    @Test
    void aPushBeforeItsTimeStartsWhenItIsSaid() {
        bot.hear("kumar", "!tag");

        bot.signOff();
        bot.hear("kumar", "!pushed");

        assertThat(bot.said().get(0)).contains("11:30 to Tue 4 Oct 11:30 PDT, 0 min");
    }

    @Test
    void theNextPushIsOpenedAndHandedOver() {
        tagAndWaitForThursday();

        bot.hear("kumar", "!pushed");

        assertThat(bot.said().get(1))
                .isEqualTo("kumar: next is 2016.10.13; mat, you are the push hero: tag it by Tue 11 Oct 11:00 PDT ·"
                        + " https://pad.example.org/p/amo-2016.10.13");
        assertThat(bot.saidElsewhere()).hasSize(2);
        assertThat(bot.topic()).isEqualTo("Push 2016.10.13 · hero mat · https://pad.example.org/p/amo-2016.10.13");
    }

    @Test
    void theHandOverSkipsADayThatWasSkipped() {
        bot.hear("kumar", "!tag");
        bot.hear("kumar", "!tag 2016.10.13");
        bot.forward(Duration.ofDays(2));
        bot.signOff();
        bot.hear("kumar", "!pushed");
        bot.hear("mat", "!skip work week");

        assertThat(bot.said().get(0)).contains("Next is 2016.10.20, hero eviljeff");
    }

    @Test
    void aNextPushThatIsOpenAlreadyIsHandedOverToo() {
        tagAndWaitForThursday();
        bot.hear("kumar", "!tag 2016.10.13");

        bot.hear("kumar", "!pushed");

        assertThat(bot.said()).hasSize(2);
        assertThat(bot.said().get(1)).startsWith("kumar: next is 2016.10.13; mat, you are the push hero");
        bot.hear("kumar", "!log 3");
        assertThat(bot.said()).noneMatch(line -> line.contains("opened 2016.10.20"));
    }

    @Test
    void theLedgerSaysWhatProductionRuns() {
        tagAndWaitForThursday();
        bot.hear("kumar", "!pushed");

        bot.hear("kumar", "!status");

        assertThat(bot.said().get(0)).endsWith("prod runs addons-server 2016.10.06, addons-frontend 2016.10.06" + MAIL);
        bot.restart();
        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0)).endsWith("prod runs addons-server 2016.10.06, addons-frontend 2016.10.06" + MAIL);
    }

    @Test
    void whatWasNotTaggedKeepsRunningWhatItRan() {
        bot.frontend.tag("2016.09.29", bot.frontend.commit("Old", "mat", Map.of("old.js", "o")));
        bot.hear("kumar", "!adopt 2016.09.29 addons-frontend");
        bot.hear("kumar", "!tag addons-server");
        bot.signOff();
        bot.hear("kumar", "!pushed --despite \"nothing new in the frontend\"");

        bot.hear("kumar", "!status");

        assertThat(bot.said().get(0)).endsWith("prod runs addons-server 2016.10.06, addons-frontend 2016.09.29" + MAIL);
    }

    @Test
    void nothingTaggedIsRefused() {
        bot.signOff();
        bot.hear("kumar", "!pushed");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("nothing is tagged for 2016.10.06", "!tag it, or !skip REASON");
    }

    @Test
    void aPreviewSaysItAndChangesNothing() {
        tagAndWaitForThursday();

        bot.hear("kumar", "!pushed?");

        assertThat(bot.told("kumar").get(0))
                .isEqualTo("This closes 2016.10.06: prod runs addons-server 2016.10.06, addons-frontend 2016.10.06.");
        assertThat(bot.said()).isEmpty();
        assertThat(bot.topic()).contains("2016.10.06");
    }

    @Test
    void aPushThatIsOverIsAlready() {
        tagAndWaitForThursday();
        bot.hear("kumar", "!pushed");

        bot.hear("kumar", "!pushed 2016.10.06");

        assertThat(bot.said()).containsExactly("kumar: already: prod runs the newest of 2016.10.06.");
    }

    @Test
    void aHotFixGoesLive() {
        tagAndWaitForThursday();
        bot.hear("kumar", "!pushed");
        bot.forward(Duration.ofHours(1));
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        CommitId fix = bot.server.commit("Fix login", "mat", Map.of("login.py", "f"));
        bot.hear("kumar", "!cherry-pick addons-server " + fix);

        bot.hear("kumar", "!pushed 2016.10.06 login works again");

        assertThat(bot.said()).containsExactly("kumar: hot-fix of 2016.10.06 is live: addons-server 2016.10.06-1");
        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0))
                .endsWith("prod runs addons-server 2016.10.06-1, addons-frontend 2016.10.06" + MAIL);
        assertThat(bot.topic()).contains("2016.10.13");
    }

    @Test
    void pushedWithoutADateHintsAtTheHotFix() {
        tagAndWaitForThursday();
        bot.hear("kumar", "!pushed");
        bot.forward(Duration.ofHours(1));
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        bot.hear("kumar", "!cp addons-server " + bot.server.commit("Fix", "mat", Map.of("login.py", "f")));

        bot.hear("kumar", "!pushed");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .endsWith("If the hot-fix on 2016.10.06 is live: !pushed 2016.10.06.");
    }

    @Test
    void aPushThatNobodyKnowsIsRefused() {
        bot.hear("kumar", "!pushed 2016.09.29");

        assertThat(bot.told("kumar")).containsExactly("I know no push 2016.09.29. Nothing was changed.");
    }

    @Test
    void theMailHasItsFacts() {
        tagAndWaitForThursday();
        bot.templates.write(
                "built-in:mail.md", "{{ push.name }} by {{ hero }}: {{ duration }}, {{ note }}; then {{ next.hero }}");
        bot.hear("kumar", "!pushed all went well");

        bot.hear("mat", "!mail");

        assertThat(bot.told("mat")).containsExactly("2016.10.06 by kumar: 30 min, all went well; then mat");
    }

    @Test
    void aPushThatWasAdoptedBeforeItWasClosedIsClosedAllTheSame() {
        tagAndWaitForThursday();
        bot.hear("kumar", "!adopt 2016.10.06");

        bot.hear("kumar", "!pushed");

        assertThat(bot.said().get(0))
                .contains("pushed 2016.10.06 to prod: addons-server 2016.10.06, addons-frontend 2016.10.06");
    }
}
