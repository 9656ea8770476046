package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Talk.answered;
import static org.pushduty.discord.Talk.eventually;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Message;
import org.pushduty.discord.standin.Attempt;

/** Slash commands and the ways in which they are answered. */
class SlashTest {
    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        assertThat(talk.discord.violations()).isEmpty();
        talk.close();
    }

    @Test
    void whatIsFilledInIsHeardAsALine() {
        talk.answering(Answer.openly("tagged"));

        Attempt tag = answered(talk.kumar.slash(
                talk.channel,
                "tag",
                Map.of(
                        "date",
                        "2016.10.06",
                        "repo",
                        "addons-server addons-frontend",
                        "again",
                        "true",
                        "preview",
                        "true")));

        Message heard = talk.core.heard.get(0);
        assertThat(heard.text()).isEqualTo("!tag? 2016.10.06 addons-server addons-frontend --again");
        assertThat(heard.place()).hasToString("addons/push-duty");
        assertThat(heard.sender().identity().account()).get().hasToString("discord:" + talk.kumar.id() + "@addons");
        assertThat(tag.answer().orElseThrow().content()).isEqualTo("tagged");
    }

    @Test
    void publicLinesAreForAllAndTheOthersForTheAskerAlone() {
        talk.answering(Answer.briefly("next: 2016.10.06", List.of("then 2016.10.13", "then 2016.10.20")));

        answered(talk.kumar.slash(talk.channel, "log", Map.of("n", "3")));

        eventually(() -> assertThat(talk.kumar.heard(talk.channel))
                .containsExactly("next: 2016.10.06", "then 2016.10.13\nthen 2016.10.20"));
        assertThat(talk.mat.heard(talk.channel)).containsExactly("next: 2016.10.06");
        assertThat(talk.core.texts()).containsExactly("!log 3");
    }

    @Test
    void aRefusalIsForTheAskerAlone() {
        talk.answering(Answer.refused("only the push hero may"));

        answered(talk.mat.slash(talk.channel, "tag", Map.of()));

        assertThat(talk.mat.heard(talk.channel)).containsExactly("only the push hero may");
        assertThat(talk.kumar.heard(talk.channel)).isEmpty();
    }

    @Test
    void whatIsAnnouncedIsAnswerEnough() {
        talk.answering(Answer.NONE);

        answered(talk.kumar.slash(talk.channel, "hold", Map.of("reason", "it burns")));

        assertThat(talk.kumar.heard(talk.channel)).containsExactly("✓ told in the channel");
        assertThat(talk.mat.heard(talk.channel)).isEmpty();
    }

    @Test
    void slowWorkIsToldInPlaceAsItGoesOn() {
        Attempt tag = talk.kumar.slash(talk.channel, "tag", Map.of());
        Asked asked = talk.asked(1);

        talk.replies().working(asked, "tagging 2 repositories…");
        answered(tag);
        talk.replies().working(asked, "tagging 2 repositories: addons-server ✓");
        eventually(() ->
                assertThat(talk.mat.heard(talk.channel)).containsExactly("tagging 2 repositories: addons-server ✓"));
        talk.replies().answer(asked, Answer.briefly("tagged 2016.10.06", List.of("its topic will show by 12:40")));

        eventually(() -> assertThat(talk.kumar.heard(talk.channel))
                .containsExactly("tagged 2016.10.06", "its topic will show by 12:40"));
        assertThat(talk.mat.heard(talk.channel)).containsExactly("tagged 2016.10.06");
    }

    @Test
    void aSilentCoreIsExcusedWithinThreeSeconds() {
        Attempt tag = answered(talk.kumar.slash(talk.channel, "tag", Map.of()));
        assertThat(tag.hasFailed()).isFalse();
        assertThat(tag.answer()).isEmpty();

        talk.replies().answer(talk.asked(1), Answer.openly("tagged"));

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("tagged"));
    }

    @Test
    void aSlowRefusalIsStillForTheAskerAlone() {
        answered(talk.kumar.slash(talk.channel, "tag", Map.of()));

        talk.replies().answer(talk.asked(1), Answer.refused("the remote is away"));

        eventually(() -> assertThat(talk.kumar.heard(talk.channel)).containsExactly("the remote is away"));
        assertThat(talk.mat.sees(talk.channel)).isEmpty();
    }

    @Test
    void aSlowPreviewIsForTheAskerAlone() {
        answered(talk.kumar.slash(talk.channel, "tag", Map.of("preview", "true")));

        talk.replies().answer(talk.asked(1), Answer.quietly(List.of("it would tag 2016.10.06")));

        eventually(() -> assertThat(talk.kumar.heard(talk.channel)).containsExactly("it would tag 2016.10.06"));
        assertThat(talk.mat.sees(talk.channel)).isEmpty();
    }

    @Test
    void slowWorkThatIsAnnouncedLeavesItsEnd() {
        answered(talk.kumar.slash(talk.channel, "tag", Map.of()));

        talk.replies().answer(talk.asked(1), Answer.NONE);

        eventually(() -> assertThat(talk.mat.heard(talk.channel)).containsExactly("✓ told in the channel"));
    }

    @Test
    void aLongAnswerIsForTheAskerAloneButForItsBeginning() {
        List<String> lines = IntStream.range(0, 100)
                .mapToObj(number -> number + " " + "word ".repeat(15).strip())
                .toList();
        talk.answering(Answer.openly(lines));

        answered(talk.kumar.slash(talk.channel, "log", Map.of()));

        eventually(() ->
                assertThat(String.join("\n", talk.kumar.heard(talk.channel))).contains(lines.get(0), lines.get(99)));
        assertThat(talk.mat.heard(talk.channel)).hasSize(2).last().isEqualTo("… (the rest is for you alone)");
    }

    @Test
    void inAForeignChannelItSaysWhereItIs() {
        var foreign = talk.discord.guilds().channel(talk.guild, "lounge");

        answered(talk.kumar.slash(foreign, "status", Map.of()));

        assertThat(talk.kumar.heard(foreign)).containsExactly("This is no channel of mine; I am in push-duty.");
        assertThat(talk.mat.heard(foreign)).isEmpty();
        assertThat(talk.core.heard).isEmpty();
    }
}
