package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.irc.IrcSettings.Self;
import org.pushduty.irc.IrcSettings.Server;

/** The bot's own account and nick, and what happens while InspIRCd's services are away. */
class ServicesIT {
    private static final String CONNECTED = "connected as deputy since 11:02 UTC, in #amo";
    private static InspircdServer server;

    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private IrcNetwork network;

    @BeforeAll
    static void startServer() {
        server = InspircdServer.start();
        server.registerAccounts("pushduty", "kumar");
    }

    @AfterAll
    static void closeServer() {
        server.close();
    }

    @AfterEach
    void stop() {
        network.stop(Duration.ofMillis(500));
    }

    @Test
    void itLogsInAndGetsItsNickBackFromAGhost() {
        try (var ghost = new IrcHuman("pushduty", server.port())) {
            start(Bots.withSelf(settings(""), new Self("pushduty", "Pushduty", "pushduty", InspircdServer.PASSWORD)));

            eventually(() ->
                    assertThat(network.health().story()).isEqualTo("connected as pushduty since 11:02 UTC, in #amo"));
            ghost.await(line -> line.matches(":pushduty!\\S+ NICK .*"));
        }
    }

    @Test
    void aWrongPasswordIsToldAndTheBotStays() {
        start(settings("wrong"));

        eventually(() -> assertThat(network.health().isUp()).isTrue());
        assertThat(network.health().story())
                .isEqualTo(CONNECTED + "; without an account: SASL failed: SASL authentication failed");
    }

    @Test
    void itLogsInOnceServicesAreBack() {
        server.stopServices();
        start(settings(InspircdServer.PASSWORD));
        eventually(() -> assertThat(network.health().story()).startsWith(CONNECTED + "; without an account: "));

        server.startServices();

        eventually(() -> assertThat(network.health().story()).isEqualTo(CONNECTED));
        assertThatTheServerKnowsTheAccount();
    }

    @Test
    void itHasItsAccountAfterServicesWereAway() {
        start(settings(InspircdServer.PASSWORD));
        eventually(() -> assertThat(network.health().story()).isEqualTo(CONNECTED));

        server.stopServices();
        server.startServices();

        assertThatTheServerKnowsTheAccount();
        assertThat(network.health().story()).isEqualTo(CONNECTED);
    }

    @Test
    void whoeverIsCalledNickServWhileServicesAreAwayGetsNothingAndProvesNothing() throws Exception {
        server.stopServices();
        try (var nickServ = new IrcHuman("NickServ", server.port());
                var ghost = new IrcHuman("deputy", server.port());
                var stranger = new IrcHuman("kumar", server.port())) {
            start(settings(InspircdServer.PASSWORD));
            eventually(() -> assertThat(network.health().story()).contains("the nick deputy is taken"));
            nickServ.join("#amo");
            nickServ.send("NOTICE #amo :kumar ACC 3");
            stranger.join("#amo");
            stranger.say("#amo", "!tag");

            eventually(() -> assertThat(heard).hasSize(1));
            assertThat(network.identify(heard.get(0).sender()).get(5, TimeUnit.SECONDS))
                    .isEqualTo(Identity.unproven());
            assertThat(nickServ.heard()).allMatch(line -> line.nick().equals("kumar"));
            for (IrcHuman human : List.of(nickServ, ghost, stranger)) {
                human.quit();
            }
        } finally {
            server.startServices();
        }
    }

    @Test
    void aLoginFromBeforeServicesWentIsStillProof() throws Exception {
        start(settings(InspircdServer.PASSWORD));
        try (var hero = new IrcHuman("somebody", server.port())) {
            hero.logIn("kumar", InspircdServer.PASSWORD);
            hero.join("#amo");
            server.stopServices();

            hero.say("#amo", "!tag");

            eventually(() -> assertThat(heard).hasSize(1));
            assertThat(heard.get(0).sender().identity().account()).isPresent();
        } finally {
            server.startServices();
        }
    }

    @Test
    void aPinnedCertificateOfTheServersOwnIsAccepted() {
        start(Bots.withServer(
                settings(InspircdServer.PASSWORD),
                new Server("localhost", server.tlsPort(), true, "", server.fingerprint())));

        eventually(() -> assertThat(network.health().story()).isEqualTo(CONNECTED));
    }

    private static IrcSettings settings(String password) {
        return Bots.withSelf(
                Bots.settings(server.port(), "#amo"), new Self("deputy", "Pushduty", "pushduty", password));
    }

    private void start(IrcSettings settings) {
        network = Bots.bot(settings);
        network.start(heard::add);
    }

    private void assertThatTheServerKnowsTheAccount() {
        try (var human = new IrcHuman("witness", server.port())) {
            human.send("WHOIS deputy");
            human.await(line -> line.contains(" 318 "));
            assertThat(human.lines()).anyMatch(line -> line.contains(" 330 witness deputy pushduty "));
        }
    }
}
