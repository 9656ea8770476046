package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;

/** What was picked into a tag and never landed on the branch is missed before the next tag is made. */
class LostFixTest {
    private final BotScenario bot = new BotScenario(SampleTrain.AMO.needing());

    /** A fix on a branch of its own, picked into the push; it is on the branch later only where the test puts it. */
    private CommitId picked() {
        bot.hear("kumar", "!tag");
        CommitId fix = bot.server.commit("hotfix", "Fix login", "tofumatt", Map.of("login.py", "fixed"));
        bot.hear("kumar", "!cherry-pick addons-server " + fix);
        return fix;
    }

    private void pushItOut() {
        bot.forward(Duration.ofDays(2));
        bot.hear("kumar", "!pushed");
        bot.forward(Duration.ofDays(5));
    }

    private String told(CommitId fix) {
        return "addons-server " + fix.abbreviated() + " \"Fix login\" of 2016.10.06-1";
    }

    @Test
    void aFixThatNeverLandedIsMissedTheWeekAfter() {
        CommitId fix = picked();
        pushItOut();
        bot.server.commit("Go on", "mat", Map.of("other.py", "more"));

        bot.hear("mat", "!tag");

        assertThat(bot.server.remoteTags()).doesNotContainKey("2016.10.13");
        assertThat(bot.frontend.remoteTags()).doesNotContainKey("2016.10.13");
        assertThat(bot.said())
                .containsExactly("mat: lost fixes: 2016.10.13 would lack what was picked before: " + told(fix)
                        + ". Land them on the branch and say !tag again, or go on with --despite \"reason\" and"
                        + " !cherry-pick them. Nothing was tagged.");
    }

    @Test
    void oneThatLandedIsNot() {
        picked();
        pushItOut();
        bot.server.commit("Fix login for good", "tofumatt", Map.of("login.py", "fixed"));

        bot.hear("mat", "!tag");

        assertThat(bot.server.remoteTags()).containsKey("2016.10.13");
    }

    @Test
    void withAReasonItGoesOnAndIsRemembered() {
        CommitId fix = picked();
        pushItOut();

        bot.hear("mat", "!tag --despite \"login is gone\"");

        assertThat(bot.server.remoteTags()).containsKey("2016.10.13");
        assertThat(bot.store.log(bot.train()).stream().map(Entry::event))
                .filteredOn(PaperEvent.WentDespite.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(event.story())
                        .isEqualTo("said !tag for 2016.10.13 despite " + told(fix) + ": login is gone"));
    }

    @Test
    void everybodyHearsThatItGoesOn() {
        CommitId fix = picked();
        pushItOut();

        bot.hear("mat", "!tag --despite \"login is gone\"");

        assertThat(bot.said().get(0)).isEqualTo("mat: !tag goes on despite " + told(fix) + ": login is gone");
        assertThat(bot.called().get(0)).isEmpty();
    }

    @Test
    void oneReasonIsForAHoldAndALossAtOnce() {
        CommitId fix = picked();
        pushItOut();
        bot.hear("krupa", "!hold search is slow");

        bot.hear("mat", "!tag --despite \"login is gone\"");

        assertThat(bot.server.remoteTags()).containsKey("2016.10.13");
        assertThat(bot.said())
                .filteredOn(line -> line.contains("despite"))
                .containsExactly(
                        "mat: !tag goes on despite hold 1 by krupa (search is slow); " + told(fix) + ": login is gone");
        assertThat(bot.called().get(0)).containsExactly("krupa");
        assertThat(bot.store.log(bot.train()).stream().map(Entry::event))
                .filteredOn(PaperEvent.WentDespite.class::isInstance)
                .containsExactly(new PaperEvent.WentDespite(
                        new PushName("2016.10.13"),
                        "tag",
                        List.of("hold 1 by krupa (search is slow)", told(fix)),
                        "login is gone"));
    }

    @Test
    void aCommitNamedForTheSamePushMustHaveItToo() {
        CommitId fix = picked();
        CommitId other = bot.server.commit("Go on", "mat", Map.of("other.py", "more"));

        bot.hear("kumar", "!tag addons-server --at " + other);

        assertThat(bot.said()).singleElement().asString().contains(told(fix));
        assertThat(bot.server.remoteTags()).doesNotContainKey("2016.10.06-2");
    }

    @Test
    void oneThatWasTakenOutAgainIsMissedByNobody() {
        CommitId fix = picked();
        bot.hear("kumar", "!revert addons-server " + fix);
        pushItOut();

        bot.hear("mat", "!tag");

        assertThat(bot.server.remoteTags()).containsKey("2016.10.13");
    }

    @Test
    void aPreviewNamesThemToo() {
        CommitId fix = picked();
        pushItOut();

        bot.hear("mat", "!tag?");

        assertThat(bot.heardAnywhere()).anySatisfy(line -> assertThat(line).contains(told(fix)));
    }
}
