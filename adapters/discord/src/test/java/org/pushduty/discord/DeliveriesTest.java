package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Scene.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.discord.standin.Overwrite;
import org.pushduty.discord.standin.Permission;

/** What is announced is out once, or it is known that it is not. */
class DeliveriesTest {
    private static final String MESSAGES = "POST /channels/{channel}/messages";

    private final Scene scene = new Scene();
    private final RecordedPassage passage = new RecordedPassage();
    private final Instant begun = Instant.now();

    @BeforeEach
    void up() {
        scene.up();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Piece piece(String text, boolean mayBeOut) {
        return new Piece(
                Utterance.plain(text), text, "", List.of(), new Piece.Attempt("key." + text.length(), begun, mayBeOut));
    }

    private void deliver(Piece piece) {
        scene.network.deliver(scene.room(), piece, passage);
    }

    private void eventuallyStory(String... story) {
        eventually(() -> assertThat(passage.story()).containsExactly(story));
    }

    private List<String> heard() {
        return scene.human.heard(scene.channel);
    }

    @Test
    void aServerErrorLeavesItInDoubt() {
        scene.discord.faults().loseAnswer(MESSAGES, 1, 500);

        deliver(piece("tagged", false));

        eventuallyStory("leaving", "lost: Discord answers 500");
    }

    @Test
    void whatWasInDoubtAndIsOutIsNotSaidAgain() {
        scene.discord.faults().loseAnswer(MESSAGES, 1, 500);
        deliver(piece("tagged *it*", false));
        eventuallyStory("leaving", "lost: Discord answers 500");

        var second = new RecordedPassage();
        scene.network.deliver(scene.room(), piece("tagged *it*", true), second);

        eventually(() -> assertThat(second.story()).containsExactly("arrived"));
        assertThat(scene.discord.messages(scene.channel)).hasSize(1);
    }

    @Test
    void whatWasInDoubtAndIsNotOutIsSaid() {
        scene.human.say(scene.channel, "tagged");
        scene.discord.faults().fail(MESSAGES, 1, 500);
        deliver(piece("tagged", false));
        eventuallyStory("leaving", "lost: Discord answers 500");

        var second = new RecordedPassage();
        scene.network.deliver(scene.room(), piece("tagged", true), second);

        eventually(() -> assertThat(second.story()).containsExactly("leaving", "arrived"));
        assertThat(heard()).containsExactly("tagged");
    }

    @Test
    void aLateOneIsFoundByWhatItSaysWithoutTheRemark() {
        deliver(piece("tagged", false));
        eventuallyStory("leaving", "arrived");

        var late = new RecordedPassage();
        scene.network.deliver(
                scene.room(),
                new Piece(
                        Utterance.plain("tagged (late: 11:02)"),
                        "tagged",
                        "",
                        List.of(),
                        new Piece.Attempt("other", begun, true)),
                late);

        eventually(() -> assertThat(late.story()).containsExactly("arrived"));
        assertThat(heard()).containsExactly("tagged");
    }

    @Test
    void jdasOwnRepeatsDoNotDouble() {
        scene.discord.faults().loseAnswer(MESSAGES, 1, 502);

        deliver(piece("tagged", false));

        eventuallyStory("leaving", "arrived");
        assertThat(heard()).containsExactly("tagged");
    }

    @Test
    void anAnswerThatDoesNotComeLeavesItInDoubt() {
        scene.discord.faults().answerLate(MESSAGES, 1, Duration.ofSeconds(8));

        deliver(piece("tagged", false));

        eventuallyStory("leaving", "lost: no answer");
        assertThat(heard()).containsExactly("tagged");
    }

    @Test
    void aLimitIsWaitedOut() {
        scene.discord.faults().limit(MESSAGES, 1, Duration.ofSeconds(1));

        deliver(piece("tagged", false));

        eventuallyStory("leaving", "arrived");
        assertThat(heard()).containsExactly("tagged");
        assertThat(scene.discord.violations()).isEmpty();
    }

    @Test
    void anUnreadableAnswerIsAnAnswer() {
        scene.discord.omissions().omit(MESSAGES, "id");

        deliver(piece("tagged", false));

        eventuallyStory("leaving", "arrived");
        assertThat(heard()).containsExactly("tagged");
    }

    @Test
    void aChannelThatIsClosedMeanwhileIsNoLongerJoined() {
        scene.discord
                .guilds()
                .overwrite(
                        scene.channel,
                        new Overwrite(
                                scene.discord.guilds().botRole(scene.guild).id(),
                                Overwrite.Kind.ROLE,
                                0,
                                Permission.SEND_MESSAGES.bit()));

        eventually(() -> assertThat(scene.network.health().trouble())
                .isEqualTo("not in push-duty: the bot may not write in it (Send Messages)"));
        assertThat(scene.network.health().isUp()).isFalse();
    }

    @Test
    void whoMustActIsCalledAndNobodyElse() {
        var bystander = scene.discord.human("mat", scene.guild);
        String text = "kumar: tag it @everyone <@" + bystander.id() + ">";

        scene.network.deliver(
                scene.room(),
                new Piece(Utterance.plain(text), text, "", List.of("kumar"), new Piece.Attempt("key", begun, false)),
                passage);

        eventuallyStory("leaving", "arrived");
        assertThat(scene.human.pings(scene.channel)).hasSize(1);
        assertThat(bystander.pings(scene.channel)).isEmpty();
    }
}
