package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.Pieces;
import org.pushduty.core.port.RecordedPassage;

/** Two linked servers lose each other: the bot is on one of them, the team on the other. */
class NetsplitIT {
    private static final Place AMO = Place.channel(new ChannelRef("test", "#amo"));
    private static final String LINK = """

            [Server]
              Name = @PEER@
              MyPassword = link
              PeerPassword = link
            """;

    private NgircdServer theirs;
    private FaultProxy between;
    private NgircdServer ours;
    private IrcHuman human;
    private IrcNetwork network;

    @BeforeEach
    void linkServers() {
        theirs = NgircdServer.start(configuration -> configuration.replace("irc.pushduty.test", "irc2.pushduty.test")
                + LINK.replace("@PEER@", "irc.pushduty.test"));
        between = new FaultProxy(theirs.port());
        ours = NgircdServer.start(configuration -> configuration.replace("[Limits]", "[Limits]\n  ConnectRetry = 5")
                + LINK.replace("@PEER@", "irc2.pushduty.test")
                + "  Host = 127.0.0.1\n  Port = " + between.port() + "\n");
        human = new IrcHuman("kumar", theirs.port());
        human.join("#amo");
        network = Bots.bot(ours.port(), "#amo");
        network.start(message -> {});
    }

    @AfterEach
    void stop() {
        network.stop(Duration.ofMillis(500));
        human.close();
        ours.close();
        between.close();
        theirs.close();
    }

    @Test
    void afterANetsplitItIsThereUnderItsOwnNickThoughSomebodyTookIt() {
        sees(human, ":pushduty!\\S+ JOIN .*#amo.*");

        between.refuse();
        between.reset();
        sees(human, ":pushduty!\\S+ QUIT .*");
        // Nobody knows of the other one until the servers meet again; then both lose the nick.
        try (var squatter = new IrcHuman("pushduty", theirs.port())) {
            assertThat(says("meanwhile")).isTrue();
            between.clear();
            sees(squatter, "ERROR.*|\\S+ KILL pushduty.*");
        }

        eventually(() -> assertThat(network.health().story()).matches("connected as pushduty since .*, in #amo"));
        eventually(() -> assertThat(
                        says("here again") && human.heard("pushduty", "#amo").contains("here again"))
                .isTrue());
    }

    // Servers take their time to find each other.
    private static void sees(IrcHuman somebody, String line) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> somebody.lines().stream().anyMatch(each -> each.matches(line)));
    }

    private boolean says(String line) {
        var passage = new RecordedPassage();
        network.deliver(AMO, Pieces.fresh(Utterance.plain(line)), passage);
        eventually(() -> assertThat(passage.story()).hasSize(2));
        return passage.story().contains("arrived");
    }
}
