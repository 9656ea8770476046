package org.pushduty.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.command.Command;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.CommandSpec.Group;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;

class SlashFormTest {
    private static List<String> names(CommandSpec spec) {
        return new SlashForm(spec, true)
                .command().getOptions().stream().map(OptionData::getName).toList();
    }

    @Test
    void everyCommandOfTheBotCanBeOffered() {
        List<CommandSpec> specs = new BotScenario()
                .registry().commands().stream().map(Command::spec).toList();

        assertThat(specs).hasSizeGreaterThan(20).allSatisfy(spec -> {
            SlashCommandData command = new SlashForm(spec, true).command();
            int gaps = spec.parameters().size() + spec.options().size() + 1 + (spec.writes() ? 1 : 0);
            // JDA itself looks at names, lengths and order.
            assertThat(command.getName()).isEqualTo(spec.name());
            assertThat(command.getOptions()).hasSize(gaps).hasSizeLessThanOrEqualTo(25);
            assertThat(names(spec)).doesNotHaveDuplicates();
            IntStream.range(0, gaps)
                    .mapToObj(gap -> command.getOptions().get(gap).getName())
                    .forEach(name -> assertThat(name).matches("[-_a-z0-9]{1,32}"));
        });
    }

    @Test
    void whatMayBeLeftOutOfAParameterIsNotInItsName() {
        CommandSpec spec = CommandSpec.writing(
                Group.SHIP,
                "x",
                Right.ANYONE,
                "…",
                Parameter.one("before|after", Parameter.Type.CODE, "w"),
                Parameter.one("[for ROLE] TEXT", Parameter.Type.TEXT, "w"));

        assertThat(names(spec)).startsWith("before-after", "text");
        assertThat(new SlashForm(spec, false).command().getOptions().get(0).isAutoComplete())
                .as("words that are to be said themselves are offered")
                .isTrue();
    }

    @Test
    void whatDiscordDoesNotTakeAsANameIsNamedOtherwise() {
        CommandSpec spec = CommandSpec.writing(
                        Group.SHIP,
                        "x",
                        Right.ANYONE,
                        "…",
                        Parameter.any("DATE|NICK", Parameter.Type.DAY_OR_PERSON, "w"),
                        Parameter.optional("…", Parameter.Type.TEXT, "w"),
                        Parameter.one("REASON [until WHEN]", Parameter.Type.TEXT, "w".repeat(200)))
                .with(Option.flag("reason", "w"), Option.flag("preview", "w"), Option.flag("train", "w"));

        assertThat(names(spec))
                .containsExactly(
                        "reason", "date-nick", "value", "reason-2", "preview", "train", "train-2", "preview-2");
    }
}
