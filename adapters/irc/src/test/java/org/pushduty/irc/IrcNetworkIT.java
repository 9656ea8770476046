package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.ChatNetwork.Health;
import org.pushduty.core.port.Passage;
import org.pushduty.core.port.Pieces;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.irc.IrcSettings.Pace;

/** What goes wrong on a real server. It also guards PircBotX's Guava: on a later one the bot joins nothing. */
class IrcNetworkIT {
    private static final Place AMO = Place.channel(new ChannelRef("test", "#amo"));
    private static final Place OPS = Place.channel(new ChannelRef("test", "#ops"));

    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private NgircdServer server;
    private IrcNetwork network;

    @BeforeEach
    void startServer() {
        server = NgircdServer.start();
        network = Bots.bot(server.port(), "#amo", "#ops");
    }

    @AfterEach
    void stop() {
        network.stop(Duration.ofMillis(500));
        server.close();
    }

    @Test
    void itConnectsLateAndJoinsAllItsChannels() {
        server.kill();
        network.start(heard::add);
        eventually(() -> assertThat(network.health().story()).isEqualTo("not connected: connection refused"));
        assertThat(network.health().isSettled()).isTrue();
        assertThat(network.health().trouble())
                .matches("away for 0 s, connection refused, (next attempt in 1 s|trying again now)");

        server.restart();

        eventually(() -> assertThat(network.health())
                .isEqualTo(new Health(true, "connected as pushduty since 11:02 UTC, in #amo, #ops")));
    }

