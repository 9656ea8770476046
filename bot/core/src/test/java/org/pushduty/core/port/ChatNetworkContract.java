package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;

/** What every {@link ChatNetwork} does. A subclass gives the {@link ChatNetworkHarness}. */
public abstract class ChatNetworkContract {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final List<ChannelRef> joined = new CopyOnWriteArrayList<>();
    private final List<String> topics = new CopyOnWriteArrayList<>();
    private ChatNetworkHarness harness;
    private ChatNetwork network;

    /** A new harness for one test; the contract closes it. */
    protected abstract ChatNetworkHarness harness() throws Exception;

    @BeforeEach
    final void joinTheNetwork() throws Exception {
        harness = harness();
        network = harness.network();
        network.start(new RecordingEars());
        eventually(() -> assertThat(network.health().isUp()).isTrue());
    }

    @AfterEach
    final void leaveTheNetwork() {
        network.stop(Duration.ofSeconds(1));
        harness.close();
    }

    @Test
    void messagesArriveInOrder() {
        List<String> lines =
                IntStream.range(0, 40).mapToObj(number -> "line " + number).toList();

        lines.forEach(line -> harness.humanSays(harness.channel(), line));

        eventually(() -> assertThat(texts()).isEqualTo(lines));
    }

    @Test
    void aMessageSaysWhoAndWhere() {
        harness.humanSays(harness.channel(), "!status");
        harness.humanSays(harness.human(), "!duty ça va 🙂");

        eventually(() -> assertThat(heard).hasSize(2));
        assertThat(heard).extracting(Message::place).containsExactly(harness.channel(), harness.human());
        assertThat(heard).extracting(message -> message.sender().nick()).containsOnly(harness.humansNick());
        assertThat(heard).extracting(message -> message.sender().isBot()).containsOnly(false);
        assertThat(texts()).containsExactly("!status", "!duty ça va 🙂");
    }

    @Test
    void ownLinesAreNotHandedOver() {
        network.say(harness.channel(), Utterance.plain("!status"));
        eventually(() -> assertThat(harness.heardFromBot(harness.channel())).containsExactly("!status"));

        harness.humanSays(harness.channel(), "a human's line");

        eventually(() -> assertThat(texts()).containsExactly("a human's line"));
    }

    @Test
    void whatIsSaidArrivesInItsPlaceInOrder() {
        network.say(harness.channel(), Utterance.plain("to all"));
        network.say(harness.human(), Utterance.bad("to one: no"));
        network.say(harness.channel(), Utterance.good("to all again ✔"));

        eventually(() -> {
            assertThat(harness.heardFromBot(harness.channel())).containsExactly("to all", "to all again ✔");
            assertThat(harness.heardFromBot(harness.human())).containsExactly("to one: no");
        });
    }

    @Test
    void aBlankLineDoesNoHarm() {
        network.say(harness.channel(), Utterance.plain(""));
        network.say(harness.channel(), Utterance.plain("after"));

        eventually(() -> assertThat(harness.heardFromBot(harness.channel())).endsWith("after"));
    }

    @Test
    void topicIsWhatTheNetworkReports() {
        harness.humanSetsTopic("Push 2016.10.06 · kumar");

        eventually(() -> assertThat(network.topic(harness.channel().target())).hasValue("Push 2016.10.06 · kumar"));
        assertThat(network.topic(harness.strangeChannel().target())).isEmpty();
    }

    @Test
    void aNewTopicIsSetWhole() {
        harness.humanSetsTopic("an old one");

        network.setTopic(harness.channel().target(), "Push 2016.10.13 · 🚂 mat", Passage.NONE);

        eventually(() -> {
            assertThat(harness.topicSeenByHuman()).isEqualTo("Push 2016.10.13 · 🚂 mat");
            assertThat(network.topic(harness.channel().target())).hasValue("Push 2016.10.13 · 🚂 mat");
        });
    }

