package org.pushduty.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands and their answers by raw HTTP: what is too late, too often or too much is refused. */
class CallbackTest {
    private final DiscordStandin discord = new DiscordStandin();
    private final RawRest rest = new RawRest(discord);
    private final Guild guild = discord.guilds().create("addons");
    private final Channel channel = discord.guilds().channel(guild, "push-duty");
    private final DiscordHuman kumar = discord.human("kumar", guild);
    private final RawGateway gateway = new RawGateway(discord);
    private final String commands = "applications/" + discord.applicationId() + "/guilds/" + guild.id() + "/commands";

    @BeforeEach
    void register() {
        gateway.identify(1);
        await().until(() -> gateway.events("GUILD_CREATE").size() == 1);
        ObjectNode command = command("tag");
        command.putArray("options").add(option("name", false).put("autocomplete", true));
        assertThat(rest.post(commands, command).status()).isEqualTo(201);
    }

    @AfterEach
    void close() {
        gateway.close();
        discord.close();
    }

    private static ObjectNode command(String name) {
        return Json.object().put("name", name).put("description", "Does it");
    }

    private static ObjectNode option(String name, boolean isRequired) {
        return command(name).put("type", 3).put("required", isRequired);
    }

    private static ObjectNode reply(int type, String text) {
        ObjectNode body = Json.object().put("type", type);
        body.withObjectProperty("data").put("content", text);
        return body;
    }

    private JsonNode used() {
        kumar.slash(channel, "tag", Map.of());
        await().until(() -> gateway.events("INTERACTION_CREATE").size() == 1);
        return gateway.events("INTERACTION_CREATE").get(0);
    }

    private RawRest.Answer answer(JsonNode interaction, JsonNode body) {
        return rest.post(
                "interactions/" + interaction.path("id").asText() + "/"
                        + interaction.path("token").asText() + "/callback",
                body);
    }

    private String hook(JsonNode interaction) {
        return "webhooks/" + discord.applicationId() + "/"
                + interaction.path("token").asText();
    }

    private void assertRefused(RawRest.Answer answer, int code) {
        assertThat(answer.code()).isEqualTo(code);
        assertThat(discord.violations()).isNotEmpty();
    }

    @Test
    void anAnswerInTimeIsTaken() {
        assertThat(answer(used(), reply(4, "done")).status()).isEqualTo(204);
        assertThat(kumar.heard(channel)).containsExactly("done");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void theLimitOfAllRoutesDoesNotHoldForAnswers() {
        JsonNode interaction = used();
        discord.faults().limitGlobally(1, Duration.ofMinutes(1));

        assertThat(answer(interaction, reply(4, "done")).status()).isEqualTo(204);
        assertThat(rest.say(channel, "hello").status()).isEqualTo(429);
    }

    @Test
    void anAnswerAfterThreeSecondsIsTooLate() {
        JsonNode interaction = used();
        discord.clock().advance(Duration.ofMillis(3100));

        assertRefused(answer(interaction, reply(4, "done")), 10062);
        assertThat(kumar.heard(channel)).isEmpty();
    }

    @Test
    void aSecondAnswerIsRefused() {
        JsonNode interaction = used();
        answer(interaction, Json.object().put("type", 5));

        assertRefused(answer(interaction, reply(4, "done")), 40060);
    }

    @Test
    void anUnknownInteractionIsRefused() {
        assertRefused(rest.post("interactions/1/token/callback", reply(4, "done")), 10062);
    }

    @Test
    void aCommandCannotUpdateAMessage() {
        assertRefused(answer(used(), reply(7, "done")), 50035);
    }

    @Test
    void anOverlongAnswerIsRefused() {
        assertRefused(answer(used(), reply(4, "x".repeat(2001))), 50035);
    }

    @Test
    void theTokenLivesFifteenMinutes() {
        JsonNode interaction = used();
        answer(interaction, reply(4, "soon"));
        String original = hook(interaction) + "/messages/@original";
        assertThat(rest.patch(original, Json.object().put("content", "done")).status())
                .isEqualTo(200);
        assertThat(kumar.heard(channel)).containsExactly("done");

        discord.clock().advance(Duration.ofMinutes(16));
        assertRefused(rest.patch(original, Json.object().put("content", "late")), 50027);
    }

    @Test
    void aFollowUpNeedsAnAnswerBefore() {
        assertRefused(rest.post(hook(used()), Json.object().put("content", "done")), 10015);
    }

    @Test
    void moreThan25ChoicesAreRefused() {
        kumar.type(channel, "tag", Map.of("name", "x"), "name");
        await().until(() -> gateway.events("INTERACTION_CREATE").size() == 1);
        ObjectNode body = Json.object().put("type", 8);
        var choices = body.withObjectProperty("data").putArray("choices");
        for (int i = 0; i < 26; i++) {
            choices.addObject().put("name", "choice " + i).put("value", "v" + i);
        }

        assertRefused(answer(gateway.events("INTERACTION_CREATE").get(0), body), 50035);
    }

    @Test
    void wrongCommandsAreRefused() {
        ObjectNode order = command("order");
        order.putArray("options").add(option("maybe", false)).add(option("must", true));
        ObjectNode many = command("many");
        for (int i = 0; i < 26; i++) {
            many.withArrayProperty("options").add(option("option" + i, false));
        }

        for (ObjectNode wrong : new ObjectNode[] {
            order,
            many,
            command("Upper"),
            command("two words"),
            command("x".repeat(33)),
            command("long").put("description", "x".repeat(101)),
            Json.object().put("name", "undescribed")
        }) {
            assertThat(rest.post(commands, wrong).code()).as(wrong.toString()).isEqualTo(50035);
        }
        assertThat(discord.violations()).hasSize(7);
        assertThat(discord.commandWrites()).isEqualTo(1);
    }

    @Test
    void aCommandThatIsReplacedKeepsItsId() {
        String before = rest.get(commands).json().path(0).path("id").asText();
        rest.send(
                "PUT",
                commands,
                Json.array().add(command("tag")).add(command("skip")).toString());

        assertThat(rest.get(commands).json().path(0).path("id").asText()).isEqualTo(before);
        assertThat(discord.commands(guild)).containsExactly("tag", "skip");
        assertThat(discord.commandWrites()).isEqualTo(2);
    }
}
