package org.pushduty.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the documentation forbids is refused as Discord refuses it, and remembered. */
class RestStrictnessTest {
    private final DiscordStandin discord = new DiscordStandin();
    private final RawRest rest = new RawRest(discord);
    private final Guild guild = discord.guilds().create("addons");
    private final Channel channel = discord.guilds().channel(guild, "push-duty");

    @AfterEach
    void close() {
        discord.close();
    }

    private static ObjectNode embed(ObjectNode... embeds) {
        ObjectNode body = Json.object();
        body.set("embeds", Json.array(List.of(embeds)));
        return body;
    }

    private static ArrayNode buttons(String... ids) {
        ArrayNode parts = Json.array();
        for (String id : ids) {
            parts.add(Json.object()
                    .put("type", 2)
                    .put("style", 1)
                    .put("label", "Yes")
                    .put("custom_id", id));
        }
        ObjectNode row = Json.object().put("type", 1);
        row.set("components", parts);
        return Json.array().add(row);
    }

    private void assertForm(RawRest.Answer answer, String place) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(50035);
        assertThat(answer.json().at("/errors/" + place + "/_errors/0/code").asText())
                .isNotEmpty();
        assertThat(discord.violations()).hasSize(1);
    }

    @Test
    void whatIsRightIsTakenAndNotRemembered() {
        ObjectNode body = embed(Json.object().put("title", "Push").put("description", "x".repeat(4096)));
        body.put("content", "é".repeat(2000)).put("nonce", "n".repeat(25));
        body.set("components", buttons("a", "b", "c", "d", "e"));

        assertThat(rest.say(channel, body).status()).isEqualTo(200);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void anUnknownRouteIsRefused() {
        assertThat(rest.get("channels/1/pinned").status()).isEqualTo(404);
        assertThat(discord.violations()).hasSize(1);
    }

    @Test
    void aWrongTokenIsRefused() {
        assertThat(new RawRest(discord, "Bot wrong").get("users/@me").status()).isEqualTo(401);
    }

    @Test
    void brokenJsonIsRefused() {
        RawRest.Answer answer = rest.send("POST", "channels/" + channel.id() + "/messages", "{\"content\":");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(50109);
        assertThat(discord.violations()).hasSize(1);
    }

    @Test
    void anOverlongMessageIsRefused() {
        assertForm(rest.say(channel, "x".repeat(2001)), "content");
        assertThat(discord.messages(channel)).isEmpty();
    }

    @Test
    void anEmptyMessageIsRefused() {
        assertThat(rest.say(channel, " \n ").code()).isEqualTo(50006);
        assertThat(discord.violations()).hasSize(1);
    }

    @Test
    void anOverlongNonceIsRefused() {
        assertForm(rest.say(channel, Json.object().put("content", "a").put("nonce", "n".repeat(26))), "nonce");
    }

    @Test
    void embedsOfMoreThan6000CharactersTogetherAreRefused() {
        ObjectNode long4000 = Json.object().put("description", "x".repeat(4000));
        ObjectNode long2001 = Json.object().put("description", "x".repeat(2001));

        assertForm(rest.say(channel, embed(long4000, long2001)), "embeds");
    }

    @Test
    void anEmbedWith26FieldsIsRefused() {
        ObjectNode embed = Json.object().put("title", "Push");
        ArrayNode fields = embed.putArray("fields");
        for (int i = 0; i < 26; i++) {
            fields.addObject().put("name", "a").put("value", "b");
        }

        assertForm(rest.say(channel, embed(embed)), "embeds/0/fields");
    }

    @Test
    void aFieldWithoutValueIsRefused() {
        ObjectNode embed = Json.object().put("title", "Push");
        embed.putArray("fields").addObject().put("name", "a");

        assertForm(rest.say(channel, embed(embed)), "embeds/0/fields/0/value");
    }

    @Test
    void twoButtonsOfOneIdAreRefused() {
        ObjectNode body = Json.object().put("content", "Sure?");
        body.set("components", buttons("yes", "yes"));

        assertForm(rest.say(channel, body), "components/0/components/1/custom_id");
    }

    @Test
    void sixButtonsInARowAreRefused() {
        ObjectNode body = Json.object().put("content", "Sure?");
        body.set("components", buttons("a", "b", "c", "d", "e", "f"));

        assertForm(rest.say(channel, body), "components/0/components");
    }

    @Test
    void mentionsAllowedTwiceAreRefused() {
        ObjectNode body = Json.object().put("content", "hello");
        body.withObjectProperty("allowed_mentions").putArray("parse").add("users");
        body.withObjectProperty("allowed_mentions").putArray("users").add("1");

        assertForm(rest.say(channel, body), "allowed_mentions");
    }

    @Test
    void anOverlongTopicIsRefused() {
        String path = "channels/" + channel.id();

        assertThat(rest.patch(path, Json.object().put("topic", "x".repeat(1024)))
                        .status())
                .isEqualTo(200);
        assertForm(rest.patch(path, Json.object().put("topic", "x".repeat(1025))), "topic");
    }

    @Test
    void historyHasItsLimits() {
        String path = "channels/" + channel.id() + "/messages";

        assertThat(rest.get(path + "?limit=101").status()).isEqualTo(400);
        assertThat(rest.get(path + "?before=1&after=2").status()).isEqualTo(400);
        assertThat(discord.violations()).hasSize(2);
    }

    @Test
    void oneMessageIsSaidOncePerNonce() {
        ObjectNode body =
                Json.object().put("content", "done").put("nonce", "push-1").put("enforce_nonce", true);

        RawRest.Answer first = rest.say(channel, body);
        RawRest.Answer second = rest.say(channel, body);

        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(discord.messages(channel)).hasSize(1);
    }

    @Test
    void aNonceThatIsNotEnforcedSaysItTwice() {
        ObjectNode body = Json.object().put("content", "done").put("nonce", "push-1");
        rest.say(channel, body);
        rest.say(channel, body);

        assertThat(discord.messages(channel)).hasSize(2);
    }

    @Test
    void aNonceIsForgottenAfterMinutes() {
        ObjectNode body =
                Json.object().put("content", "done").put("nonce", "push-1").put("enforce_nonce", true);
        rest.say(channel, body);
        discord.clock().advance(Duration.ofMinutes(6));
        rest.say(channel, body);

        assertThat(discord.messages(channel)).hasSize(2);
    }

    @Test
    void historyIsReadBackwardsAndFromAMessageOn() {
        for (int i = 1; i <= 5; i++) {
            rest.say(channel, "line " + i);
        }
        long third = discord.messages(channel).get(2).id();
        String path = "channels/" + channel.id() + "/messages?limit=2";

        assertThat(contents(rest.get(path))).containsExactly("line 5", "line 4");
        assertThat(contents(rest.get(path + "&before=" + third))).containsExactly("line 2", "line 1");
        assertThat(contents(rest.get(path + "&after=" + third))).containsExactly("line 5", "line 4");
        assertThat(contents(rest.get("channels/" + channel.id() + "/messages?limit=3&around=" + third)))
                .containsExactly("line 4", "line 3", "line 2");
    }

    private static List<String> contents(RawRest.Answer answer) {
        return answer.json()
                .valueStream()
                .map(message -> message.path("content").asText())
                .toList();
    }
}
