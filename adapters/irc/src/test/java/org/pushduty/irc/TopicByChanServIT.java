package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Message;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.irc.IrcSettings.Self;

/** Channels that are {@code +t}, on InspIRCd with Atheme; the bot is no operator in any of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicByChanServIT {
    /** Longer than {@link Bots#IMPATIENT} waits for services: theirs is one more program to be given the processor. */
    private static final Timing PATIENT = new Timing(
            Bots.IMPATIENT.connect(),
            Bots.IMPATIENT.registration(),
            Duration.ofSeconds(3),
            Bots.IMPATIENT.ping().multipliedBy(10),
            Bots.IMPATIENT.reconnect(),
            Bots.IMPATIENT.rejoin(),
            Bots.IMPATIENT.regain(),
            Bots.IMPATIENT.keep());

    private static final String NO_OPERATOR = "refused: the bot is not an operator there, and ChanServ refuses ";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private InspircdServer server;
    private IrcHuman founder;
    private IrcNetwork network;

    @BeforeAll
    void begin() {
        server = InspircdServer.start();
        server.registerAccounts("kumar", "pushduty");
        server.registerChannel("#barred", "kumar");
        server.registerChannel("#allowed", "kumar");
        founder = new IrcHuman("kumar", server.port());
        founder.logIn("kumar", InspircdServer.PASSWORD);
        for (String channel : List.of("#barred", "#allowed", "#wild")) {
            founder.join(channel);
            founder.send("MODE " + channel + " +t");
        }
        IrcSettings settings = Bots.withSelf(
                Bots.settings(server.port(), "#barred", "#allowed", "#wild"),
                new Self("pushduty", "Pushduty", "pushduty", InspircdServer.PASSWORD));
        network = new IrcNetwork(
                settings, Clock.systemUTC(), new Random(7), PATIENT, (SSLSocketFactory) SSLSocketFactory.getDefault());
        network.start(new Notebook());
        eventually(() -> assertThat(network.health().isUp()).isTrue());
    }

    @AfterAll
    void end() {
        network.stop(Duration.ofMillis(500));
        founder.close();
        server.close();
    }

    private RecordedPassage set(String channel, String topic) {
        var passage = new RecordedPassage();
        network.setTopic(channel, topic, passage);
        return passage;
    }

    @Test
    void withTheRightChanServSetsTheTopicForTheBot() {
        founder.send("CHANSERV FLAGS #allowed pushduty +t");
        founder.await(line -> line.contains("NOTICE") && line.contains("pushduty") && line.contains("+t"));

        RecordedPassage passage = set("#allowed", "Push 2016.10.06 · hero kumar");

        eventually(() -> {
            assertThat(passage.story()).containsExactly("leaving", "arrived");
            assertThat(founder.topic("#allowed")).isEqualTo("Push 2016.10.06 · hero kumar");
        });
        assertThat(network.topic("#allowed")).hasValue("Push 2016.10.06 · hero kumar");
        assertThat(told).noneMatch(line -> line.startsWith("topic of test/#allowed"));
        assertThat(network.health().story()).doesNotContain("the topic of #allowed");
    }

    @Test
    void withoutTheRightTheBotSaysWhatChanServSaidAndTheWayToIt() {
        RecordedPassage passage = set("#barred", "mine");

        eventually(() -> assertThat(passage.story())
                .containsExactly(
                        "leaving",
                        NO_OPERATOR + "(You are not authorized to perform this operation.): /msg ChanServ FLAGS #barred"
                                + " pushduty +t"));
        assertThat(founder.topic("#barred")).isEmpty();
        assertThat(network.health().story()).contains("the topic of #barred cannot be set: the bot is not an operator");

        founder.send("MODE #barred +o pushduty");
        eventually(() -> assertThat(told).contains("entrusted in test/#barred"));
        assertThat(set("#barred", "mine"))
                .satisfies(
                        second -> eventually(() -> assertThat(second.story()).containsExactly("leaving", "arrived")));
        assertThat(founder.topic("#barred")).isEqualTo("mine");
    }

    @Test
    void ofAChannelThatNobodyRegisteredThereIsNoWayToTell() {
        RecordedPassage passage = set("#wild", "mine");

        eventually(() -> assertThat(passage.story())
                .containsExactly("leaving", NO_OPERATOR + "(Channel #wild is not registered.)"));
    }

    private final class Notebook implements Ears {
        @Override
        public void heard(Message message) {
            told.add(message.text());
        }

        @Override
        public void entrusted(ChannelRef channel) {
            told.add("entrusted in " + channel);
        }

        @Override
        public void topicChanged(ChannelRef channel, String by, String topic) {
            told.add("topic of " + channel + " by " + by);
        }
    }
}
