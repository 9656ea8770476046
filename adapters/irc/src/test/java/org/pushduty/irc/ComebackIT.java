package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

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
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.Pieces;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.irc.IrcSettings.Pace;

/** However a real server or its people throw the bot out, it is back by itself, and who waits for it is told. */
class ComebackIT {
    private static final ChannelRef AMO_REF = new ChannelRef("test", "#amo");
    private static final Place AMO = Place.channel(AMO_REF);

    private final List<ChannelRef> joined = new CopyOnWriteArrayList<>();
    private NgircdServer server;
    private IrcHuman human;
    private IrcNetwork network;

    @BeforeEach
    void startServer() {
        server = NgircdServer.start();
        human = new IrcHuman("kumar", server.port());
        human.join("#amo");
        begin(Bots.bot(server.port(), "#amo", "#ops"));
    }

    private void begin(IrcNetwork begun) {
        network = begun;
        network.start(new Ears() {
            @Override
            public void heard(Message message) {}

            @Override
            public void joined(ChannelRef channel) {
                joined.add(channel);
            }
        });
        isBack();
    }

    @AfterEach
    void stop() {
        network.stop(Duration.ofMillis(500));
        human.close();
        server.close();
    }

    @Test
    void aServerThatFreezesIsLeftAndFoundAgain() {
        server.freeze();
        eventually(() -> assertThat(network.health().story()).isEqualTo("not connected: the server fell silent"));
        // The system goes on taking connections for the frozen server, which welcomes nobody.
        eventually(() -> assertThat(network.health().story()).isEqualTo("not connected: no welcome within 4 s"));

        server.thaw();

        isBack();
        eventually(() -> assertThat(network.health().trouble()).isEmpty());
        speaks();
    }

    @Test
    void killedByAnOperatorItComesBack() {
        human.send("OPER oper s3cret");
        human.await(line -> line.contains(" 381 "));

        human.send("KILL pushduty :by mistake");
        human.await(line -> line.startsWith(":pushduty!") && line.contains(" QUIT "));

        isBack();
        speaks();
    }

    @Test
    void whoWaitsForAChannelIsToldThatTheBotIsInItAgain() {
        human.send("MODE #amo +b pushduty!*@*");
        human.send("KICK #amo pushduty :go away");
        eventually(() -> assertThat(network.health().trouble()).isEqualTo("not in #amo: the bot is banned"));
        assertThat(network.health().isSettled()).isTrue();
        assertThat(joined).containsExactlyInAnyOrder(AMO_REF, new ChannelRef("test", "#ops"));

        human.send("MODE #amo -b pushduty!*@*");

        eventually(() -> assertThat(joined).hasSize(3).endsWith(AMO_REF));
        speaks();
    }

    @Test
    void sentAwayFromAllChannelsAtOnceItIsBackInAllOfThem() {
        human.join("#ops");
        human.send("OPER oper s3cret");
        human.await(line -> line.contains(" 381 "));
        human.send("KICK #amo pushduty :go");
        human.send("MODE #ops +o kumar");
        human.send("KICK #ops pushduty :go");

        eventually(() -> assertThat(joined).hasSizeGreaterThan(2));
        isBack();
        speaks();
    }

    @Test
    void aServerThatIsAwayIsToldOfWithTheReasonAndWhatIsDone() {
        server.kill();
        eventually(() -> assertThat(network.health().story()).isEqualTo("not connected: connection refused"));
        eventually(() -> assertThat(network.health().trouble())
                .matches("away for \\d+ s, connection refused, (next attempt in 1 s|trying again now)"));

        server.restart();
        human.close();
        human = new IrcHuman("kumar", server.port());
        human.join("#amo");

        isBack();
        speaks();
    }

    @Test
    void muchAtOnceGoesOutAtItsPaceAndAnswersFirst() {
        network.stop(Duration.ofMillis(500));
        begin(Bots.bot(Bots.paced(Bots.settings(server.port(), "#amo"), new Pace(2, Duration.ofMillis(100)))));
        long from = System.nanoTime();
        IntStream.range(0, 8)
                .forEach(number -> network.deliver(
                        AMO, Pieces.fresh(Utterance.plain("announced " + number)), new RecordedPassage()));
        network.say(AMO, Utterance.plain("an answer"));

        eventually(() -> assertThat(human.heard("pushduty", "#amo")).hasSize(9));

        assertThat(human.heard("pushduty", "#amo").subList(0, 3)).contains("an answer");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofMillis(700));
    }

    private void isBack() {
        eventually(() -> assertThat(network.health().isUp()).isTrue());
    }

    private void speaks() {
        var passage = new RecordedPassage();
        network.deliver(AMO, Pieces.fresh(Utterance.plain("here again")), passage);
        eventually(() -> assertThat(passage.story()).containsExactly("leaving", "arrived"));
        // The server tells the bot that it has a line, and then those in the channel.
        eventually(() ->
                assertThat(human.heard().stream().map(IrcHuman.Heard::text)).contains("here again"));
    }
}
