package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.people.Account;

/**
 * Impostors and honest people on InspIRCd with Atheme. Each case on a server that tags messages, on one that only tells
 * of logins, and on one that must be asked. All come from one host, and an impostor has the hero's user name too: what
 * parts them is the account alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WhoSpeaks {
    private static final String HERO = "kumar";
    private static final String CHANNEL = "#amo";
    private static final Identity NOBODY = Identity.unproven();

    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final List<IrcHuman> humans = new ArrayList<>();
    private final InspircdServer server;
    private IrcNetwork network;

    WhoSpeaks(InspircdServer server) {
        this.server = server;
    }

    @BeforeAll
    void begin() {
        server.registerAccounts(HERO, "relay");
        startBot();
    }

    @AfterAll
    void end() {
        network.stop(Duration.ofMillis(500));
        server.close();
    }

    private void startBot() {
        network = Bots.bot(server.port(), CHANNEL);
        network.start(heard::add);
        eventually(() -> assertThat(network.health().isUp()).isTrue());
    }

    @AfterEach
    void everybodyLeaves() {
        humans.forEach(IrcHuman::quit);
        humans.clear();
        heard.clear();
    }

    @Test
    void aHeroIsProvenUnderAnyNick() throws Exception {
        IrcHuman hero = loggedIn("somebody", HERO);
        hero.join(CHANNEL);

        assertThat(inChannel(hero)).isEqualTo(proven(HERO));
        assertThat(inPrivate(hero)).isEqualTo(proven(HERO));
    }

    @Test
    void aHeroWhoWasThereBeforeTheBotIsProven() throws Exception {
        network.stop(Duration.ofMillis(500));
        IrcHuman hero = loggedIn("somebody", HERO);
        hero.join(CHANNEL);
        startBot();

        assertThat(inPrivate(hero)).isEqualTo(proven(HERO));
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));
    }

    @Test
    void theHeroesNickProvesNothing() throws Exception {
        IrcHuman stranger = human(HERO);
        stranger.join(CHANNEL);

        assertThat(inChannel(stranger)).isEqualTo(NOBODY);
        assertThat(inPrivate(stranger)).isEqualTo(NOBODY);
    }

    @Test
    void aNickThatTheHeroHasLeftProvesNothing() throws Exception {
        IrcHuman hero = loggedIn(HERO, HERO);
        IrcHuman stranger = human("mallory");
        hero.join(CHANNEL);
        stranger.join(CHANNEL);
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));

        hero.takeNick("kumar_away");
        stranger.takeNick(HERO);

        assertThat(inChannel(stranger)).isEqualTo(NOBODY);
        assertThat(inPrivate(stranger)).isEqualTo(NOBODY);
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));
        assertThat(inPrivate(hero)).isEqualTo(proven(HERO));
    }

    @Test
    void aHeroWhoLogsOutIsNobodyUntilTheNextLogin() throws Exception {
        IrcHuman hero = loggedIn(HERO, HERO);
        hero.join(CHANNEL);
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));

        hero.logOut();
        assertThat(inChannel(hero)).isEqualTo(NOBODY);
        assertThat(inPrivate(hero)).isEqualTo(NOBODY);

        hero.logIn(HERO, InspircdServer.PASSWORD);
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));
        assertThat(inPrivate(hero)).isEqualTo(proven(HERO));
    }

    @Test
    void aLogoutOutsideTheChannelIsNotMissed() throws Exception {
        IrcHuman hero = loggedIn(HERO, HERO);
        hero.join(CHANNEL);
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));

        hero.part(CHANNEL);
        hero.logOut();
        assertThat(inPrivate(hero)).isEqualTo(NOBODY);
        hero.join(CHANNEL);
        assertThat(inChannel(hero)).isEqualTo(NOBODY);
    }

    @Test
    void aHeroWhoCameBackIsProvenAgain() throws Exception {
        IrcHuman hero = loggedIn(HERO, HERO);
        hero.join(CHANNEL);
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));

        hero.part(CHANNEL);
        assertThat(inPrivate(hero)).isEqualTo(proven(HERO));
        hero.join(CHANNEL);
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));
    }

    @Test
    void theNickOfAHeroWhoHasQuitProvesNothing() throws Exception {
        IrcHuman hero = loggedIn(HERO, HERO);
        hero.join(CHANNEL);
        assertThat(inChannel(hero)).isEqualTo(proven(HERO));

        hero.quit();
        humans.remove(hero);
        IrcHuman stranger = human(HERO);
        stranger.join(CHANNEL);

        assertThat(inChannel(stranger)).isEqualTo(NOBODY);
        assertThat(inPrivate(stranger)).isEqualTo(NOBODY);
    }

    @Test
    void inPrivateOneNeedsAnAccountAndNoChannel() throws Exception {
        IrcHuman hero = loggedIn("somebody", HERO);
        assertThat(inPrivate(hero)).isEqualTo(proven(HERO));
        hero.takeNick("elsewhere");

        IrcHuman stranger = human(HERO);
        assertThat(inPrivate(stranger)).isEqualTo(NOBODY);
    }

    @Test
    void whatAStrangerSaidIsNotTheWordOfTheHeroWhoTakesTheNick() throws Exception {
        IrcHuman hero = loggedIn("somebody", HERO);
        IrcHuman stranger = human(HERO);
        hero.join(CHANNEL);
        stranger.join(CHANNEL);
        Message said = say(stranger, "pushduty");

        stranger.takeNick("mallory");
        hero.takeNick(HERO);

        // The bot has seen both changes once it has heard this.
        say(hero, CHANNEL);
        assertThat(identity(said)).isEqualTo(NOBODY);
    }

    @Test
    void lookAlikesOfTheServicesAndOfTheServerProveNothing() throws Exception {
        IrcHuman stranger = human(HERO);
        stranger.join(CHANNEL);
        IrcHuman lookAlike = human("NickServ_");
        lookAlike.join(CHANNEL);

        for (String target : List.of("pushduty", CHANNEL)) {
            lookAlike.send("NOTICE " + target + " :kumar ACC 3");
            lookAlike.send("NOTICE " + target + " :STATUS kumar 3 kumar");
            lookAlike.send("PRIVMSG " + target + " :kumar is logged in as kumar");
        }
        lookAlike.send(":irc.pushduty.test 330 pushduty kumar kumar :is logged in as");
        lookAlike.send(":kumar!kumar@127.0.0.1 ACCOUNT kumar");
        stranger.send("ACCOUNT kumar");

        assertThat(inChannel(stranger)).isEqualTo(NOBODY);
        assertThat(inPrivate(stranger)).isEqualTo(NOBODY);
        assertThat(inPrivate(lookAlike)).isEqualTo(NOBODY);
    }

    @Test
    void anAccountTagOfOnesOwnProvesNothing() throws Exception {
        IrcHuman stranger = human(HERO);
        stranger.send("CAP REQ :message-tags");
        stranger.join(CHANNEL);

        stranger.send("@account=kumar;+account=kumar PRIVMSG " + CHANNEL + " :tagged");

        eventually(() -> assertThat(heard).extracting(Message::text).contains("tagged"));
        assertThat(identity(lastHeard())).isEqualTo(NOBODY);
    }

    @Test
    void aRelayedLineIsTheRelaysOwn() throws Exception {
        IrcHuman hero = loggedIn(HERO, HERO);
        IrcHuman relay = loggedIn("bridge", "relay");
        hero.join(CHANNEL);
        relay.join(CHANNEL);

        relay.say(CHANNEL, "<kumar> !tag");

        eventually(() -> assertThat(heard).extracting(Message::text).contains("<kumar> !tag"));
        Message relayed = lastHeard();
        assertThat(relayed.sender().nick()).isEqualTo("bridge");
        assertThat(identity(relayed)).isEqualTo(proven("relay"));
    }

    private IrcHuman human(String nick) {
        IrcHuman human = new IrcHuman(nick, server.port());
        humans.add(human);
        return human;
    }

    private IrcHuman loggedIn(String nick, String account) {
        IrcHuman human = human(nick);
        human.logIn(account, InspircdServer.PASSWORD);
        return human;
    }

    private Identity inChannel(IrcHuman human) throws Exception {
        return identity(say(human, CHANNEL));
    }

    private Identity inPrivate(IrcHuman human) throws Exception {
        return identity(say(human, "pushduty"));
    }

    private Message say(IrcHuman human, String target) {
        int before = heard.size();
        human.say(target, "!tag " + before);
        eventually(() -> assertThat(heard).extracting(Message::text).contains("!tag " + before));
        return lastHeard();
    }

    private Message lastHeard() {
        return heard.get(heard.size() - 1);
    }

    // As the program asks: what came with the message counts, else the network is asked.
    private Identity identity(Message message) throws Exception {
        return network.identify(message.sender()).get(5, TimeUnit.SECONDS);
    }

    private static Identity proven(String account) {
        return Identity.proven(new Account("test", "irc", account));
    }
}
