package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pushduty.discord.Scene.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.ManualClock;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.discord.standin.Permission;

/** Topics in spite of two changes in ten minutes. */
class TopicsTest {
    private static final String PATCH = "PATCH /channels/{channel}";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final ManualClock clock = new ManualClock(NOON.toString());
    private final Scene scene = new Scene(List.of("push-duty"), clock).up();

    @AfterEach
    void close() {
        scene.close();
    }

    private RecordedPassage set(String topic) {
        var passage = new RecordedPassage();
        scene.network.setTopic("push-duty", topic, passage);
        return passage;
    }

    private void setAndSeen(String topic) {
        RecordedPassage passage = set(topic);
        eventually(() -> assertThat(passage.story()).containsExactly("leaving", "arrived"));
    }

    private long patches() {
        return scene.discord.requests().stream()
                .filter(request -> request.route().equals(PATCH))
                .count();
    }

    @Test
    void theThirdWaits() {
        setAndSeen("one");
        clock.forward(Duration.ofMinutes(1));
        setAndSeen("two");

        assertThat(scene.network.topicWaits("push-duty")).hasValue(NOON.plus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> set("three"))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("Discord lets it be changed again at 12:10 UTC");
        assertThat(scene.network.topicWaits("elsewhere")).isEmpty();

        clock.forward(Duration.ofMinutes(9));
        assertThat(scene.network.topicWaits("push-duty")).isEmpty();
        assertThat(scene.discord.violations()).isEmpty();
    }

    @Test
    void aLimitThatDiscordTellsOfIsKept() {
        scene.discord.faults().limit(PATCH, 1, Duration.ofMinutes(7));

        RecordedPassage passage = set("one");

        eventually(() -> assertThat(passage.story())
                .containsExactly("leaving", "returned: Discord lets it be changed again at 12:07 UTC"));
        assertThat(scene.network.topicWaits("push-duty")).hasValue(NOON.plus(Duration.ofMinutes(7)));
    }

    @Test
    void othersDoNotWaitForABlockedTopic() {
        scene.discord.faults().limit(PATCH, 1, Duration.ofMinutes(7));
        RecordedPassage passage = set("one");
        eventually(() -> assertThat(passage.story()).hasSize(2));

        scene.network.say(scene.room(), Utterance.plain("still talking"));

        eventually(() -> assertThat(scene.human.heard(scene.channel)).containsExactly("still talking"));
    }

    @Test
    void aTopicThatIsRightCostsNoRequest() {
        scene.human.setTopic(scene.channel, "as it is");
        eventually(() -> assertThat(scene.network.topic("push-duty")).hasValue("as it is"));

        assertThat(set("as it is").story()).containsExactly("arrived");
        assertThat(patches()).isZero();
    }

    @Test
    void whatPeopleReadIsWhatWasSet() {
        setAndSeen("Push *2016.10.06* · hero kumar_x · https://pad.example.org/a_b_c | @everyone");

        assertThat(scene.human.topic(scene.channel))
                .isEqualTo("Push *2016.10.06* · hero kumar_x · https://pad.example.org/a_b_c | @everyone");
        assertThat(scene.discord.violations()).isEmpty();
    }

    @Test
    void aTopicIsCutWhereDiscordWouldRefuseIt() {
        String long1 = "x".repeat(1023) + "🚂";

        setAndSeen(long1);

        assertThat(scene.network.fitsTopic(long1)).isFalse();
        assertThat(scene.human.topic(scene.channel)).isEqualTo("x".repeat(1023));
    }

    @Test
    void withoutTheRightItIsRefusedAndTheRightIsNoticed() {
        scene.discord
                .guilds()
                .permit(
                        scene.guild,
                        scene.discord.guilds().botRole(scene.guild),
                        Permission.VIEW_CHANNEL,
                        Permission.SEND_MESSAGES);
        eventually(() -> assertThat(scene.network.health().advice())
                .anyMatch(line -> line.contains("Manage Channels (to set the topic)")));

        assertThat(set("one").story()).containsExactly("refused: the bot may not (Manage Channels)");
        assertThat(scene.network.health().trouble())
                .contains("the topic of push-duty cannot be set: the bot may not (Manage Channels)");
        scene.discord
                .guilds()
                .permit(
                        scene.guild,
                        scene.discord.guilds().botRole(scene.guild),
                        Permission.VIEW_CHANNEL,
                        Permission.SEND_MESSAGES,
                        Permission.MANAGE_CHANNELS);

        eventually(() -> assertThat(scene.heard.happenings).contains("entrusted test/push-duty"));
        setAndSeen("two");
        assertThat(scene.network.health().trouble()).doesNotContain("topic");
    }

    @Test
    void ownTopicsAreNotTold() {
        setAndSeen("the bot's");

        scene.human.setTopic(scene.channel, "a human's");

        eventually(() -> assertThat(scene.heard.happenings)
                .containsExactly("joined test/push-duty", "somebody set test/push-duty to a human's"));
    }
}
