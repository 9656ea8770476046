package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Scene.eventually;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Piece;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.discord.standin.Channel;
import org.pushduty.discord.standin.Permission;

/** A push has one thread, whatever happens in between. */
class ThreadsTest {
    private static final String START = "POST /channels/{channel}/threads";
    private static final String TITLE = "amo 2016.10.06";

    private final Scene scene = new Scene().up();
    private int pieces;

    @AfterEach
    void close() {
        scene.close();
    }

    private RecordedPassage tell(String text) {
        var passage = new RecordedPassage();
        scene.network.deliver(scene.room(), piece(text), passage);
        return passage;
    }

    private Piece piece(String text) {
        pieces++;
        return new Piece(
                Utterance.plain(text),
                text,
                TITLE,
                List.of(),
                new Piece.Attempt("key." + pieces, Instant.now(), false));
    }

    private void tellAndArrive(String text) {
        RecordedPassage passage = tell(text);
        eventually(() -> assertThat(passage.story()).containsExactly("leaving", "arrived"));
    }

    private List<Channel> threads() {
        return scene.discord.threads(scene.channel);
    }

    @Test
    void whatBelongsIntoAThreadIsSaidThere() {
        tellAndArrive("tagged");
        tellAndArrive("picked");

        assertThat(threads()).extracting(Channel::name).containsExactly(TITLE);
        assertThat(scene.human.heard(threads().get(0))).containsExactly("tagged", "picked");
        assertThat(scene.human.heard(scene.channel)).isEmpty();
        assertThat(scene.discord.violations()).isEmpty();
    }

    @Test
    void twoAtOnceStartOne() {
        RecordedPassage one = tell("one");
        RecordedPassage two = tell("two");

        eventually(() -> assertThat(one.story()).endsWith("arrived"));
        eventually(() -> assertThat(two.story()).endsWith("arrived"));
        assertThat(threads()).hasSize(1);
    }

    @Test
    void anotherProcessFindsIt() {
        tellAndArrive("tagged");

        try (Scene.Another second = scene.another()) {
            second.deliver(piece("picked"));
            eventually(() -> assertThat(scene.human.heard(threads().get(0))).containsExactly("tagged", "picked"));
        }
        assertThat(threads()).hasSize(1);
    }

    @Test
    void anotherProcessWakesTheArchivedOne() throws Exception {
        tellAndArrive("tagged");
        scene.archive(threads().get(0));

        try (Scene.Another second = scene.another()) {
            second.deliver(piece("picked"));
            eventually(() -> assertThat(scene.human.heard(threads().get(0))).containsExactly("tagged", "picked"));
        }
        assertThat(threads()).hasSize(1);
        assertThat(threads().get(0).isArchived()).isFalse();
    }

    @Test
    void oneThatWasStartedWithoutAnAnswerIsFound() {
        scene.discord.faults().loseAnswer(START, 1, 500);

        RecordedPassage first = tell("tagged");
        eventually(() -> assertThat(first.story()).containsExactly("returned: Discord answers 500"));
        tellAndArrive("tagged");

        assertThat(threads()).hasSize(1);
        assertThat(scene.human.heard(threads().get(0))).containsExactly("tagged");
    }

    @Test
    void oneThatWasDeletedIsStartedAnew() {
        tellAndArrive("tagged");
        scene.discord.guilds().delete(threads().get(0));

        RecordedPassage first = tell("picked");
        eventually(() -> assertThat(first.story()).hasSize(2).contains("returned: Unknown Channel"));
        tellAndArrive("picked");

        assertThat(threads()).hasSize(1);
        assertThat(scene.human.heard(threads().get(0))).containsExactly("picked");
    }

    @Test
    void withoutTheRightItIsSaidInTheChannel() {
        scene.discord
                .guilds()
                .permit(
                        scene.guild,
                        scene.discord.guilds().botRole(scene.guild),
                        Permission.VIEW_CHANNEL,
                        Permission.SEND_MESSAGES);
        scene.discord
                .guilds()
                .permit(scene.guild, scene.guild.everyone(), Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES);
        eventually(() -> assertThat(scene.network.health().advice())
                .anyMatch(line -> line.contains("Create Public Threads (to open a thread for each push)")));

        tellAndArrive("tagged");

        assertThat(scene.human.heard(scene.channel)).containsExactly("tagged");
        assertThat(scene.network.health().trouble())
                .contains("in push-duty no threads: the bot may not write in them (Send Messages in Threads)");
    }
}
