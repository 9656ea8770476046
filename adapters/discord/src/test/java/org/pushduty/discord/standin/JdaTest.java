package org.pushduty.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JDA as it is, on the stand-in: it talks, comes back, and heeds what it is told. */
class JdaTest {
    private static final EnumSet<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES, GatewayIntent.MESSAGE_CONTENT);

    private final DiscordStandin discord = new DiscordStandin();
    private final Guild guild = discord.guilds().create("addons");
    private final Channel channel = discord.guilds().channel(guild, "push-duty");
    private final DiscordHuman kumar = discord.human("kumar", guild);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private JDA jda;

    @BeforeEach
    void logIn() throws InterruptedException {
        jda = JdaOnStandin.logIn(discord, INTENTS, new ListenerAdapter() {
            @Override
            public void onMessageReceived(MessageReceivedEvent event) {
                heard.add(
                        event.getAuthor().getName() + ": " + event.getMessage().getContentRaw());
            }
        });
    }

    @AfterEach
    void close() throws InterruptedException {
        JdaOnStandin.shutDown(jda);
        discord.close();
    }

    private void say(String text) {
        jda.getTextChannelById(channel.id()).sendMessage(text).complete();
    }

    private static void assertHeeded(DiscordStandin discord) {
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void whatIsSaidIsHeardBothWays() {
        kumar.say(channel, "hello");
        say("hi kumar");

        await().untilAsserted(() -> assertThat(heard).containsExactly("kumar: hello", "pushduty: hi kumar"));
        assertThat(kumar.heard(channel)).containsExactly("hi kumar");
        assertHeeded(discord);
    }

    @Test
    void directMessagesWork() {
        kumar.say(kumar.direct(), "psst");
        await().until(() -> heard.contains("kumar: psst"));

        jda.openPrivateChannelById(kumar.id())
                .flatMap(direct -> direct.sendMessage("yes?"))
                .complete();
        assertThat(kumar.heard(kumar.direct())).containsExactly("yes?");
        assertHeeded(discord);
    }

    @Test
    void whoTakesNoDirectMessagesGetsNone() {
        kumar.takeDirect(false);
        var direct = jda.openPrivateChannelById(kumar.id()).complete();

        assertThatThrownBy(() -> direct.sendMessage("hello").complete())
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining("50007");
    }

    @Test
    void jdaResumesAndHearsWhatItMissed() {
        discord.gateway().close(4000);
        kumar.say(channel, "are you there?");

        await().until(() -> heard.contains("kumar: are you there?"));
        assertThat(discord.gateway().resumed()).isEqualTo(1);
        assertThat(discord.gateway().identified()).isEqualTo(1);
    }

    @Test
    void jdaResumesAfterACutConnection() {
        discord.gateway().cut();

        await().until(() -> discord.gateway().resumed() == 1);
        assertThat(discord.gateway().identified()).isEqualTo(1);
    }

    @Test
    void jdaReconnectsWhenAsked() {
        discord.gateway().askToReconnect();

        await().until(() -> discord.gateway().resumed() == 1);
        assertHeeded(discord);
    }

    @Test
    void jdaIdentifiesAgainAfterAnInvalidSession() {
        discord.gateway().invalidate(false);

        await().atMost(Duration.ofSeconds(20)).until(() -> discord.gateway().identified() == 2);
        await().until(() -> jda.getStatus() == JDA.Status.CONNECTED);
        say("back");
        assertThat(kumar.heard(channel)).containsExactly("back");
    }

    @Test
    void jdaComesBackWhereNoHeartbeatIsAcknowledged() throws InterruptedException {
        JdaOnStandin.shutDown(jda);
        discord.gateway().heartbeatEvery(Duration.ofMillis(300));
        logIn();
        discord.gateway().acknowledge(false);

        await().atMost(Duration.ofSeconds(20)).until(() -> discord.gateway().resumed() > 0);
    }

    @Test
    void aRevokedTokenEndsTheSession() {
        List<CloseCode> codes = new CopyOnWriteArrayList<>();
        jda.addEventListener(new ListenerAdapter() {
            @Override
            public void onShutdown(ShutdownEvent event) {
                codes.add(event.getCloseCode());
            }
        });
        discord.gateway().revokeToken();

        await().untilAsserted(() -> assertThat(codes).containsExactly(CloseCode.AUTHENTICATION_FAILED));
    }

    @Test
    void aWrongTokenIsRefused() {
        assertThatThrownBy(() -> JdaOnStandin.builder(discord, "wrong", INTENTS).build())
                .isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void anIntentThatIsNotAllowedEndsTheLogin() throws InterruptedException {
        discord.gateway().allow(EnumSet.noneOf(Intent.class));
        JDA second = JdaOnStandin.builder(discord, discord.token(), INTENTS).build();

        await().until(() -> second.getStatus() == JDA.Status.SHUTDOWN);
        assertThat(discord.violations()).extracting(Violation::what).contains("Disallowed intent(s).");
    }

    @Test
    void jdaWaitsAsLongAsA429Tells() {
        discord.faults().limit("POST /channels/{channel}/messages", 1, Duration.ofMillis(700));
        say("patience");

        List<Request> tries = discord.requests().stream()
                .filter(request -> request.route().equals("POST /channels/{channel}/messages"))
                .toList();
        assertThat(tries).extracting(Request::status).containsExactly(429, 200);
        assertThat(Duration.between(tries.get(0).at(), tries.get(1).at())).isGreaterThan(Duration.ofMillis(650));
        assertHeeded(discord);
    }

    @Test
    void jdaWaitsWhereAllRoutesAreLimited() {
        discord.faults().limitGlobally(1, Duration.ofMillis(500));
        say("patience");

        assertThat(kumar.heard(channel)).containsExactly("patience");
        assertHeeded(discord);
    }

    @Test
    void jdaKeepsToTheLimitsOfRoutes() {
        discord.limitRoutes(true);
        for (int i = 0; i < 7; i++) {
            say("line " + i);
        }

        assertThat(kumar.heard(channel)).hasSize(7);
        assertThat(discord.requests()).extracting(Request::status).doesNotContain(429);
    }

    @Test
    void jdaTriesAgainAfterABadGateway() {
        discord.faults().fail("POST /channels/{channel}/messages", 1, 502);
        say("again");

        assertThat(kumar.heard(channel)).containsExactly("again");
    }

    @Test
    void anAnswerThatIsLostWasCarriedOutAllTheSame() {
        discord.faults().loseAnswer("POST /channels/{channel}/messages", 1, 500);

        assertThatThrownBy(() -> say("did it?")).isInstanceOf(ErrorResponseException.class);
        assertThat(kumar.heard(channel)).containsExactly("did it?");
    }

    @Test
    void aLateAnswerComesLate() {
        discord.faults().answerLate("POST /channels/{channel}/messages", 1, Duration.ofMillis(400));
        long start = System.nanoTime();
        say("slowly");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(390));
    }

    @Test
    void theThirdTopicWithinTenMinutesIsTooMany() throws Exception {
        var text = jda.getTextChannelById(channel.id());
        text.getManager().setTopic("one").complete();
        text.getManager().setTopic("two").complete();

        assertThatThrownBy(() -> text.getManager().setTopic("three").complete(false))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        e -> assertThat(e.getRetryAfter()).isBetween(590_000L, 600_000L));
        assertThat(kumar.topic(channel)).isEqualTo("two");
        assertThat(text.getTopic()).isEqualTo("two");
    }

    @Test
    void aThreadOfAHumanIsToldAndCanBeAnsweredIn() {
        Channel thread = kumar.thread(channel, "what broke");
        kumar.say(thread, "the build");
        await().until(() -> heard.contains("kumar: the build"));

        jda.getThreadChannelById(thread.id()).sendMessage("on it").complete();
        assertThat(kumar.heard(thread)).containsExactly("on it");
        assertHeeded(discord);
    }

    @Test
    void theTopicOfAHumanIsToldToTheBot() {
        Role boss = discord.guilds().role(guild, "boss", false, Permission.MANAGE_CHANNELS);
        discord.guilds().give(guild, kumar.user(), boss);
        kumar.setTopic(channel, "Push 2016.10.06");

        await().until(() ->
                "Push 2016.10.06".equals(jda.getTextChannelById(channel.id()).getTopic()));
    }

    @Test
    void permissionsThatChangeAreTold() {
        discord.guilds().permit(guild, discord.guilds().botRole(guild), Permission.VIEW_CHANNEL);
        var text = jda.getTextChannelById(channel.id());

        await().until(() -> !jda.getGuildById(guild.id())
                .getSelfMember()
                .hasPermission(text, net.dv8tion.jda.api.Permission.MANAGE_CHANNEL));
    }

    @Test
    void aHundredGuildsOfAThousandPeopleAreReady() throws InterruptedException {
        JdaOnStandin.shutDown(jda);
        for (int i = 0; i < 99; i++) {
            discord.guilds().create("guild-" + i, 1000);
        }
        logIn();

        assertThat(jda.getGuilds()).hasSize(100);
        assertThat(jda.getGuildsByName("guild-7", false).get(0).getMemberCount())
                .isEqualTo(1002);
        assertHeeded(discord);
    }

    @Test
    void theStandinIsWhereTheTestSaysAndNowhereElse() {
        assertThat(discord.restUrl()).startsWith("http://127.0.0.1:").isNotEqualTo(RestConfig.DEFAULT_BASE_URL);
        assertThat(discord.gatewayUrl()).startsWith("ws://127.0.0.1:");
    }
}
