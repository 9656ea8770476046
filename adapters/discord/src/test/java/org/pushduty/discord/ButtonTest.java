package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Talk.answered;
import static org.pushduty.discord.Talk.eventually;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Choice;
import org.pushduty.discord.standin.Attempt;
import org.pushduty.discord.standin.Buttons;
import org.pushduty.discord.standin.Message;

/** What can be pressed, and what comes of it. */
class ButtonTest {
    private static final Choice YES = new Choice("Do it", "yes 7f3", "", "Say !yes 7f3.");
    private static final Choice HOLD = new Choice("Hold…", "hold", "Why?", "");
    private static final Answer QUESTION =
            Answer.openly("This would tag 2016.10.06.").with(YES).with(HOLD);

    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        assertThat(talk.discord.violations()).isEmpty();
        talk.close();
    }

    private Message asked(Answer question) {
        talk.answering(question);
        return answered(talk.kumar.slash(talk.channel, "tag", Map.of()))
                .answer()
                .orElseThrow();
    }

    private List<String> labels() {
        return talk.kumar.sees(talk.channel).stream()
                .flatMap(message -> Buttons.of(message).stream())
                .map(Buttons.Button::label)
                .toList();
    }

    @Test
    void aChoiceIsAButtonThatSaysItsLine() {
        Message question = asked(QUESTION);
        talk.answering(Answer.openly("tagged"));

        answered(talk.kumar.press(question, "Do it"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel))
                .containsExactly("This would tag 2016.10.06.", "kumar: tagged"));
        assertThat(talk.core.texts()).containsExactly("!tag", "!yes 7f3");
        eventually(() -> assertThat(labels()).containsExactly("Hold…"));
    }

    @Test
    void whoMayNotIsToldSoAloneAndTheButtonStays() {
        Message question = asked(QUESTION);
        talk.answering(Answer.refused("only kumar may"));

        answered(talk.mat.press(question, "Do it"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).contains("only kumar may"));
        assertThat(talk.kumar.heard(talk.channel)).doesNotContain("only kumar may");
        assertThat(talk.core.heard.get(1).sender().nick()).isEqualTo("mat");
        assertThat(labels()).containsExactly("Do it", "Hold…");
    }

    @Test
    void aButtonWorksAfterARestart() {
        Message question = asked(QUESTION);
        talk.restart();
        talk.answering(Answer.NONE);

        answered(talk.kumar.press(question, "Do it"));

        eventually(() -> assertThat(labels()).containsExactly("Hold…"));
        assertThat(talk.core.texts()).containsExactly("!tag", "!yes 7f3");
        assertThat(talk.kumar.heard(talk.channel)).endsWith("✓ told in the channel");
        assertThat(talk.mat.heard(talk.channel)).containsExactly("This would tag 2016.10.06.");
    }

    @Test
    void aButtonThatOneReaderSeesWorksAsWell() {
        Message preview =
                asked(Answer.quietly(List.of("It would tag 2016.10.06.")).with(YES));
        talk.answering(Answer.openly("tagged"));

        answered(talk.kumar.press(preview, "Do it"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("kumar: tagged"));
        eventually(() -> assertThat(labels()).isEmpty());
    }

    @Test
    void slowWorkIsToldBelow() {
        Message question = asked(QUESTION);
        talk.core.silent();
        answered(talk.kumar.press(question, "Do it"));
        Asked pressed = talk.asked(2);

        talk.replies().working(pressed, "tagging…");
        eventually(() -> assertThat(talk.mat.heard(talk.channel)).contains("kumar: tagging…"));
        talk.replies().working(pressed, "tagging: addons-server ✓");
        talk.replies().answer(pressed, Answer.openly("tagged"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel))
                .containsExactly("This would tag 2016.10.06.", "kumar: tagged"));
    }

    @Test
    void whatIsStillWantedIsAskedInAForm() {
        Message question = asked(QUESTION);
        talk.answering(Answer.NONE);

        Attempt hold = answered(talk.kumar.press(question, "Hold…"));
        assertThat(hold.modal().orElseThrow().path("title").asText()).isEqualTo("Why?");
        answered(talk.kumar.submit(hold, Map.of("typed", "login is broken\nsince when?")));

        eventually(() -> assertThat(labels()).containsExactly("Do it"));
        assertThat(talk.core.texts().get(1)).startsWith("!hold ").contains("login is broken since when?");
    }

    @Test
    void aButtonOfAnotherVersionIsAnsweredPlainly() {
        Message old = talk.posted("""
                {"content": "Shall I?", "components": [{"type": 1, "components": [
                    {"type": 2, "style": 1, "label": "Do it", "custom_id": "confirm/7f3"}]}]}
                """);

        answered(talk.kumar.press(old, "Do it"));

        assertThat(talk.kumar.heard(talk.channel)).endsWith("That button is of no use any more.");
        assertThat(talk.core.texts()).isEmpty();
    }

    @Test
    void whatFindsNoRoomIsOfferedInWords() {
        Choice tooLong = new Choice("Do it", "yes " + "x".repeat(100), "", "Say !yes x.");

        Message question = asked(Answer.openly("Shall I?").with(tooLong));

        assertThat(question.content()).isEqualTo("Shall I?\nSay !yes x.");
        assertThat(Buttons.of(question)).isEmpty();
    }
}