    @Test
    void somebodyElsesTopicIsToldAndTheBotsOwnIsNot() {
        network.setTopic(harness.channel().target(), "the bot's", Passage.NONE);
        eventually(() -> assertThat(harness.topicSeenByHuman()).isEqualTo("the bot's"));

        harness.humanSetsTopic("a human's");

        eventually(() -> assertThat(topics)
                .containsExactly(harness.channel().asChannel() + " " + harness.topicSetter() + " a human's"));
    }

    @Test
    void theFittingTopicsAreTold() {
        assertThat(network.fitsTopic("Push 2016.10.13 · 🚂 mat")).isTrue();
    }

    @Test
    void whatIsDeliveredLeavesAndArrivesOnce() {
        var passage = new RecordedPassage();

        network.deliver(harness.channel(), Pieces.fresh(Utterance.plain("to be followed")), passage);

        eventually(() -> assertThat(passage.story()).containsExactly("leaving", "arrived"));
        eventually(() -> assertThat(harness.heardFromBot(harness.channel())).containsExactly("to be followed"));
    }

    @Test
    void aTopicThatIsSetArrives() {
        var passage = new RecordedPassage();

        network.setTopic(harness.channel().target(), "followed", passage);

        eventually(() -> assertThat(passage.story()).containsExactly("leaving", "arrived"));
        assertThat(network.topic(harness.channel().target())).hasValue("followed");
    }

    @Test
    void aTopicThatIsThereAlreadyArrives() {
        harness.humanSetsTopic("as it is");
        eventually(() -> assertThat(network.topic(harness.channel().target())).hasValue("as it is"));
        var passage = new RecordedPassage();

        network.setTopic(harness.channel().target(), "as it is", passage);

        eventually(() -> assertThat(passage.story()).endsWith("arrived"));
    }

    @Test
    void piecesAreWhatIsHeard() {
        String words = "naïve café 推送 🚂🇫🇷 ".repeat(2000 / 17).strip();
        List<Utterance> pieces = network.pieces(harness.channel(), Utterance.good(words));

        pieces.forEach(piece -> network.deliver(harness.channel(), Pieces.fresh(piece), Passage.NONE));

        eventually(() -> assertThat(harness.heardFromBot(harness.channel()))
                .isEqualTo(pieces.stream().map(Utterance::text).toList()));
        assertThat(network.pieces(harness.channel(), Utterance.plain(" "))).isEmpty();
        assertThat(network.pieces(harness.channel(), Utterance.bad("short"))).containsExactly(Utterance.bad("short"));
    }

    @Test
    void aPlaceNotJoinedIsRefused() {
        assertThatThrownBy(() -> network.say(harness.strangeChannel(), Utterance.plain("lost")))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining(harness.strangeChannel().target());
        var passage = new RecordedPassage();
        assertThatThrownBy(
                        () -> network.deliver(harness.strangeChannel(), Pieces.fresh(Utterance.plain("lost")), passage))
                .isInstanceOf(OutsideException.class);
        assertThatThrownBy(() -> network.setTopic(harness.strangeChannel().target(), "lost", passage))
                .isInstanceOf(OutsideException.class);
        assertThat(passage.story()).isEmpty();
    }

    @Test
    void noTextBecomesASecondCommand() {
        String attack = "one\r\nPRIVMSG " + harness.channel().target() + " :two\nQUIT :gone\u0000\u0001\u0003four";

        network.say(harness.channel(), Utterance.plain(attack));
        network.setTopic(harness.channel().target(), attack, Passage.NONE);
        network.say(harness.channel(), Utterance.plain("still here"));

        String harmless = "one PRIVMSG " + harness.channel().target() + " :two QUIT :gonefour";
        eventually(() -> {
            assertThat(harness.heardFromBot(harness.channel())).containsExactly(harmless, "still here");
            assertThat(harness.topicSeenByHuman()).isEqualTo(harmless);
        });
    }

