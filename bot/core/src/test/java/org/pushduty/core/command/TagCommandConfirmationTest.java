package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.train.CommitId;

/** Where every tag goes to production by itself, it cannot be taken back: it is confirmed. */
class TagCommandConfirmationTest {
    private final BotScenario bot = new BotScenario(SampleTrain.AMO.deployingOnTag());
    private final CommitId head = bot.server.commit("Add a view", "mat", Map.of("views.py", "v"));

    @Test
    void theExactEffectIsAskedFor() {
        bot.hear("kumar", "!tag addons-server");

        assertThat(bot.said())
                .containsExactly("kumar: This tags addons-server 2016.10.06 at " + head.abbreviated()
                        + ". prod deploys every tag by itself. Say !yes " + bot.code() + " within 2 minutes to do it.");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void theSamePersonsYesDoesIt() {
        bot.hear("kumar", "!tag");

        bot.hear("kumar", "!yes " + bot.code());

        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06", head);
        assertThat(bot.said()).singleElement().asString().startsWith("kumar: tagged 2016.10.06");
    }

    @Test
    void anotherPersonsYesDoesNothing() {
        bot.hear("kumar", "!tag");
        String code = bot.code();

        bot.hear("jason", "!yes " + code);

        assertThat(bot.told("jason"))
                .singleElement()
                .asString()
                .contains("Nothing of yours waits", "Nothing was changed");
        assertThat(bot.server.remoteTags()).isEmpty();
        bot.hear("kumar", "!yes " + code);
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void aLateYesDoesNothing() {
        bot.hear("kumar", "!tag");
        String code = bot.code();
        bot.forward(Duration.ofMinutes(2));

        bot.hear("kumar", "!yes " + code);

        assertThat(bot.told("kumar")).singleElement().asString().contains("a question lives for 2 minutes");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aYesJustInTimeCounts() {
        bot.hear("kumar", "!tag");
        String code = bot.code();
        bot.forward(Duration.ofSeconds(119));

        bot.hear("kumar", "!yes " + code);

        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void aSecondYesDoesNothingMore() {
        bot.hear("kumar", "!tag");
        String code = bot.code();
        bot.hear("kumar", "!yes " + code);

        bot.hear("kumar", "!yes " + code);

        assertThat(bot.told("kumar")).singleElement().asString().contains("Nothing of yours waits");
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void aHeadThatMovedIsAskedAnew() {
        bot.hear("kumar", "!tag addons-server");
        String code = bot.code();
        CommitId newer = bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));

        bot.hear("kumar", "!yes " + code);

        assertThat(bot.server.remoteTags()).isEmpty();
        assertThat(bot.said()).singleElement().asString().contains("at " + newer.abbreviated(), "Say !yes");
        bot.hear("kumar", "!yes " + bot.code());
        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06", newer);
    }

    @Test
    void aQuestionMarkIsNoYes() {
        bot.hear("kumar", "!tag");
        String code = bot.code();

        bot.hear("kumar", "!yes " + code + "?");

        assertThat(bot.server.remoteTags()).isEmpty();
        bot.hear("kumar", "!yes " + code);
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void capitalsInTheCodeAreFine() {
        bot.hear("kumar", "!tag");

        bot.hear("kumar", "!YES " + bot.code().toUpperCase(Locale.ROOT));

        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void aPickIsConfirmedToo() {
        bot.hear("kumar", "!tag");
        bot.hear("kumar", "!yes " + bot.code());
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        CommitId fix = bot.server.commit("Fix it", "mat", Map.of("fix.py", "f"));

        bot.hear("kumar", "!cherry-pick addons-server " + fix);
        assertThat(bot.server.remoteTags()).hasSize(1);
        bot.forward(Duration.ofSeconds(30));
        bot.hear("kumar", "!yes " + bot.code());

        assertThat(bot.server.remoteTags()).containsKey("2016.10.06-1");
    }

    @Test
    void aPreviewAsksNothing() {
        bot.hear("kumar", "!tag?");

        assertThat(bot.said()).isEmpty();
        assertThat(bot.told("kumar").get(0)).startsWith("This tags ");
    }

    @Test
    void aQuestionOutlivesTheBot() {
        bot.hear("kumar", "!tag");
        String code = bot.code();
        bot.restart();

        bot.hear("kumar", "!yes " + code);

        assertThat(bot.server.remoteTags()).containsKey("2016.10.06");
    }

    @Test
    void whatAPreviewShowedIsDoneAtItsYes() {
        bot.hear("kumar", "!tag?");
        String offer = bot.told("kumar").get(bot.told("kumar").size() - 1);

        bot.hear("kumar", offer.replaceFirst(".*(!yes [0-9a-f]{3}).*", "$1"));

        assertThat(bot.server.remoteTags()).containsKey("2016.10.06");
    }
}
