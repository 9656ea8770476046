package org.pushduty.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands, buttons, choices and modals, from a human's client through JDA and back. */
class InteractionTest {
    private final DiscordStandin discord = new DiscordStandin();
    private final Guild guild = discord.guilds().create("addons");
    private final Channel channel = discord.guilds().channel(guild, "push-duty");
    private final DiscordHuman kumar = discord.human("kumar", guild);
    private final DiscordHuman mat = discord.human("mat", guild);
    private JDA jda;

    /** A bot with one command of each kind of answer. */
    private static final class Bot extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            switch (event.getFullCommandName()) {
                case "tag" ->
                    event.reply("tag " + event.getOption("name").getAsString() + "?")
                            .addComponents(ActionRow.of(
                                    Button.danger("yes", "Yes"),
                                    Button.secondary("no", "No").asDisabled()))
                            .queue();
                case "secret" -> event.reply("only you").setEphemeral(true).queue();
                case "slow" ->
                    event.deferReply(true)
                            .flatMap(hook -> hook.sendMessage("done").setEphemeral(false))
                            .flatMap(message -> event.getHook().sendMessage("and more"))
                            .queue();
                case "duty swap" ->
                    event.reply("swapped with "
                                    + event.getOption("with").getAsUser().getName())
                            .queue();
                case "ask" ->
                    event.replyModal(Modal.create("why", "Why?")
                                    .addComponents(Label.of(
                                            "Reason",
                                            TextInput.create("reason", TextInputStyle.SHORT)
                                                    .setMaxLength(20)
                                                    .build()))
                                    .build())
                            .queue();
                default -> {
                    // It does not answer.
                }
            }
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            event.editMessage("tagged by " + event.getUser().getName())
                    .setComponents()
                    .queue();
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            event.replyChoiceStrings(event.getFocusedOption().getValue() + "-1", "other")
                    .queue();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            event.reply("because " + event.getValue("reason").getAsString()).queue();
        }
    }

    @BeforeEach
    void logIn() throws InterruptedException {
        jda = JdaOnStandin.logIn(discord, List.of(), new Bot());
        jda.getGuildById(guild.id())
                .updateCommands()
                .addCommands(
                        Commands.slash("tag", "Tags").addOption(OptionType.STRING, "name", "the tag", true, true),
                        Commands.slash("secret", "Whispers"),
                        Commands.slash("slow", "Takes its time"),
                        Commands.slash("ask", "Asks"),
                        Commands.slash("mute", "Says nothing"),
                        Commands.slash("duty", "Turns")
                                .addSubcommands(new SubcommandData("swap", "Swaps")
                                        .addOption(OptionType.USER, "with", "whom", true)))
                .complete();
    }

    @AfterEach
    void close() throws InterruptedException {
        JdaOnStandin.shutDown(jda);
        discord.close();
    }

    private Attempt answered(Attempt attempt) {
        await().until(attempt::isAcknowledged);
        assertThat(discord.violations()).isEmpty();
        return attempt;
    }

    @Test
    void commandsAreWrittenOnce() {
        assertThat(discord.commands(guild)).containsExactlyInAnyOrder("tag", "secret", "slow", "ask", "mute", "duty");
        assertThat(discord.commandWrites()).isEqualTo(1);
    }

    @Test
    void aCommandIsAnsweredWithButtonsThatWork() {
        Attempt tag = answered(kumar.slash(channel, "tag", Map.of("name", "2016.10.06")));
        Message question = tag.answer().orElseThrow();
        assertThat(question.content()).isEqualTo("tag 2016.10.06?");

        answered(kumar.press(question, "Yes"));
        assertThat(mat.heard(channel)).containsExactly("tagged by kumar");
        assertThat(Buttons.of(mat.sees(channel).get(0))).isEmpty();
    }

    @Test
    void whatTheClientDoesNotOfferCannotBeUsed() {
        Message question = answered(kumar.slash(channel, "tag", Map.of("name", "a")))
                .answer()
                .orElseThrow();

        assertThatThrownBy(() -> kumar.press(question, "No")).hasMessageContaining("no such enabled button");
        assertThatThrownBy(() -> kumar.slash(channel, "tag", Map.of())).hasMessageContaining("required");
        assertThatThrownBy(() -> kumar.slash(channel, "tag", Map.of("name", "a", "x", "b")))
                .hasMessageContaining("no option");
        assertThatThrownBy(() -> kumar.slash(channel, "tga", Map.of())).hasMessageContaining("no command");
        assertThatThrownBy(() -> kumar.slash(channel, "duty", Map.of())).hasMessageContaining("subcommand");
    }

    @Test
    void anEphemeralAnswerIsSeenByTheAskerAlone() {
        answered(kumar.slash(channel, "secret", Map.of()));

        assertThat(kumar.heard(channel)).containsExactly("only you");
        assertThat(mat.heard(channel)).isEmpty();
        assertThatThrownBy(() -> mat.press(kumar.sees(channel).get(0), "Yes")).hasMessageContaining("do not see");
    }

    @Test
    void theFirstFollowUpFillsTheDeferredAnswer() {
        Attempt slow = kumar.slash(channel, "slow", Map.of());

        await().until(() -> slow.messages().size() == 2);
        assertThat(kumar.heard(channel)).containsExactly("done", "and more");
        assertThat(mat.heard(channel)).containsExactly("and more");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void choicesAreOfferedWhileTyping() {
        Attempt typing = answered(kumar.type(channel, "tag", Map.of("name", "2016"), "name"));

        assertThat(typing.choices())
                .containsExactly(new Attempt.Choice("2016-1", "2016-1"), new Attempt.Choice("other", "other"));
    }

    @Test
    void subcommandsCarryPeople() {
        Attempt swap = answered(kumar.slash(channel, "duty swap", Map.of("with", Long.toString(mat.id()))));

        assertThat(swap.answer().orElseThrow().content()).isEqualTo("swapped with mat");
    }

    @Test
    void aModalIsFilledIn() {
        Attempt ask = answered(kumar.slash(channel, "ask", Map.of()));
        assertThat(ask.modal().orElseThrow().path("title").asText()).isEqualTo("Why?");
        assertThatThrownBy(() -> kumar.submit(ask, Map.of("reason", ""))).hasMessageContaining("required");
        assertThatThrownBy(() -> kumar.submit(ask, Map.of("reason", "x".repeat(21))))
                .hasMessageContaining("too long");

        Attempt sent = answered(kumar.submit(ask, Map.of("reason", "it burns")));
        assertThat(sent.answer().orElseThrow().content()).isEqualTo("because it burns");
    }

    @Test
    void silenceOfMoreThanThreeSecondsIsAFailure() {
        Attempt mute = kumar.slash(channel, "mute", Map.of());
        assertThat(mute.hasFailed()).isFalse();
        assertThat(discord.violations()).isEmpty();

        discord.clock().advance(Duration.ofSeconds(4));
        assertThat(mute.hasFailed()).isTrue();
        assertThat(discord.violations())
                .extracting(Violation::what)
                .containsExactly("not answered within 3 s: COMMAND mute");
    }
}
