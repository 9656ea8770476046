package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Choice;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.core.port.FakeReplies;
import org.pushduty.core.train.CommitId;

/** What waits for a yes, as a button: whoever presses it, whenever, and whatever has happened since. */
class ConfirmationsTest {
    private final BotScenario bot = new BotScenario(SampleTrain.AMO.deployingOnTag());
    private FakeReplies replies = bot.mozilla().showReplies();
    private int presses;

    @BeforeEach
    void thereIsSomethingToTag() {
        bot.server.commit("Add a view", "mat", Map.of("views.py", "v"));
    }

    private Answer say(String who, String line) {
        presses++;
        bot.ask(who, line, "x" + presses);
        return replies.answer("x" + presses);
    }

    private Choice yes(Answer answer) {
        Choice first = answer.choices().get(0);
        assertThat(first.label()).isEqualTo("Do it");
        return first;
    }

    private Answer press(String who, Choice choice) {
        return say(who, "!" + choice.line());
    }

    private static String words(Answer answer) {
        assertThat(answer.lines()).hasSize(1);
        return answer.lines().get(0).utterance().text();
    }

    private void comesBack() {
        bot.restart();
        replies = bot.mozilla().showReplies();
    }

    @Test
    void aQuestionOffersItsYesFirstAndAHold() {
        Answer asked = say("kumar", "!tag");

        assertThat(asked.choices()).extracting(Choice::label).containsExactly("Do it", "Hold…");
        assertThat(words(asked)).startsWith("This tags ").doesNotContain("!yes");
    }

    @Test
    void aButtonWorksAfterARestart() {
        Choice yes = yes(say("kumar", "!tag addons-server"));
        comesBack();

        press("kumar", yes);

        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void anotherPersonIsRefusedAndTheButtonStays() {
        Choice yes = yes(say("kumar", "!tag addons-server"));

        Answer refused = press("jason", yes);
        assertThat(words(refused)).startsWith("Nothing of yours waits for that code");
        assertThat(refused.lines().get(0).isPublic()).isFalse();
        assertThat(bot.server.remoteTags()).isEmpty();

        press("kumar", yes);
        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void whatIsTooLateIsSaidToBe() {
        Choice yes = yes(say("kumar", "!tag addons-server"));
        bot.forward(Confirmations.LIFE);

        assertThat(words(press("kumar", yes))).contains("a question lives for 2 minutes");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void whatWasLookedAtWaitsLonger() {
        Choice yes = yes(say("kumar", "!tag? addons-server"));
        bot.forward(Confirmations.OFFER_LIFE.minusSeconds(1));
        comesBack();

        press("kumar", yes);

        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void whatHasChangedSinceIsShownAnew() {
        Choice yes = yes(say("kumar", "!tag addons-server"));
        CommitId newer = bot.server.commit("Add a test", "mat", Map.of("tests.py", "t"));

        Answer stale = press("kumar", yes);

        assertThat(words(stale))
                .startsWith("it is no longer what was shown to you; by now: This tags addons-server 2016.10.06 at "
                        + newer.abbreviated());
        assertThat(bot.server.remoteTags()).isEmpty();
        assertThat(words(press("kumar", yes))).as("the first one is over").startsWith("Nothing of yours waits");
        press("kumar", yes(stale));
        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06", newer);
    }

    @Test
    void twoPressesOfOneButtonDoItOnce() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        bot.letWrite(waiting::addLast);
        replies = bot.mozilla().showReplies();
        waiting.clear();
        bot.ask("kumar", "!tag addons-server", "asked");
        waiting.removeFirst().run();
        String line = "!" + yes(replies.answer("asked")).line();

        bot.ask("kumar", line, "once");
        bot.ask("kumar", line, "twice");
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }

        assertThat(bot.server.remoteTags()).hasSize(1);
        assertThat(replies.answer("once").lines()).isEmpty();
        assertThat(words(replies.answer("twice"))).startsWith("already answered");
    }

    @Test
    void whoeverHasLostTheRightMayNotAnyMore() {
        Choice yes = yes(say("kumar", "!tag addons-server"));
        bot.hear("mat", "!take");

        assertThat(words(press("kumar", yes))).startsWith("!tag is for the push hero (mat)");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aTrainThatIsGoneIsSaidToBe() {
        Choice yes = yes(say("kumar", "!tag addons-server"));
        bot.restartWith(SampleTrain.AMO.named("other"));
        replies = bot.mozilla().showReplies();

        Answer answer = press("kumar", yes);

        assertThat(words(answer))
                .isEqualTo("what that was about is no longer in my configuration: amo, !tag addons-server. Nothing was"
                        + " changed.");
        assertThat(answer.lines().get(0).utterance().tone()).isEqualTo(Tone.BAD);
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aRepositoryThatIsGoneIsSaidToBe() {
        Choice yes = yes(say("kumar", "!tag addons-server"));
        bot.restartWith(SampleTrain.AMO.of("addons-frontend").deployingOnTag());
        replies = bot.mozilla().showReplies();

        assertThat(words(press("kumar", yes))).startsWith("\"addons-server\" is no repository of this train");
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aFailureLeavesTheButton() {
        Choice yes = yes(say("kumar", "!tag addons-server"));
        bot.store.goDown();
        assertThat(words(press("kumar", yes))).contains("Nothing was changed by this");
        bot.store.comeBack();

        press("kumar", yes);

        assertThat(bot.server.remoteTags()).hasSize(1);
    }

    @Test
    void aPreviewThatCannotBeKeptIsShownWithoutAnOffer() {
        bot.store.goDown();

        Answer preview = say("krupa", "!hold? login is broken");

        assertThat(preview.choices()).isEmpty();
        assertThat(preview.lines().get(0).utterance().text()).startsWith("This would say: amo is on hold");
    }

    @Test
    void aReasonKeepsItsQuestionMarksUntilTheYes() {
        bot.forward(Duration.ofMinutes(1));

        press("krupa", yes(say("krupa", "!hold is it really broken??")));

        assertThat(bot.said()).singleElement().asString().startsWith("krupa: amo is on hold: is it really broken? (");
    }
}
