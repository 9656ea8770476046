package org.pushduty.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom a message of the bot notifies. */
class PingTest {
    private final DiscordStandin discord = new DiscordStandin();
    private final RawRest rest = new RawRest(discord);
    private final Guild guild = discord.guilds().create("addons");
    private final Channel channel = discord.guilds().channel(guild, "push-duty");
    private final DiscordHuman kumar = discord.human("kumar", guild);
    private final DiscordHuman mat = discord.human("mat", guild);

    @AfterEach
    void close() {
        discord.close();
    }

    private static ObjectNode allowing(String text, String... kinds) {
        ObjectNode body = Json.object().put("content", text);
        var parse = body.withObjectProperty("allowed_mentions").putArray("parse");
        for (String kind : kinds) {
            parse.add(kind);
        }
        return body;
    }

    @Test
    void whoIsNamedIsPinged() {
        rest.say(channel, kumar.user().mention() + " it is your turn");

        assertThat(kumar.pings(channel)).hasSize(1);
        assertThat(mat.pings(channel)).isEmpty();
    }

    @Test
    void whoIsNamedWithoutLeaveIsNotPinged() {
        rest.say(channel, allowing(kumar.user().mention() + " had the turn"));

        assertThat(kumar.pings(channel)).isEmpty();
        assertThat(kumar.heard(channel)).hasSize(1);
    }

    @Test
    void onlyThoseWhoAreAllowedByNameArePinged() {
        ObjectNode body =
                Json.object().put("content", kumar.user().mention() + mat.user().mention());
        body.withObjectProperty("allowed_mentions").putArray("users").add(Long.toString(mat.id()));
        rest.say(channel, body);

        assertThat(kumar.pings(channel)).isEmpty();
        assertThat(mat.pings(channel)).hasSize(1);
    }

    @Test
    void everyoneIsPingedOnlyByWhoMay() {
        rest.say(channel, "@everyone it is out");
        assertThat(kumar.pings(channel)).isEmpty();

        discord.guilds().permit(guild, discord.guilds().botRole(guild), Permission.MENTION_EVERYONE);
        rest.say(channel, "@everyone it is out");
        rest.say(channel, allowing("@everyone it is out", "users", "roles"));
        assertThat(kumar.pings(channel)).hasSize(1);
    }

    @Test
    void aRoleIsPingedWhereItMayBe() {
        Role open = discord.guilds().role(guild, "ops", true);
        Role closed = discord.guilds().role(guild, "qa", false);
        discord.guilds().give(guild, kumar.user(), open);
        discord.guilds().give(guild, mat.user(), closed);
        rest.say(channel, "<@&" + open.id() + "> <@&" + closed.id() + ">");

        assertThat(kumar.pings(channel)).hasSize(1);
        assertThat(mat.pings(channel)).isEmpty();
    }

    @Test
    void whatIsCodePingsNobody() {
        rest.say(channel, "`" + kumar.user().mention() + "` said so");

        assertThat(kumar.pings(channel)).isEmpty();
    }

    @Test
    void aChangePingsNobody() {
        long id = rest.say(channel, "wait").json().path("id").asLong();
        rest.patch(
                "channels/" + channel.id() + "/messages/" + id,
                Json.object().put("content", kumar.user().mention() + " now"));

        assertThat(kumar.pings(channel)).isEmpty();
    }

    @Test
    void whoIsAnsweredIsPingedUnlessToldOtherwise() {
        Message said = kumar.say(channel, "is it out?");
        ObjectNode body = Json.object().put("content", "yes");
        body.withObjectProperty("message_reference").put("message_id", Long.toString(said.id()));
        rest.say(channel, body);
        assertThat(kumar.pings(channel)).hasSize(1);

        body.withObjectProperty("allowed_mentions").putArray("parse");
        rest.say(channel, body);
        assertThat(kumar.pings(channel)).hasSize(1);
    }
}
