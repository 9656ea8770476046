package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Talk.eventually;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Choice;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.discord.standin.Buttons;
import org.pushduty.discord.standin.Channel;
import org.pushduty.discord.standin.Message;

/** How ordinary lines are answered. */
class LineTest {
    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        assertThat(talk.discord.violations()).isEmpty();
        talk.close();
    }

    @Test
    void theAnswerIsAReplyThatPingsNobody() {
        talk.answering(Answer.openly("all is well"));

        Message said = talk.kumar.say(talk.channel, "!status");

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("all is well"));
        assertThat(talk.mat.sees(talk.channel).get(1).origin().replyTo()).isEqualTo(said.id());
        assertThat(talk.kumar.pings(talk.channel)).isEmpty();
    }

    @Test
    void whatIsForTheAskerAloneIsADirectMessage() {
        talk.answering(Answer.briefly("next: 2016.10.06", List.of("then 2016.10.13")));

        talk.kumar.say(talk.channel, "!calendar");

        eventually(() -> assertThat(talk.kumar.heard(talk.kumar.direct())).containsExactly("then 2016.10.13"));
        assertThat(talk.mat.heard(talk.channel)).containsExactly("next: 2016.10.06");
    }

    @Test
    void whoTakesNoDirectMessagesIsToldThatMuch() {
        talk.kumar.takeDirect(false);
        talk.answering(Answer.refused("you are not the hero"));

        talk.kumar.say(talk.channel, "!tag");

        eventually(() -> assertThat(talk.mat.heard(talk.channel))
                .containsExactly("kumar: I could not write to you: you take no direct messages from here."));
    }

    @Test
    void slowWorkIsToldInPlaceAsItGoesOn() {
        talk.kumar.say(talk.channel, "!tag");
        Asked asked = talk.asked(1);

        talk.replies().working(asked, "tagging…");
        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagging…"));
        talk.replies().working(asked, "tagging: addons-server ✓");
        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagging: addons-server ✓"));
        talk.replies().answer(asked, Answer.openly("tagged"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagged"));
    }

    @Test
    void slowWorkThatIsAnnouncedLeavesNothingBehind() {
        talk.kumar.say(talk.channel, "!tag");
        Asked asked = talk.asked(1);

        talk.replies().working(asked, "tagging…");
        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagging…"));
        talk.replies().answer(asked, Answer.NONE);

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).isEmpty());
    }

    @Test
    void inPrivateAllOfItIsSaidThere() {
        Channel direct = talk.kumar.direct();
        talk.answering(Answer.openly("all is well")
                .and(Answer.quietly(List.of("for you")))
                .with(new Choice("What now?", "next", "", "")));

        talk.kumar.say(direct, "status");

        eventually(() -> assertThat(talk.kumar.heard(direct)).containsExactly("all is well", "for you"));
        Message answer = talk.kumar.sees(direct).get(1);
        talk.answering(Answer.openly("nothing"));
        Talk.answered(talk.kumar.press(answer, "What now?"));
        eventually(() -> assertThat(talk.kumar.heard(direct)).endsWith("nothing"));
    }

    @Test
    void aCardIsAnEmbedWhereTheBotMayShowOne() {
        talk.answering(Answer.openly("the push stands well")
                .with(new Card("amo", Tone.GOOD, List.of(Card.Field.of("a", "b")))));

        talk.kumar.say(talk.channel, "!status");

        eventually(() -> assertThat(talk.mat.sees(talk.channel)).hasSize(2));
        Message answer = talk.mat.sees(talk.channel).get(1);
        assertThat(answer.content()).isEmpty();
        assertThat(answer.body().embeds()).hasSize(1);
        assertThat(Buttons.of(answer)).isEmpty();
    }

    @Test
    void whatWasAskedBeforeARestartIsAnsweredAllTheSame() {
        talk.kumar.say(talk.channel, "!status");
        Asked asked = talk.asked(1);
        talk.restart();

        talk.replies().answer(asked, Answer.openly("all is well"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("all is well"));
    }
}
