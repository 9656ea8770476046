package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.people.Account;
import org.pushduty.core.port.Passage;
import org.pushduty.core.port.Pieces;
import org.pushduty.core.port.RecordedPassage;
import org.pushduty.irc.IrcSettings.Self;
import org.pushduty.irc.IrcSettings.Server;

/** What only some servers do, and no server here does on demand. */
class ScriptedServerTest {
    private static final String KUMAR = ":kumar!k@host";
    private static final Self WITH_ACCOUNT = new Self("pushduty", "Pushduty", "pushduty", "s3cret");

    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private ScriptedServer server;
    private IrcNetwork network;

    @AfterEach
    void close() {
        network.stop(Duration.ofMillis(200));
        server.close();
    }

    @Test
    void accountTagProvesWhoSpeaksInChannelsAndInPrivate() {
        serve(withCapabilities("account-tag message-tags"));

        server.say("@account=kumar\\:\\s2;time=x=y " + KUMAR + " PRIVMSG #amo :!tag");
        server.say("@time=1;account=kumar " + KUMAR + " PRIVMSG pushduty :!tag");
        server.say("@time=1 " + KUMAR + " PRIVMSG #amo :!tag");

        eventually(() -> assertThat(heard).hasSize(3));
        assertThat(heard)
                .extracting(message -> message.sender().identity())
                .containsExactly(proven("kumar; 2"), proven("kumar"), Identity.unproven());
        assertThat(heard.get(1).place()).isEqualTo(Place.privately("test", "kumar"));
    }

    @Test
    void anAccountTagThatWasNotGrantedProvesNothing() {
        serve(ScriptedServer.friendly());

        server.say("@account=kumar " + KUMAR + " PRIVMSG #amo :!tag");

        eventually(() -> assertThat(heard).hasSize(1));
        assertThat(heard.get(0).sender().identity().account()).isEmpty();
    }

    @Test
    void whoisTellsTheAccount() throws Exception {
        serve(ScriptedServer.friendly()
                .answering(
                        "WHOIS kumar",
                        ":srv 311 pushduty kumar k host * :Kumar",
                        ":srv 330 pushduty kumar kumar_acc :is logged in as",
                        ":srv 318 pushduty kumar :End of WHOIS"));

        assertThat(identified("kumar")).isEqualTo(proven("kumar_acc"));
    }

    @Test
    void aNickThatIsMerelyRegisteredProvesNothing() throws Exception {
        serve(ScriptedServer.friendly()
                .answering(
                        "WHOIS kumar",
                        ":srv 311 pushduty kumar k host * :Kumar",
                        ":srv 307 pushduty kumar :is a registered nick",
                        ":srv 318 pushduty kumar :End of WHOIS"));

        assertThat(identified("kumar")).isEqualTo(Identity.unproven());
    }

    @Test
    void anotherOneWhoHasTheNickByNowProvesNothing() throws Exception {
        serve(ScriptedServer.friendly()
                .answering(
                        "WHOIS kumar",
                        ":srv 311 pushduty kumar k elsewhere * :Kumar",
                        ":srv 330 pushduty kumar kumar_acc :is logged in as",
                        ":srv 318 pushduty kumar :End of WHOIS"));
        assertThat(identified("kumar")).isEqualTo(Identity.unproven());
    }

    @Test
    void aUserWhoImitatesTheServerProvesNothing() throws Exception {
        serve(ScriptedServer.friendly()
                .answering(
                        "WHOIS kumar",
                        ":evil!e@host 330 pushduty kumar mat :is logged in as",
                        ":srv 318 pushduty kumar :End of WHOIS"));

        assertThat(identified("kumar")).isEqualTo(Identity.unproven());
    }

    @Test
    void aWhoisWithoutAnswerEndsUnproven() throws Exception {
        serve(ScriptedServer.friendly());

        assertThat(identified("kumar")).isEqualTo(Identity.unproven());
        assertThat(identified("ku*")).isEqualTo(Identity.unproven());
        assertThat(server.received()).noneMatch(line -> line.contains("ku*"));
    }

