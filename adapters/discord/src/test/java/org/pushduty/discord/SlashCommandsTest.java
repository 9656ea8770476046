package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Talk.answered;
import static org.pushduty.discord.Talk.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.discord.standin.Attempt;

/** What Discord offers to be said. */
class SlashCommandsTest {
    private final Talk talk = new Talk();

    @AfterEach
    void close() {
        assertThat(talk.discord.violations()).isEmpty();
        talk.close();
    }

    @Test
    void everyCommandIsOfferedByItsNameAlone() {
        assertThat(talk.discord.commands(talk.guild)).containsExactlyInAnyOrder("status", "tag", "duty", "log", "hold");
    }

    @Test
    void nothingIsWrittenWhereNothingIsDifferent() {
        int written = talk.discord.commandWrites();

        talk.restart();

        assertThat(talk.discord.commandWrites()).isEqualTo(written);
    }

    /** As the check of a configuration does. */
    @Test
    void whoHasNoneTakesNoneAway() {
        List<String> before = talk.discord.commands(talk.guild);
        int written = talk.discord.commandWrites();

        talk.look();

        assertThat(talk.discord.commands(talk.guild)).isEqualTo(before);
        assertThat(talk.discord.commandWrites()).isEqualTo(written);
    }

    @Test
    void onlyWhatIsDifferentIsWritten() {
        int written = talk.discord.commandWrites();
        List<CommandSpec> commands = new ArrayList<>(talk.core.commands);
        commands.set(0, CommandSpec.reading(CommandSpec.Group.SEE, "status", "Something else."));
        commands.set(1, CommandSpec.reading(CommandSpec.Group.SEE, "next", "What each role does now."));
        talk.core.commands = commands;

        talk.restart();

        eventually(() -> assertThat(talk.discord.commands(talk.guild))
                .containsExactlyInAnyOrder("status", "next", "duty", "log", "hold"));
        eventually(() -> assertThat(talk.discord.commandWrites()).isEqualTo(written + 3));
    }

    @Test
    void anotherTrainIsNamedWhereThereIsMoreThanOne() {
        talk.core.trains = List.of("amo", "sdk");
        talk.core.candidates = blank -> CompletableFuture.completedFuture(List.of(new Candidate("sdk", "")));
        talk.restart();
        eventually(() -> assertThat(talk.discord.commandWrites()).isEqualTo(10));

        Attempt typing = answered(talk.kumar.type(talk.channel, "tag", Map.of("train", "s"), "train"));
        assertThat(typing.choices()).containsExactly(new Attempt.Choice("sdk", "sdk"));
        assertThat(talk.core.blanks.get(0).gap()).isEqualTo(Blank.TRAIN);

        talk.kumar.slash(talk.channel, "tag", Map.of("train", "sdk"));
        talk.replies().answer(talk.asked(1), org.pushduty.core.chat.Answer.NONE);
        assertThat(talk.core.texts()).containsExactly("!sdk/tag");
    }

    @Test
    void whatCouldStandInAGapIsOfferedWhileTyping() {
        talk.core.candidates = blank -> CompletableFuture.completedFuture(
                List.of(new Candidate("abc1234", "Fix the login redirect · kumar · 2 h")));

        Attempt typing =
                answered(talk.kumar.type(talk.channel, "tag", Map.of("repo", "addons-server", "at", "login"), "at"));

        assertThat(typing.choices())
                .containsExactly(new Attempt.Choice("abc1234 Fix the login redirect · kumar · 2 h", "abc1234"));
        Blank blank = talk.core.blanks.get(0);
        assertThat(blank.where()).hasToString("addons/push-duty");
        assertThat(blank.command() + " " + blank.gap() + " " + blank.typed()).isEqualTo("tag at login");
        assertThat(blank.filled()).isEqualTo(Map.of("REPO", "addons-server"));
    }

    @Test
    void nastyAndManyCandidatesAreOfferedAsFarAsTheyFit() {
        List<Candidate> many = new ArrayList<>();
        many.add(new Candidate("x".repeat(101), ""));
        many.add(new Candidate(" ", "nothing"));
        IntStream.range(0, 40)
                .forEach(number -> many.add(new Candidate("tag" + number, "@everyone **x** ".repeat(20))));
        talk.core.candidates = blank -> CompletableFuture.completedFuture(many);

        Attempt typing = answered(talk.kumar.type(talk.channel, "duty", Map.of("date-nick", ""), "date-nick"));

        assertThat(typing.choices()).hasSize(25);
        assertThat(typing.choices().get(0).value()).isEqualTo("tag0");
        assertThat(typing.choices()).allMatch(choice -> choice.name().length() <= 100);
    }

    @Test
    void aSlowCoreOffersNothingInTime() {
        talk.core.candidates = blank -> new CompletableFuture<>();

        Attempt typing = answered(talk.kumar.type(talk.channel, "tag", Map.of("date", "2016"), "date"));

        assertThat(typing.hasFailed()).isFalse();
        assertThat(typing.choices()).isEmpty();
    }

    @Test
    void whatCannotBeSaidNowIsNotOfferedWithAnError() {
        talk.core.candidates = blank -> CompletableFuture.failedFuture(new IllegalStateException("a bug"));

        Attempt typing = answered(talk.kumar.type(talk.channel, "tag", Map.of("date", "2016"), "date"));

        assertThat(typing.choices()).isEmpty();
    }
}
