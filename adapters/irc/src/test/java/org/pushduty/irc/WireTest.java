package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pushduty.irc.Waits.eventually;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Passage;
import org.pushduty.core.port.Pieces;
import org.pushduty.irc.IrcSettings.Self;
import org.pushduty.irc.IrcSettings.Server;

/** Every byte that a server gets, whatever comes from chat, from core and from the configuration. */
class WireTest {
    private static final Place AMO = new Place("test", "#amo", false);
    private static final String NASTY =
            "a\r\nQUIT :b\nJOIN #x\rc\u0000d\u0001VERSION\u0001 \u000304,12red \u0002e\u001b[31m\u0085\u2028\u202ef";

    private final ScriptedServer server = ScriptedServer.friendly()
            .answering("CAP LS 302", ":srv CAP * LS :sasl account-tag")
            .answering("CAP REQ :(.*)", ":srv CAP * ACK :$1")
            .answering("AUTHENTICATE PLAIN", "AUTHENTICATE +")
            .answering("AUTHENTICATE [^P].*", ":srv 903 * :SASL successful");
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private IrcNetwork network = Bots.bot(server.port());

    @AfterEach
    void close() {
        network.stop(Duration.ofMillis(500));
        server.close();
        assertThat(server.received()).allSatisfy(WireLines::check);
    }

    @Test
    void whatTheBotSaysIsOneCommandEach() {
        begin(Bots.settings(server.port(), "#amo"));

        network.say(AMO, Utterance.plain(NASTY));
        network.say(Place.privately("test", "kumar"), Utterance.plain(NASTY.repeat(30)));
        network.deliver(AMO, Pieces.fresh(Utterance.plain(NASTY)), Passage.NONE);
        network.setTopic("#amo", NASTY, Passage.NONE);

        eventually(() -> assertThat(server.received()).anyMatch(line -> line.startsWith("TOPIC #amo :a QUIT")));
        assertThat(server.received())
                .contains("PRIVMSG #amo :a QUIT :b JOIN #x cdVERSION 04,12red e[31m f")
                .noneMatch(line -> line.startsWith("QUIT") || line.startsWith("JOIN #x"));
    }

    @Test
    void theConfigurationIsNoCommand() {
        IrcSettings settings = Bots.settings(server.port(), "#amo");
        begin(Bots.withServer(
                Bots.withSelf(settings, new Self("pushduty", "Push" + NASTY, "acc" + NASTY, "pass" + NASTY)),
                new Server("127.0.0.1", server.port(), false, NASTY)));

        assertThat(server.received())
                .anyMatch(line -> line.startsWith("USER pushduty ") && line.contains(":Pusha QUIT :b"))
                .anyMatch(line -> line.startsWith("PASS :a QUIT :b"))
                .noneMatch(line -> line.startsWith("QUIT") || line.startsWith("JOIN #x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nQUIT", "a b", "#amo,#x", "", ":a", "a\u0003"})
    void namesThatAreNoneAreRefusedBeforeTheyAreUsed(String name) {
        assertThatThrownBy(() -> Bots.settings(server.port(), name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Self(name, "", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#amo", "a\r\nQUIT", "a b", "@kumar", "$*.org", "a,b", "", "*", ":a"})
    void anOddNickIsNeitherSpokenToNorAskedAbout(String nick) throws Exception {
        begin(Bots.settings(server.port(), "#amo"));

        assertThat(network.identify(new Sender(nick, Identity.unproven(), false))
                        .get())
                .isEqualTo(Identity.unproven());
        server.say(":" + nick + "!u@h PRIVMSG #amo :!status");
        server.say(":kumar!u@h PRIVMSG #amo :last");
        eventually(() -> assertThat(heard).extracting(Message::text).contains("last"));

        assertThat(heard).extracting(message -> message.sender().nick()).doesNotContain(nick);
        assertThat(server.received()).noneMatch(line -> line.startsWith("WHOIS"));
    }

    @Test
    void whatIsAskedOfTheClientIsAnsweredInOneCommand() {
        begin(Bots.settings(server.port(), "#amo"));

        server.say("PING :a\u0001b\u0003c\rQUIT");
        server.say(":kumar!k@h PRIVMSG pushduty :\u0001PING 1\u00032\r3 " + "x".repeat(100) + "\u0001");
        server.say(":kumar!k@h PRIVMSG pushduty :\u0001VERSION\u0001");

        eventually(() -> assertThat(server.received())
                .contains("PONG :abc QUIT", "NOTICE kumar :\u0001VERSION Pushduty\u0001")
                .anyMatch(line -> line.startsWith("NOTICE kumar :\u0001PING ")));
    }

    @Test
    void anEchoOfAnythingIsOneCommandEach() {
        begin(Bots.settings(server.port(), "#amo"));
        RandomGenerator random = new SplittableRandom(7);

        for (int i = 0; i < 300; i++) {
            String nick = random.nextBoolean() ? "kumar" : Fuzz.text(random, 3);
            server.say(
                    ":" + nick + "!u@h PRIVMSG #amo :" + Fuzz.text(random, 40).replace('\n', ' '));
        }
        server.say(":kumar!u@h PRIVMSG #amo :last");

        eventually(() -> assertThat(server.received()).contains("NOTICE kumar :last"));
    }

    private void begin(IrcSettings settings) {
        network = Bots.bot(settings);
        network.start(this::echo);
        eventually(() -> assertThat(network.health().isUp()).isTrue());
    }

    private void echo(Message message) {
        heard.add(message);
        try {
            network.say(Place.privately("test", message.sender().nick()), Utterance.plain(message.text()));
        } catch (OutsideException e) {
            // Somebody who cannot be spoken to, which is what this is about.
        }
    }
}