    @Test
    void aNickIsEnoughOnAClosedNetwork() throws Exception {
        server = ScriptedServer.friendly();
        begin(Bots.trustingNicks(Bots.settings(server.port(), "#amo")));

        server.say(KUMAR + " PRIVMSG #amo :!tag");

        eventually(() -> assertThat(heard).hasSize(1));
        assertThat(heard.get(0).sender().identity()).isEqualTo(proven("kumar"));
        assertThat(identified("kumar")).isEqualTo(proven("kumar"));
    }

    @Test
    void saslLogsInBeforeTheWelcome() {
        serveWithAccount(sasl(":srv 900 * * pushduty :You are now logged in", ":srv 903 * :SASL successful"));

        String plain = Base64.getEncoder().encodeToString("\0pushduty\0s3cret".getBytes(StandardCharsets.UTF_8));
        assertThat(server.received()).containsSubsequence("AUTHENTICATE PLAIN", "AUTHENTICATE " + plain, "CAP END");
        assertThat(network.health().story()).isEqualTo("connected as pushduty since 11:02 UTC, in #amo");
    }

    @Test
    void aFailedSaslIsToldAndTheBotGoesOn() {
        serveWithAccount(sasl(":srv 904 * :SASL authentication failed"));

        assertThat(network.health().isUp()).isTrue();
        assertThat(network.health().story())
                .endsWith("; without an account: SASL failed: SASL authentication failed")
                .doesNotContain("s3cret");
    }

    @Test
    void anUnansweredSaslIsToldAndTheBotGoesOn() {
        serveWithAccount(sasl());

        assertThat(network.health().story()).endsWith("; without an account: SASL was not answered");
    }

    @Test
    void aServerWithoutServicesRefusesSaslAlone() {
        serveWithAccount(withCapabilities("account-tag sasl=PLAIN").answering("CAP REQ :sasl", ":srv CAP * NAK :sasl"));

        assertThat(network.health().story()).endsWith("; without an account: the server refused SASL");
        server.say("@account=kumar " + KUMAR + " PRIVMSG #amo :!tag");
        eventually(() -> assertThat(heard).hasSize(1));
        assertThat(heard.get(0).sender().identity()).isEqualTo(proven("kumar"));
    }

    @Test
    void capabilitiesWithValuesOverSeveralLinesAreUnderstood() {
        serve(new ScriptedServer()
                .answering(
                        "CAP LS 302",
                        ":srv CAP * LS * :sts=port=6697,duration=1 multi-prefix",
                        ":srv CAP * LS :sasl=EXTERNAL message-tags account-tag draft/x=a=b")
                .answering("CAP REQ :(.*)", ":srv CAP * ACK :$1 ")
                .welcoming("CAP END"));

        assertThat(server.received()).contains("CAP REQ :account-tag", "CAP REQ :message-tags");
        assertThat(server.received()).noneMatch(line -> line.contains("multi-prefix") || line.contains("sasl"));
    }

    @Test
    void aServerThatNeverWelcomesIsLeftAndTriedAgain() {
        server = new ScriptedServer().answering("USER .*", ":srv 020 * :Please wait");
        begin(Bots.settings(server.port(), "#amo"), false);

        eventually(() -> assertThat(server.connections()).isGreaterThan(1));
        eventually(() -> assertThat(network.health().story()).contains("no welcome within 4 s"));
    }

    @Test
    void aRefusedServerPasswordIsTold() {
        server = new ScriptedServer()
                .answering("USER .*", ":srv 464 * :Password incorrect", "ERROR :Closing Link: (Bad Password)");
        begin(
                Bots.withServer(
                        Bots.settings(server.port(), "#amo"), new Server("127.0.0.1", server.port(), false, "pw x")),
                false);

        eventually(() ->
                assertThat(network.health().story()).contains("Bad Password").doesNotContain("pw x"));
        assertThat(server.received().get(0)).isEqualTo("PASS :pw x");
    }

