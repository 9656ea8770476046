package org.pushduty.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gateway by raw WebSocket: what it says, and when it closes the connection. */
class GatewayTest {
    private static final long PLAIN = Intent.GUILDS.bit() | Intent.GUILD_MESSAGES.bit();

    private final DiscordStandin discord = new DiscordStandin();
    private final Guild guild = discord.guilds().create("addons");
    private final Channel channel = discord.guilds().channel(guild, "push-duty");
    private final DiscordHuman kumar = discord.human("kumar", guild);

    @AfterEach
    void close() {
        discord.close();
    }

    private RawGateway identified(long intents) {
        var gateway = new RawGateway(discord);
        gateway.identify(intents);
        await().until(() -> !gateway.events("GUILD_CREATE").isEmpty());
        return gateway;
    }

    private void assertCloses(int code, String frame) {
        try (var gateway = new RawGateway(discord)) {
            gateway.send(frame);

            await().until(() -> gateway.closeCode() == code);
            assertThat(discord.violations()).hasSize(1);
        }
    }

    private static String identify(String token, long intents) {
        return frame(2, RawGateway.identity(token, intents).toString());
    }

    private static String frame(int op, String payload) {
        return "{\"op\":" + op + ",\"d\":" + payload + "}";
    }

    @Test
    void itSaysHelloAndReadyAndTheGuilds() {
        try (RawGateway gateway = identified(PLAIN)) {
            assertThat(gateway.frames()
                            .get(0)
                            .path("d")
                            .path("heartbeat_interval")
                            .asInt())
                    .isEqualTo(41250);
            assertThat(gateway.events("READY").get(0).path("resume_gateway_url").asText())
                    .startsWith("ws://127.0.0.1:");
            assertThat(gateway.events("GUILD_CREATE").get(0).path("members")).hasSize(1);
            assertThat(gateway.frames().get(2).path("s").asInt()).isEqualTo(2);
        }
    }

    @Test
    void withPresencesItShowsAllMembers() {
        try (RawGateway gateway = identified(PLAIN | Intent.GUILD_PRESENCES.bit())) {
            assertThat(gateway.events("GUILD_CREATE").get(0).path("members")).hasSize(3);
        }
    }

    @Test
    void heartbeatsAreAcknowledgedUntilTheyAreNot() {
        try (RawGateway gateway = identified(PLAIN)) {
            gateway.send(1, NullNode.instance);
            await().until(() -> gateway.has(11));

            discord.gateway().acknowledge(false);
            gateway.send(1, NullNode.instance);
            gateway.send(frame(99, "null"));
            await().until(() -> gateway.closeCode() == 4001);
            assertThat(gateway.frames().stream().filter(it -> it.path("op").asInt() == 11))
                    .hasSize(1);
        }
    }

    @Test
    void whoSendsNoHeartbeatIsClosed() {
        try (RawGateway gateway = identified(PLAIN)) {
            discord.gateway().closeTheLifeless();
            assertThat(gateway.closeCode()).isZero();

            discord.clock().advance(Duration.ofMinutes(2));
            discord.gateway().closeTheLifeless();
            await().until(() -> gateway.closeCode() == 4009);
        }
    }

    @Test
    void aWrongTokenIsClosedWith4004() {
        assertCloses(4004, identify("wrong", PLAIN));
    }

    @Test
    void anUnknownIntentIsClosedWith4013() {
        assertCloses(4013, identify(discord.token(), 1L << 40));
    }

    @Test
    void aPrivilegedIntentThatIsNotAllowedIsClosedWith4014() {
        discord.gateway().allow(EnumSet.of(Intent.GUILD_MEMBERS));

        assertCloses(4014, identify(discord.token(), PLAIN | Intent.MESSAGE_CONTENT.bit()));
    }

    @Test
    void anIdentifyWithoutPropertiesIsClosedWith4002() {
        assertCloses(4002, frame(2, "{\"token\":\"" + discord.token() + "\",\"intents\":1}"));
    }

    @Test
    void whatIsNoJsonIsClosedWith4002() {
        assertCloses(4002, "hello");
    }

    @Test
    void whoHasNotIdentifiedIsClosedWith4003() {
        assertCloses(4003, frame(8, "{}"));
    }

    @Test
    void anotherVersionIsClosedWith4012() {
        try (var gateway = new RawGateway(discord, "?v=6&encoding=json")) {
            await().until(() -> gateway.closeCode() == 4012);
        }
    }

    @Test
    void aSecondIdentifyIsClosedWith4005() {
        try (RawGateway gateway = identified(PLAIN)) {
            gateway.identify(PLAIN);

            await().until(() -> gateway.closeCode() == 4005);
        }
    }

    @Test
    void moreThan120FramesAMinuteAreClosedWith4008() {
        try (RawGateway gateway = identified(PLAIN)) {
            for (int i = 0; i < 119; i++) {
                gateway.send(1, NullNode.instance);
            }
            await().until(() -> gateway.frames().stream()
                            .filter(it -> it.path("op").asInt() == 11)
                            .count()
                    == 119);
            gateway.send(1, NullNode.instance);

            await().until(() -> gateway.closeCode() == 4008);
        }
    }