    @Test
    void noPlaceBecomesASecondCommand() {
        String nick = harness.human().target();
        var attack = Place.privately(
                network.name(), nick + " :x\r\nPRIVMSG " + harness.channel().target());

        assertThatThrownBy(() -> network.say(attack, Utterance.plain("lost"))).isInstanceOf(OutsideException.class);

        network.say(harness.channel(), Utterance.plain("still here"));
        eventually(() -> assertThat(harness.heardFromBot(harness.channel())).containsExactly("still here"));
    }

    @Test
    void aLongLineArrivesWhole() {
        String words = "naïve café 推送 🚂🇫🇷 ".repeat(2000 / 17).strip();

        network.say(harness.channel(), Utterance.plain(words));

        eventually(() -> assertThat(withoutSpaces(String.join("", harness.heardFromBot(harness.channel()))))
                .isEqualTo(withoutSpaces(words)));
    }

    @Test
    void aLongLineWithoutSpacesArrivesWhole() {
        String emoji = "😀".repeat(1000);

        network.say(harness.channel(), Utterance.plain(emoji));

        eventually(() -> assertThat(String.join("", harness.heardFromBot(harness.channel())))
                .isEqualTo(emoji));
    }

    @Test
    void nothingIsSaidWhileTheNetworkIsDownAndItComesBackByItself() {
        harness.goDown();
        eventually(() -> assertThat(network.health().isUp()).isFalse());
        assertThatThrownBy(() -> network.say(harness.channel(), Utterance.plain("lost")))
                .isInstanceOf(OutsideException.class);
        assertThatThrownBy(() -> network.setTopic(harness.channel().target(), "lost", Passage.NONE))
                .isInstanceOf(OutsideException.class);

        harness.comeUp();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(network.health().isUp()).isTrue());
        assertThat(joined)
                .containsExactly(
                        harness.channel().asChannel(), harness.channel().asChannel());
        network.say(harness.channel(), Utterance.plain("back"));
        harness.humanSays(harness.channel(), "welcome");

        eventually(() -> {
            assertThat(harness.heardFromBot(harness.channel())).containsExactly("back");
            assertThat(texts()).containsExactly("welcome");
        });
    }

    @Test
    void stoppingSendsWhatIsQueuedAndThenNothingMoves() {
        network.say(harness.channel(), Utterance.plain("first"));
        network.say(harness.channel(), Utterance.plain("second"));

        network.stop(Duration.ofSeconds(5));
        harness.humanSays(harness.channel(), "anyone there?");

        eventually(() -> assertThat(harness.heardFromBot(harness.channel())).containsExactly("first", "second"));
        assertThat(network.health().isUp()).isFalse();
        assertThatThrownBy(() -> network.say(harness.channel(), Utterance.plain("late")))
                .isInstanceOf(OutsideException.class);
        await().during(Duration.ofMillis(200)).atMost(LIMIT).until(heard::isEmpty);
    }

    @Test
    void whoIsNotKnownStaysUnproven() throws Exception {
        var stranger = new Sender("nobody-here", Identity.unproven(), false);

        assertThat(network.identify(stranger).get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isEqualTo(Identity.unproven());
    }

    @Test
    void healthIsTold() {
        assertThat(network.health().story())
                .isNotBlank()
                .doesNotContain("\n")
                .contains(harness.channel().target());
        harness.goDown();
        eventually(() -> assertThat(network.health().isUp()).isFalse());
        assertThat(network.health().story()).isNotBlank().doesNotContain("\n");
    }

    private final class RecordingEars implements Ears {
        @Override
        public void heard(Message message) {
            heard.add(message);
        }

        @Override
        public void joined(ChannelRef channel) {
            joined.add(channel);
        }

        @Override
        public void topicChanged(ChannelRef channel, String by, String topic) {
            topics.add(channel + " " + by + " " + topic);
        }
    }

    private List<String> texts() {
        return heard.stream().map(Message::text).toList();
    }

    private static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }
}