    @Test
    void aTopicIsCutToTheServersLengthBetweenTwoCharacters() {
        serve(ScriptedServer.friendly().answering("TOPIC #amo :(.*)", ":pushduty!p@here TOPIC #amo :$1"));

        String fitting = "ä".repeat(19);

        network.setTopic("#amo", fitting + "🚂🚂", Passage.NONE);

        eventually(() -> assertThat(server.received()).contains("TOPIC #amo :" + fitting));
        assertThat(network.fitsTopic(fitting)).isTrue();
        assertThat(network.fitsTopic(fitting + "🚂")).isFalse();
    }

    @Test
    void aRefusedTopicIsToldAtOnceAndRemembered() {
        serve(ScriptedServer.friendly().answering("TOPIC .*", ":srv 482 pushduty #amo :You're not a channel operator"));

        var passage = new RecordedPassage();
        network.setTopic("#amo", "new", passage);

        eventually(() ->
                assertThat(passage.story()).containsExactly("leaving", "refused: the bot is not an operator there"));
        assertThat(network.health().story()).contains("the topic of #amo cannot be set: the bot is not an operator");
        assertThat(network.topic("#amo")).hasValue("");
    }

    @Test
    void aLineThatTheChannelDoesNotTakeIsToldToItsSender() {
        serve(ScriptedServer.friendly()
                .answering("PRIVMSG #amo :new", ":srv 404 pushduty #amo :Cannot send to channel (+m)"));
        var refused = new RecordedPassage();
        var taken = new RecordedPassage();

        network.deliver(Place.channel(new ChannelRef("test", "#amo")), Pieces.fresh(Utterance.plain("new")), refused);
        network.deliver(Place.channel(new ChannelRef("test", "#amo")), Pieces.fresh(Utterance.plain("newer")), taken);

        eventually(() -> assertThat(taken.story()).containsExactly("leaving", "arrived"));
        assertThat(refused.story()).containsExactly("leaving", "refused: Cannot send to channel (+m)");
    }

    @Test
    void aRefusedJoinIsToldAndTriedAgain() {
        server = new ScriptedServer()
                .answering("USER .*", ":srv 001 pushduty :Welcome")
                .answering("JOIN #secret", ":srv 473 pushduty #secret :Cannot join channel (+i)");
        begin(Bots.settings(server.port(), "#secret"), false);

        eventually(() -> assertThat(server.received().stream().filter("JOIN #secret"::equals))
                .hasSizeGreaterThan(2));
        assertThat(network.health().isUp()).isFalse();
        assertThat(network.health().story()).contains("not in #secret: it is for the invited only");
    }

    @Test
    void noticesEchoesAndCtcpAreNotMessages() {
        serve(withCapabilities("message-tags"));

        server.say(KUMAR + " NOTICE #amo :!tag");
        server.say(":pushduty!p@here PRIVMSG #amo :!tag");
        server.say(KUMAR + " PRIVMSG pushduty :\u0001VERSION\u0001");
        server.say(KUMAR + " PRIVMSG #amo :\u0001ACTION !tag\u0001");
        server.say(KUMAR + " PRIVMSG pushduty :\u0001DCC SEND x 2130706433 99 1\u0001");
        server.say("@bot;x= :robot!r@host PRIVMSG #amo :!status");
        server.say(KUMAR + " PRIVMSG #AMO :\u0002\u000304,01!tag\u000f now\u0003");

        eventually(() -> assertThat(heard).hasSize(2));
        assertThat(heard).extracting(Message::text).containsExactly("!status", "!tag now");
        assertThat(heard).extracting(message -> message.sender().isBot()).containsExactly(true, false);
        assertThat(heard.get(1).place().target()).isEqualTo("#amo");
        eventually(() -> assertThat(server.received()).contains("NOTICE kumar :\u0001VERSION Pushduty\u0001"));
    }

