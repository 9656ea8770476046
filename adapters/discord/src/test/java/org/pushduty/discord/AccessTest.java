package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.discord.Scene.eventually;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.ChatNetwork.Health;
import org.pushduty.discord.standin.Permission;

/** What the bot was given, what it lacks, and what is said of it. */
class AccessTest {
    private Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    private Health settled() {
        scene.network.start(scene.heard);
        eventually(() -> assertThat(scene.network.health().isSettled()).isTrue());
        return scene.network.health();
    }

    private void with(List<String> channels) {
        scene.close();
        scene = new Scene(channels);
    }

    @Test
    void whatIsThereIsTold() {
        Health health = settled();

        assertThat(health.isUp()).isTrue();
        assertThat(health.trouble()).isEmpty();
        assertThat(health.advice())
                .containsExactly(
                        "intents: guilds, guild messages and direct messages are there; message content is there",
                        "channel push-duty: View Channels, Send Messages, Embed Links, Read History,"
                                + " Manage Channels, Create Public Threads, Send Messages in Threads: all there",
                        "server AMO: scope bot is there, applications.commands is there");
        assertThat(scene.discord.violations()).isEmpty();
    }

    @Test
    void whatIsMissingComesWithALinkThatGivesIt() {
        scene.discord
                .guilds()
                .permit(
                        scene.guild,
                        scene.discord.guilds().botRole(scene.guild),
                        Permission.VIEW_CHANNEL,
                        Permission.SEND_MESSAGES);

        Health health = settled();

        assertThat(health.isUp()).isTrue();
        assertThat(health.advice().get(1)).endsWith("; missing: Manage Channels (to set the topic)");
        assertThat(health.advice())
                .last()
                .asString()
                .isEqualTo("this link invites the bot with all of it: https://discord.com/oauth2/authorize?client_id="
                        + scene.discord.applicationId()
                        + "&scope=bot+applications.commands&permissions=309237730320");
    }

    @Test
    void withoutTheContentOfMessagesItWorksAndSaysSo() {
        scene.discord.gateway().allow(Set.of());

        assertThat(settled().isUp()).isTrue();
        scene.human.say(scene.channel, "!status");
        scene.human.address(scene.channel, "duty");

        eventually(() -> assertThat(scene.heard.texts()).containsExactly("pushduty: duty"));
        assertThat(scene.network.health().advice().get(0)).contains("message content is missing");
    }

    @Test
    void aWrongTokenIsSaidPlainlyAndNotTriedAgain() {
        scene.discord.gateway().revokeToken();

        Health health = settled();

        assertThat(health.isUp()).isFalse();
        assertThat(health.story())
                .isEqualTo(
                        "not connected: Discord does not accept the token: it is wrong, or was reset since (a new one"
                                + " is needed)");
        assertThat(health.trouble()).containsPattern("next attempt in (\\d+ min)");
        assertThat(scene.discord.requests()).hasSize(1);
    }

    @Test
    void aTokenThatIsRevokedWhileItRunsIsNoticed() {
        scene.up();

        scene.discord.gateway().revokeToken();
        scene.discord.gateway().close(4004);

        eventually(() -> assertThat(scene.network.health().story()).contains("does not accept the token"));
        assertThat(scene.network.health().trouble()).containsPattern("next attempt in (\\d+ min)");
    }

    @Test
    void aRequestThatIsNotAuthorizedTellsOfARevokedToken() {
        scene.up();
        scene.discord.gateway().revokeToken();

        scene.network.say(scene.room(), Utterance.plain("anybody?"));

        eventually(() -> assertThat(scene.network.health().story()).contains("does not accept the token"));
    }

    @Test
    void anUnknownChannelIsSaidPlainly() {
        with(List.of("push-duty", "elsewhere"));

        Health health = settled();

        assertThat(health.isUp()).isFalse();
        assertThat(health.story())
                .contains("in push-duty;")
                .endsWith("not in elsewhere: there is no such text channel in AMO");
    }

    @Test
    void aChannelThatIsMadeLaterIsJoined() {
        with(List.of("#push-duty", "elsewhere"));
        settled();

        scene.discord.guilds().channel(scene.guild, "elsewhere");

        eventually(() ->
                assertThat(scene.heard.happenings).containsExactly("joined test/#push-duty", "joined test/elsewhere"));
        assertThat(scene.network.health().isUp()).isTrue();
    }

    @Test
    void twoChannelsOfOneNameAreNotGuessedAt() {
        var other = scene.discord.guilds().create("Firefox");
        scene.discord.guilds().channel(other, "push-duty");

        Health health = settled();

        assertThat(health.trouble())
                .contains("there are 2 of that name, in ", "AMO", "Firefox", "write the channel's id");
    }

    @Test
    void aChannelMayBeNamedByItsId() {
        String id = Long.toString(scene.channel.id());
        var network = new DiscordNetwork(
                scene.settings(List.of(id)), Clock.systemUTC(), new SplittableRandom(1), Scene.QUICK);

        network.start(scene.heard);

        eventually(() -> assertThat(scene.heard.happenings).containsExactly("joined test/" + id));
        network.stop(Duration.ofSeconds(2));
        assertThat(scene.discord.violations()).isEmpty();
    }

    @Test
    void aBotInNoServerIsToldHowToComeIn() {
        scene.discord.guilds().remove(scene.guild);

        Health health = settled();

        assertThat(health.trouble()).isEqualTo("not in push-duty: the bot is in no server");
        assertThat(health.advice()).last().asString().contains("https://discord.com/oauth2/authorize?client_id=");
    }

    @Test
    void theTokenIsInNoText() {
        assertThat(scene.settings(List.of()).toString()).doesNotContain(scene.discord.token());
    }
}
