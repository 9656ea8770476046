package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

/** How the bot behaves in a channel, whatever the command. */
class MannersTest {
    private final BotScenario bot = new BotScenario();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "!?",
                "!",
                "! tag",
                "tag",
                "hello there",
                "wow!",
                "!1",
                "i said !tag",
                "pushduty",
                "pushduty is down",
                "pushduty: :-)",
                "pushduty:",
                "otherbot: tag",
                "pushdutyx: tag",
                "@pushdutyx tag",
                "?",
                "",
                "   ",
                "!-",
                "!t@g"
            })
    void whatIsNotForUsIsAnsweredByNothing(String line) {
        bot.hear("kumar", line);

        assertThat(bot.heardAnywhere()).isEmpty();
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!tag",
                "!TAG",
                "  !tag  ",
                "pushduty: tag",
                "pushduty, tag",
                "PushDuty: Tag",
                "@pushduty tag",
                "pushduty: !tag",
                "!amo/tag",
                "!AMO/tag",
                "pushduty: amo/tag"
            })
    void aCommandIsHeardInManyForms(String line) {
        bot.hear("kumar", line);

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "!tag", "pushduty: tag", "TAG"})
    void inPrivateNoSignIsNeeded(String line) {
        bot.hearInPrivate("kumar", line);

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!cherry-pick", "!cherrypick", "!CherryPick", "!cp", "!cherry_pick", "!CP"})
    void namesAreTakenWithoutRegardToCapitalsAndDashes(String name) {
        bot.hear("kumar", name + " addons-sever x");

        assertThat(bot.told("kumar")).singleElement().asString().contains("Usage: !cherry-pick [REPO] [COMMIT…]");
    }

    @ParameterizedTest
    @CsvSource({
        "tga, !tag",
        "pusehd, !pushed",
        "statsu, !status",
        "cherry-pikc, !cherry-pick",
        "unhodl, !unhold",
        "stat, !status"
    })
    void anUnknownWordIsAnsweredWithTheNearest(String typed, String meant) {
        bot.hear("kumar", "!" + typed);

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .startsWith("I know no command \"" + typed + "\". Did you mean ")
                .contains(meant);
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void aWordFarFromAllIsAnsweredWithHelp() {
        bot.hear("kumar", "!frobnicate");

        assertThat(bot.told("kumar")).containsExactly("I know no command \"frobnicate\". !help lists them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!tag", "!status", "!nothing", "pushduty: help"})
    void anotherBotIsNeverAnswered(String line) {
        bot.hearBot("kumar", line);

        assertThat(bot.heardAnywhere()).isEmpty();
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aNickProvesNothing() {
        bot.hearUnproven("kumar", "!tag");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("I cannot tell who you are: log in", "a nick proves nothing. Nothing was changed.");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void theNetworkIsAskedWhoItIs() {
        bot.mozilla().knows("kumar_away", "kumar");

        bot.hearUnproven("kumar_away", "!tag");

        assertThat(bot.server.remoteTags()).hasSize(1);
        assertThat(bot.said().get(0)).startsWith("kumar: tagged");
    }

    @Test
    void aStrangerIsToldWhomToAsk() {
        bot.hear("eve", "!tag");

        assertThat(bot.told("eve"))
                .containsExactly(
                        "the account fake:eve@mozilla belongs to nobody in my configuration; ask an admin (jason)"
                                + " to add it. Nothing was changed.");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void whoIsNotTheHeroIsToldWhoIs() {
        bot.hear("krupa", "!tag");

        assertThat(bot.told("krupa"))
                .containsExactly("!tag is for the push hero (kumar) and admins (jason). Nothing was changed.");
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void evenAPreviewIsForThoseWhoMay() {
        bot.hear("krupa", "!tag?");

        assertThat(bot.told("krupa")).singleElement().asString().contains("is for the push hero");
    }

    @Test
    void anAdminMay() {
        bot.hear("jason", "!tag");

        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!status",
                "!next",
                "!why",
                "!log",
                "!duty",
                "!calendar",
                "!help",
                "!version",
                "!pad",
                "!mail",
                "!compare"
            })
    void everybodyMayLook(String line) {
        bot.hearUnproven("eve", line);

        assertThat(bot.heardAnywhere())
                .isNotEmpty()
                .noneMatch(said -> said.contains("log in") || said.contains("wrong inside"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!status?", "!duty kumar?", "pushduty: why?", "!help tag?", "!calendar ?"})
    void aPoliteQuestionMarkDoesNotDisturb(String line) {
        bot.hear("eve", line);

        assertThat(bot.heardAnywhere())
                .isNotEmpty()
                .noneMatch(said -> said.contains("too many") || said.contains("I know no"));
    }

    @Test
    void controlCharactersComeOutAsPlainText() {
        bot.hear("krupa", "!hold login\r\nQUIT :bye\u0000 \u0003" + "04red\u202e gnorw\u0007");

        assertThat(bot.said()).containsExactly("krupa: amo is on hold: login QUIT :bye 04red gnorw (!unhold 1)");
        assertThat(bot.heardAnywhere()).allMatch(line -> line.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void whatSomebodyTypedIsRepeatedHarmlessly() {
        bot.hear("kumar", "!tag \u0002\u001faddons\r\nPRIVMSG #ops :hi");

        assertThat(bot.told("kumar")).isNotEmpty().allMatch(line -> line.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void aCommitSubjectIsData() {
        bot.hear("kumar", "!tag");
        bot.server.commit("Start", "mat", Map.of("a.py", "a"));
        CommitId evil = bot.server.commit("Fix\u0003 it\u0007 \u202enow", "mat", Map.of("b.py", "b"));

        bot.hear("kumar", "!cp addons-server " + evil);

        assertThat(bot.said()).isNotEmpty().allMatch(line -> line.chars().noneMatch(Character::isISOControl));
        assertThat(bot.said().get(0)).contains("\"Fix it now\"");
    }

    @Test
    void aTemplateThatIsWrongIsSaidWithItsLine() {
        bot.templates.write("built-in:pad.md", "{{ no.such.fact }}");

        bot.hear("kumar", "!pad");

        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("there is no fact named no.such.fact", "built-in:pad.md:1");
    }

    @Test
    void anAnswerOfMoreThanThreeLinesGoesToTheAskerAloneAndItsBeginningToAll() {
        for (int number = 1; number <= 5; number++) {
            bot.hear("krupa", "!hold " + "because ".repeat(45) + number);
        }

        bot.hear("eve", "!status");

        assertThat(bot.said())
                .singleElement()
                .asString()
                .startsWith("eve: 2016.10.06 goes out ")
                .endsWith(" … (all 6 lines to you alone)");
        assertThat(bot.told("eve")).singleElement().asString().startsWith("2016.10.06 goes out ");
    }
}