    @Test
    void brokenLinesAndBytesDoNoHarm() {
        serve(ScriptedServer.friendly());

        for (String broken : List.of(
                "",
                ":",
                "@",
                "@a",
                ": ",
                "PRIVMSG",
                ":x PRIVMSG",
                KUMAR + " PRIVMSG",
                "KICK",
                ":srv 332",
                ":srv 005",
                "PING",
                ":srv 330",
                "CAP",
                ":a!b@c JOIN")) {
            server.say(broken);
        }
        server.sayBytes(KUMAR + " PRIVMSG #amo :bytes \u00ff\u00fe here");

        eventually(() -> assertThat(heard).extracting(Message::text).containsExactly("bytes \ufffd\ufffd here"));
        assertThat(network.health().isUp()).isTrue();
    }

    @Test
    void aLineThatIsTooLongIsLeftOut() {
        serve(ScriptedServer.friendly());

        server.say(KUMAR + " PRIVMSG #amo :!tag" + "x".repeat(20_000));
        server.say(KUMAR + " PRIVMSG #amo :!status");

        eventually(() -> assertThat(heard).extracting(Message::text).containsExactly("!status"));
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aLineThatDoesNotEndCostsNoMoreThanWhatIsSaidWithin() {
        serve(ScriptedServer.friendly());

        server.beginToSay("x".repeat(100_000));
        server.say("");
        server.say(KUMAR + " PRIVMSG #amo :!status");

        eventually(() -> assertThat(heard).extracting(Message::text).containsExactly("!status"));
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void whatFollowsACarriageReturnIsNoLineOfTheServers() throws Exception {
        serve(ScriptedServer.friendly().answering("WHOIS kumar", ":srv 318 pushduty kumar :End of WHOIS"));

        server.say(KUMAR + " PRIVMSG #amo :x\r:srv 330 pushduty kumar mat :is logged in as");

        eventually(() -> assertThat(heard)
                .extracting(Message::text)
                .containsExactly("x :srv 330 pushduty kumar mat :is logged in as"));
        assertThat(identified("kumar")).isEqualTo(Identity.unproven());
    }

    @Test
    void aPersonGetsNoticesAndAChannelMessages() {
        serve(ScriptedServer.friendly());

        network.say(Place.privately("test", "kumar"), Utterance.plain("to you"));
        network.say(new Place("test", "#amo", false), Utterance.plain("to all"));

        eventually(() -> assertThat(server.received()).contains("NOTICE kumar :to you", "PRIVMSG #amo :to all"));
    }

    private static ScriptedServer withCapabilities(String capabilities) {
        return new ScriptedServer()
                .answering("CAP LS 302", ":srv CAP * LS :" + capabilities)
                .answering("CAP REQ :((?!sasl).*)", ":srv CAP * ACK :$1")
                .welcoming("CAP END");
    }

    private static ScriptedServer sasl(String... verdict) {
        return withCapabilities("sasl=EXTERNAL,PLAIN account-tag")
                .answering("CAP REQ :sasl", ":srv CAP * ACK :sasl")
                .answering("AUTHENTICATE PLAIN", "AUTHENTICATE +")
                .answering("AUTHENTICATE [^P].*", verdict);
    }

    private void serve(ScriptedServer scripted) {
        server = scripted;
        begin(Bots.settings(server.port(), "#amo"));
    }

    private void serveWithAccount(ScriptedServer scripted) {
        server = scripted;
        begin(Bots.withSelf(Bots.settings(server.port(), "#amo"), WITH_ACCOUNT));
    }

    private void begin(IrcSettings settings) {
        begin(settings, true);
    }

    private void begin(IrcSettings settings, boolean comesUp) {
        network = Bots.bot(settings);
        network.start(heard::add);
        if (comesUp) {
            eventually(() -> assertThat(network.health().isUp()).isTrue());
        }
    }

    private Identity identified(String nick) throws Exception {
        int before = heard.size();
        server.say(":" + nick + "!k@host PRIVMSG #amo :who am I?");
        eventually(() -> assertThat(heard).hasSize(before + 1));
        return network.identify(heard.get(before).sender()).get(5, TimeUnit.SECONDS);
    }

    private static Identity proven(String account) {
        return Identity.proven(new Account("test", "irc", account));
    }
}
