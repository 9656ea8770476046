package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Rules;

/** What goes to production after the push is held like the push itself. */
class HotFixHoldTest {
    private static final String LIVE = "hot-fix of 2016.10.06 is live: addons-server 2016.10.06-1";

    private final BotScenario bot = new BotScenario(SampleTrain.AMO.needing());

    @BeforeEach
    void aHotFixIsTagged() {
        bot.hear("kumar", "!tag");
        bot.forward(Duration.ofDays(2));
        bot.hear("kumar", "!pushed");
        bot.forward(Duration.ofHours(1));
        CommitId fix = bot.server.commit("Fix login", "tofumatt", Map.of("login.py", "fixed"));
        bot.hear("kumar", "!cherry-pick addons-server " + fix);
    }

    private boolean isLive() {
        return bot.state()
                .ledger()
                .live("prod", new RepositoryName("addons-server"))
                .filter(live -> live.tag().equals("2016.10.06-1"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on prod ", "on addons-server "})
    void itIsRefusedWhileItIsHeld(String on) {
        bot.hear("krupa", "!hold " + on + "login is slow");

        bot.hear("kumar", "!pushed 2016.10.06");

        assertThat(bot.said()).isEmpty();
        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .startsWith("hold 1" + (on.isBlank() ? "" : " " + on.strip()) + " by krupa, 0 min old: login is slow")
                .endsWith("!pushed … --despite \"reason\". Nothing was changed.");
        assertThat(isLive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on stage ", "on addons-frontend ", "except picks ", "on prod except picks "})
    void whatDoesNotStopItLetsItGo(String on) {
        bot.hear("krupa", "!hold " + on + "login is slow");

        bot.hear("kumar", "!pushed 2016.10.06");

        assertThat(bot.said()).containsExactly("kumar: " + LIVE);
        assertThat(isLive()).isTrue();
    }

    @Test
    void withAReasonItGoesOnAndEverybodyHearsIt() {
        bot.hear("krupa", "!hold login is slow");

        bot.hear("kumar", "!pushed 2016.10.06 --despite \"it is the fix\"");

        assertThat(bot.said())
                .containsExactly(
                        "kumar: !pushed goes on despite hold 1 by krupa (login is slow): it is the fix",
                        "kumar: " + LIVE);
        assertThat(bot.called().get(0)).containsExactly("krupa");
        assertThat(bot.store.log(bot.train()).stream().map(Entry::event))
                .contains(new PaperEvent.WentDespite(
                        new PushName("2016.10.06"),
                        "pushed",
                        List.of("hold 1 by krupa (login is slow)"),
                        "it is the fix"));
        assertThat(isLive()).isTrue();
    }

    @Test
    void goingOnIsForThoseWhomTheRulesName() {
        bot.restartWith(SampleTrain.AMO.needing().ruledBy(new Rules(List.of("hero"), List.of("qa"), true)));
        bot.hear("mat", "!hold login is slow");

        bot.hear("kumar", "!pushed 2016.10.06 --despite \"it is the fix\"");
        assertThat(bot.told("kumar"))
                .containsExactly("going on despite hold 1 by mat (login is slow) is for qa (krupa) and admin"
                        + " (jason). Nothing was changed.");
        assertThat(isLive()).isFalse();

        bot.hear("krupa", "!pushed 2016.10.06 --despite \"it is the fix\"");
        assertThat(isLive()).isTrue();
    }

    @Test
    void aPreviewSaysThatItIsHeld() {
        bot.hear("krupa", "!hold login is slow");

        bot.hear("kumar", "!pushed? 2016.10.06");

        assertThat(bot.told("kumar")).hasSize(3);
        assertThat(bot.told("kumar").get(0)).isEqualTo(LIVE);
        assertThat(bot.told("kumar").get(1)).startsWith("It would be refused: hold 1 by krupa");
        bot.hear("kumar", "!pushed? 2016.10.06 --despite \"it is the fix\"");
        assertThat(bot.told("kumar").get(0)).isEqualTo(LIVE + ". It goes on despite hold 1 by krupa (login is slow).");
        assertThat(isLive()).isFalse();
    }
}