    @Test
    void whoResumesIsToldWhatHeMissed() {
        RawGateway first = identified(PLAIN | Intent.MESSAGE_CONTENT.bit());
        String session = first.events("READY").get(0).path("session_id").asText();
        discord.gateway().cut();
        kumar.say(channel, "is it out?");

        try (var second = new RawGateway(discord)) {
            second.send(
                    6,
                    Json.object()
                            .put("token", discord.token())
                            .put("session_id", session)
                            .put("seq", 2));

            await().until(() -> !second.events("RESUMED").isEmpty());
            assertThat(second.events("MESSAGE_CREATE").get(0).path("content").asText())
                    .isEqualTo("is it out?");
            assertThat(second.events("READY")).isEmpty();
        }
    }

    @Test
    void aSessionThatIsGoneCannotBeResumed() {
        RawGateway first = identified(PLAIN);
        String session = first.events("READY").get(0).path("session_id").asText();
        discord.gateway().forgetSessions();

        try (var second = new RawGateway(discord)) {
            second.send(
                    6,
                    Json.object()
                            .put("token", discord.token())
                            .put("session_id", session)
                            .put("seq", 2));

            await().until(() -> second.has(9));
            assertThat(second.frames().get(1).path("d").asBoolean(true)).isFalse();
        }
    }

    @Test
    void aSequenceFromTheFutureIsClosedWith4007() {
        RawGateway first = identified(PLAIN);
        String session = first.events("READY").get(0).path("session_id").asText();

        assertCloses(
                4007,
                frame(
                        6,
                        Json.object()
                                .put("token", discord.token())
                                .put("session_id", session)
                                .put("seq", 99)
                                .toString()));
    }

    @Test
    void contentIsKeptFromWhoDidNotAskForIt() {
        try (RawGateway gateway = identified(PLAIN)) {
            kumar.say(channel, "between us");
            kumar.address(channel, "tag");
            await().until(() -> gateway.events("MESSAGE_CREATE").size() == 2);

            assertThat(gateway.events("MESSAGE_CREATE"))
                    .extracting(message -> message.path("content").asText())
                    .containsExactly("", discord.bot().mention() + " tag");
        }
    }

    @Test
    void whoDidNotAskForMessagesHearsNone() {
        try (RawGateway gateway = identified(Intent.GUILDS.bit())) {
            kumar.say(channel, "hello");
            discord.guilds().channel(guild, "marker");
            await().until(() -> !gateway.events("CHANNEL_CREATE").isEmpty());

            assertThat(gateway.events("MESSAGE_CREATE")).isEmpty();
        }
    }

    @Test
    void whatTheBotMayNotSeeItDoesNotHear() {
        try (RawGateway gateway = identified(PLAIN)) {
            discord.guilds()
                    .overwrite(
                            channel,
                            new Overwrite(discord.bot().id(), Overwrite.Kind.MEMBER, 0, Permission.VIEW_CHANNEL.bit()));
            kumar.say(channel, "secret");
            discord.guilds().channel(guild, "marker");
            await().until(() -> !gateway.events("CHANNEL_CREATE").isEmpty());

            assertThat(gateway.events("MESSAGE_CREATE")).isEmpty();
        }
    }

    @Test
    void aSilentGatewayStaysOpenAndSaysNothing() {
        try (RawGateway silent = identified(PLAIN)) {
            discord.gateway().fallSilent();
            try (RawGateway other = identified(PLAIN)) {
                kumar.say(channel, "hello");
                await().until(() -> !other.events("MESSAGE_CREATE").isEmpty());
            }

            assertThat(silent.events("MESSAGE_CREATE")).isEmpty();
            assertThat(silent.closeCode()).isZero();
        }
    }

    @Test
    void whatIsOmittedIsNotThere() {
        discord.omissions().omit("READY", "resume_gateway_url");
        discord.omissions().omit("*", "features");
        discord.omissions().omit("GET /gateway/bot", "session_start_limit.remaining");
        try (RawGateway gateway = identified(PLAIN)) {
            assertThat(gateway.events("READY").get(0).has("resume_gateway_url")).isFalse();
            assertThat(gateway.events("GUILD_CREATE").get(0).has("features")).isFalse();
            assertThat(new RawRest(discord)
                            .get("gateway/bot")
                            .json()
                            .path("session_start_limit")
                            .properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactlyInAnyOrder("total", "reset_after", "max_concurrency");
        }
    }

    @Test
    void membersAreToldInPieces() {
        Guild large = discord.guilds().create("large", 1500);
        try (RawGateway gateway = identified(PLAIN | Intent.GUILD_MEMBERS.bit())) {
            gateway.send(
                    8,
                    Json.object()
                            .put("guild_id", Long.toString(large.id()))
                            .put("query", "")
                            .put("limit", 0));
            await().until(() -> gateway.events("GUILD_MEMBERS_CHUNK").size() == 2);

            assertThat(gateway.events("GUILD_MEMBERS_CHUNK"))
                    .extracting(chunk -> chunk.path("members").size())
                    .isEqualTo(List.of(1000, 502));
        }
    }
}
