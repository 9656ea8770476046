package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.port.FakeReplies;
import org.pushduty.core.train.CommitId;

/** What is shown of long work where words can be replaced, and where they cannot. */
class ProgressTest {
    private final BotScenario bot = new BotScenario(SampleTrain.AMO.of("one", "two", "three", "four"));

    ProgressTest() {
        for (String name : new String[] {"one", "two", "three", "four"}) {
            bot.repository(name).commit("Start", "mat", Map.of("a", name));
        }
    }

    @Test
    void taggingIsShownRepositoryByRepository() {
        FakeReplies replies = bot.mozilla().showReplies();
        bot.repository("one").beforeNextPublish(bot::patienceEnds);
        bot.repository("two").refuse("protected tag");

        bot.ask("kumar", "!tag", "x");

        assertThat(replies.working("x"))
                .containsExactly(
                        "tagging 4 repositories…",
                        "tagging 4 repositories: one ✓, two …, three …, four …",
                        "tagging 4 repositories: one ✓, two ✗, three …, four …",
                        "tagging 4 repositories: one ✓, two ✗, three ✓, four …");
        assertThat(replies.answer("x").lines())
                .as("what is announced answers it")
                .isEmpty();
        assertThat(bot.said()).hasSize(2);
    }

    @Test
    void whatIsQuickIsNotShown() {
        FakeReplies replies = bot.mozilla().showReplies();

        bot.ask("kumar", "!tag", "x");
        bot.patienceEnds();

        assertThat(replies.working("x")).isEmpty();
        assertThat(replies.answer("x").lines()).isEmpty();
    }

    @Test
    void whatIsKnownByThenIsShownFirst() {
        FakeReplies replies = bot.mozilla().showReplies();
        bot.repository("three").beforeNextPublish(bot::patienceEnds);

        bot.ask("kumar", "!tag", "x");

        assertThat(replies.working("x"))
                .containsExactly(
                        "tagging 4 repositories: one ✓, two ✓, three …, four …",
                        "tagging 4 repositories: one ✓, two ✓, three ✓, four …");
    }

    @Test
    void whereWordsStandOneLineIsEnough() {
        bot.repository("one").beforeNextPublish(bot::patienceEnds);

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).hasSize(2).first().isEqualTo("kumar: tagging 4 repositories…");
    }

    @Test
    void nobodyIsShownWhatIsTakenUpAfterARestart() {
        FakeReplies replies = bot.mozilla().showReplies();
        bot.repository("one").beforeNextPublish(bot.store::goDown);
        bot.ask("kumar", "!tag", "x");
        assertThat(replies.answer("x").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.utterance().text())
                        .contains("Tags may be made already", "what is left is finished"));
        bot.store.comeBack();

        bot.restart();

        CommitId head = bot.repository("four").head().orElseThrow();
        assertThat(bot.repository("four").remoteTags()).containsEntry("2016.10.06", head);
        assertThat(bot.said()).singleElement().asString().startsWith("kumar: tagged 2016.10.06: one ");
        assertThat(replies.working("x")).isEmpty();
    }
}