    @Test
    void aServerThatDiesAgainAndAgainFindsItBackInAllChannels() {
        startAndJoin();

        for (int round = 0; round < 3; round++) {
            server.kill();
            eventually(() -> assertThat(network.health().isUp()).isFalse());
            server.restart();
            eventually(() -> assertThat(network.health().isUp()).isTrue());
        }

        try (var human = human("kumar", "#amo", "#ops")) {
            human.say("#ops", "!status");
            eventually(() -> assertThat(heard).extracting(Message::place).containsExactly(OPS));
            network.say(AMO, Utterance.plain("once"));
            eventually(() -> assertThat(human.heard("pushduty", "#amo")).containsExactly("once"));
        }
        assertThat(liveThreads("irc-test-")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void kickedItComesBack() {
        try (var human = human("kumar", "#amo")) {
            startAndJoin();

            human.send("KICK #amo pushduty :go away");
            human.await(line -> line.contains(" KICK #amo pushduty"));

            eventually(() -> assertThat(network.health().isUp()).isTrue());
            network.say(AMO, Utterance.plain("back"));
            eventually(() -> assertThat(human.heard("pushduty", "#amo")).containsExactly("back"));
        }
    }

    @Test
    void bannedItSaysWhyAndComesBackWhenItMay() {
        try (var human = human("kumar", "#amo")) {
            startAndJoin();

            human.send("MODE #amo +b pushduty!*@*");
            human.send("KICK #amo pushduty :go away");
            eventually(() -> assertThat(network.health().story()).contains("in #ops; not in #amo: the bot is banned"));
            human.send("MODE #amo -b pushduty!*@*");

            eventually(() -> assertThat(network.health().isUp()).isTrue());
        }
    }

    @Test
    void aTakenNickIsWonBack() {
        var squatter = new IrcHuman("pushduty", server.port());
        startAndJoin();
        assertThat(network.health().story())
                .startsWith("connected as pushduty1 since")
                .endsWith("; the nick pushduty is taken");

        squatter.send("QUIT");

        eventually(() -> assertThat(network.health().story()).startsWith("connected as pushduty since"));
        squatter.close();
    }

    @Test
    void aSilentServerIsNoticedAndWhatItNeverGotIsToldToBeLost() throws Exception {
        try (var proxy = new FaultProxy(server.port());
                var human = human("kumar", "#amo")) {
            network = Bots.bot(proxy.port(), "#amo");
            startAndJoin();
            var before = new RecordedPassage();
            network.deliver(AMO, Pieces.fresh(Utterance.plain("before")), before);
            eventually(() -> assertThat(before.story()).containsExactly("leaving", "arrived"));

            proxy.fallSilent();
            var into = new RecordedPassage();
            network.deliver(AMO, Pieces.fresh(Utterance.plain("into the silence")), into);
            network.say(AMO, Utterance.plain("an answer"));

            eventually(() -> assertThat(into.story()).containsExactly("leaving", "lost: the server fell silent"));
            eventually(() -> assertThat(network.health().isUp()).isTrue());
            var again = new RecordedPassage();
            network.deliver(AMO, Pieces.fresh(Utterance.plain("again")), again);
            eventually(() -> assertThat(again.story()).containsExactly("leaving", "arrived"));
            assertThat(human.heard().stream()
                            .filter(line -> line.nick().startsWith("pushduty"))
                            .map(IrcHuman.Heard::text))
                    .containsExactly("before", "again");
        }
    }

    @Test
    void whatWaitedWhileTheConnectionBrokeIsSaidOnceAndInOrder() {
        try (var proxy = new FaultProxy(server.port());
                var human = human("kumar", "#amo")) {
            IrcSettings settings = Bots.paced(Bots.settings(proxy.port(), "#amo"), new Pace(1, Duration.ofMillis(250)));
            network = Bots.bot(settings);
            startAndJoin();
            List<String> lines =
                    IntStream.range(0, 8).mapToObj(number -> "line " + number).toList();
            lines.forEach(line -> network.say(AMO, Utterance.plain(line)));
            eventually(() -> assertThat(human.heard("pushduty", "#amo")).hasSize(2));

            proxy.cut();

            eventually(() -> assertThat(
                            human.heard().stream().map(IrcHuman.Heard::text).toList())
                    .isEqualTo(lines));
            assertThat(proxy.connections()).isGreaterThan(1);
        }
    }

    @Test
    void noLineIsLongerThanTheProtocolAllows() {
        try (var human = human("kumar", "#amo")) {
            startAndJoin();

            network.say(AMO, Utterance.plain("word ".repeat(300) + "推送".repeat(400) + "👩‍👩‍👧".repeat(100)));
            network.say(AMO, Utterance.plain("end"));

            eventually(() -> assertThat(human.heard("pushduty", "#amo")).endsWith("end"));
            assertThat(human.lines())
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 510)
                    .noneMatch(line -> line.contains("\ufffd"));
            assertThat(human.heard("pushduty", "#amo").get(0)).endsWith(" word");
        }
    }

    @Test
    void aLongPrivateAnswerDoesNotStarveTheChannel() {
        network = Bots.bot(Bots.paced(Bots.settings(server.port(), "#amo"), new Pace(2, Duration.ofMillis(100))));
        try (var human = human("kumar", "#amo")) {
            startAndJoin();
            Place kumar = Place.privately("test", "kumar");
            IntStream.range(0, 20).forEach(number -> network.say(kumar, Utterance.plain("private " + number)));

            network.say(AMO, Utterance.plain("public"));

            eventually(() -> assertThat(human.heard("pushduty", "#amo")).containsExactly("public"));
            assertThat(human.heard("pushduty", "kumar")).hasSizeLessThan(10);
        }
    }

    @Test
    void aTopicNotAllowedIsRefusedInWords() {
        try (var human = human("kumar", "#amo")) {
            human.send("MODE #amo +t");
            startAndJoin();

            var refused = new RecordedPassage();
            network.setTopic("#amo", "mine", refused);
            eventually(() -> assertThat(refused.story())
                    .containsExactly("leaving", "refused: the bot is not an operator there"));

            human.send("MODE #amo +o pushduty");
            eventually(() -> {
                network.setTopic("#amo", "mine", Passage.NONE);
                assertThat(human.topic("#amo")).isEqualTo("mine");
            });
            assertThat(network.health().story()).doesNotContain("topic");
        }
    }

    @Test
    void afterStopNoThreadAndNoNickIsLeft() {
        try (var human = human("kumar", "#amo")) {
            startAndJoin();
            network.say(AMO, Utterance.plain("farewell"));

            network.stop(Duration.ofSeconds(3));

            human.await(line -> line.contains(" QUIT ") && line.startsWith(":pushduty!"));
            assertThat(human.heard("pushduty", "#amo")).containsExactly("farewell");
            eventually(() -> assertThat(liveThreads("irc-test-")).isEmpty());
        }
    }

    @Test
    void stoppingDuringAnOutageDoesNotWait() {
        server.kill();
        network.start(heard::add);
        eventually(() -> assertThat(network.health().story()).contains("refused"));

        long from = System.nanoTime();
        network.stop(Duration.ofSeconds(10));

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(3));
    }

    private void startAndJoin() {
        network.start(heard::add);
        eventually(() -> assertThat(network.health().isUp()).isTrue());
    }

    private IrcHuman human(String nick, String... channels) {
        var human = new IrcHuman(nick, server.port());
        for (String channel : channels) {
            human.join(channel);
        }
        return human;
    }

    private static List<String> liveThreads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }
}
