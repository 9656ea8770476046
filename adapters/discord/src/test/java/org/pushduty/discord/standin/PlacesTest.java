package org.pushduty.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be done where: permissions, threads, topics. */
class PlacesTest {
    private final DiscordStandin discord = new DiscordStandin();
    private final RawRest rest = new RawRest(discord);
    private final Guild guild = discord.guilds().create("addons");
    private final Channel channel = discord.guilds().channel(guild, "push-duty");
    private final DiscordHuman kumar = discord.human("kumar", guild);

    @AfterEach
    void close() {
        discord.close();
    }

    private void deny(Permission permission) {
        discord.guilds()
                .overwrite(channel, new Overwrite(discord.bot().id(), Overwrite.Kind.MEMBER, 0, permission.bit()));
    }

    private RawRest.Answer start(String path, int type) {
        return rest.post(path, Json.object().put("name", "push 2016.10.06").put("type", type));
    }

    private Channel thread() {
        start("channels/" + channel.id() + "/threads", 11);
        return discord.threads(channel).get(0);
    }

    @Test
    void whoMayNotSeeAChannelHasNoAccess() {
        deny(Permission.VIEW_CHANNEL);

        assertThat(rest.say(channel, "hello").code()).isEqualTo(50001);
        assertThat(rest.get("channels/" + channel.id()).status()).isEqualTo(403);
    }

    @Test
    void whoMayNotSpeakLacksThePermission() {
        deny(Permission.SEND_MESSAGES);

        assertThat(rest.say(channel, "hello").code()).isEqualTo(50013);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void whoMayNotEmbedCanStillSpeak() {
        deny(Permission.EMBED_LINKS);
        ObjectNode embed = Json.object().put("content", "look");
        embed.putArray("embeds").addObject().put("title", "Push");

        assertThat(rest.say(channel, embed).code()).isEqualTo(50013);
        assertThat(rest.say(channel, "look").status()).isEqualTo(200);
    }

    @Test
    void whoMayNotReadBackGetsAnEmptyHistory() {
        kumar.say(channel, "hello");
        deny(Permission.READ_MESSAGE_HISTORY);

        assertThat(rest.get("channels/" + channel.id() + "/messages").json()).isEmpty();
    }

    @Test
    void whoMayNotManageCannotSetTheTopic() {
        deny(Permission.MANAGE_CHANNELS);

        RawRest.Answer answer =
                rest.patch("channels/" + channel.id(), Json.object().put("topic", "a"));
        assertThat(answer.code()).isEqualTo(50013);
        assertThatThrownBy(() -> kumar.setTopic(channel, "a")).hasMessageContaining("may not");
    }

    @Test
    void aMembersOverwriteOutweighsThatOfARole() {
        Role own = discord.guilds().botRole(guild);
        long send = Permission.SEND_MESSAGES.bit();
        discord.guilds().overwrite(channel, new Overwrite(own.id(), Overwrite.Kind.ROLE, 0, send));
        assertThat(rest.say(channel, "a").status()).isEqualTo(403);

        discord.guilds().overwrite(channel, new Overwrite(discord.bot().id(), Overwrite.Kind.MEMBER, send, 0));
        assertThat(rest.say(channel, "b").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorMayAll() {
        deny(Permission.SEND_MESSAGES);
        discord.guilds().permit(guild, discord.guilds().botRole(guild), Permission.ADMINISTRATOR);

        assertThat(rest.say(channel, "a").status()).isEqualTo(200);
    }

    @Test
    void aMessageOfSomebodyElseCannotBeEdited() {
        Message said = kumar.say(channel, "mine");

        String path = "channels/" + channel.id() + "/messages/" + said.id();
        assertThat(rest.patch(path, Json.object().put("content", "ours")).code())
                .isEqualTo(50005);
        assertThat(rest.send("DELETE", path, "").code()).isEqualTo(50013);
    }

    @Test
    void aMessageHasOneThreadAtMost() {
        Message said = kumar.say(channel, "let us talk");
        String path = "channels/" + channel.id() + "/messages/" + said.id() + "/threads";

        assertThat(start(path, 11).status()).isEqualTo(201);
        assertThat(discord.threads(channel)).extracting(Channel::id).containsExactly(said.id());
        assertThat(start(path, 11).code()).isEqualTo(160004);
    }

    @Test
    void aThreadWakesWhenSomebodySpeaks() {
        Channel thread = thread();
        rest.patch("channels/" + thread.id(), Json.object().put("archived", true));
        assertThat(rest.get("channels/" + channel.id() + "/threads/archived/public")
                        .json()
                        .path("threads"))
                .hasSize(1);
        assertThat(rest.get("guilds/" + guild.id() + "/threads/active").json().path("threads"))
                .isEmpty();

        kumar.say(thread, "one more thing");
        assertThat(discord.threads(channel).get(0).isArchived()).isFalse();
        assertThat(rest.get("guilds/" + guild.id() + "/threads/active").json().path("threads"))
                .hasSize(1);
    }

    @Test
    void aMessageInAnArchivedThreadCannotBeEdited() {
        Channel thread = thread();
        long message = rest.say(thread, "first").json().path("id").asLong();
        rest.patch("channels/" + thread.id(), Json.object().put("archived", true));

        RawRest.Answer answer = rest.patch(
                "channels/" + thread.id() + "/messages/" + message,
                Json.object().put("content", "second"));
        assertThat(answer.code()).isEqualTo(50083);
    }

    @Test
    void speakingInThreadsIsAPermissionOfItsOwn() {
        Channel thread = thread();
        deny(Permission.SEND_MESSAGES_IN_THREADS);

        assertThat(rest.say(thread, "a").code()).isEqualTo(50013);
        assertThat(rest.say(channel, "b").status()).isEqualTo(200);
    }

    @Test
    void aThreadNeedsAName() {
        assertThat(rest.post("channels/" + channel.id() + "/threads", Json.object())
                        .code())
                .isEqualTo(50035);
        assertThat(discord.violations()).hasSize(1);
    }

    @Test
    void theLimitOfTopicsEndsAfterTenMinutes() {
        String path = "channels/" + channel.id();
        rest.patch(path, Json.object().put("topic", "one"));
        rest.patch(path, Json.object().put("topic", "two"));

        RawRest.Answer third = rest.patch(path, Json.object().put("topic", "three"));
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.json().path("retry_after").asDouble()).isBetween(590.0, 600.0);
        assertThat(third.header("X-RateLimit-Scope")).isEqualTo("shared");
        assertThat(third.header("Via")).isNotEmpty();
        assertThat(discord.violations()).isEmpty();

        rest.patch(path, Json.object().put("topic", "too soon"));
        assertThat(discord.violations()).hasSize(1);

        discord.clock().advance(Duration.ofMinutes(10));
        assertThat(rest.patch(path, Json.object().put("topic", "four")).status())
                .isEqualTo(200);
        assertThat(kumar.topic(channel)).isEqualTo("four");
    }

    @Test
    void whoIsLimitedInOneChannelIsNotInAnother() {
        Channel other = discord.guilds().channel(guild, "other");
        for (String topic : new String[] {"one", "two", "three"}) {
            rest.patch("channels/" + channel.id(), Json.object().put("topic", topic));
        }

        assertThat(rest.patch("channels/" + other.id(), Json.object().put("topic", "a"))
                        .status())
                .isEqualTo(200);
    }
}
