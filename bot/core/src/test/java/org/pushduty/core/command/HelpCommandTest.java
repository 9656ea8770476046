package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.train.RepositoryName;

class HelpCommandTest {
    private static final BotScenario BOT = new BotScenario();
    private static final List<RepositoryName> REPOSITORIES =
            List.of(new RepositoryName("addons-server"), new RepositoryName("addons-frontend"));

    static Stream<CommandSpec> specs() {
        return BOT.registry().commands().stream().map(Command::spec);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyExampleIsUnderstoodAsItsCommand(CommandSpec spec) {
        Addressing.Addressed example =
                Addressing.read(spec.example(), List.of(), false).orElseThrow();

        assertThat(BOT.registry().find(example.verb()).map(Command::spec)).contains(spec);
        assertThat(new ArgumentParser(spec, REPOSITORIES).parse(example.rest()).problem())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void helpTellsAllAboutEveryCommand(CommandSpec spec) {
        BOT.hear("eve", "!help " + spec.name());

        assertThat(BOT.said()).containsExactly("eve: " + spec.usage() + " · " + spec.summary());
        assertThat(BOT.told("eve"))
                .last()
                .asString()
                .isEqualTo("For " + spec.right().words() + ". Example: " + spec.example());
        assertThat(BOT.told("eve"))
                .hasSize(1 + spec.parameters().size() + spec.options().size());
    }

    @Test
    void helpListsEveryCommandInOneLine() {
        BOT.hear("eve", "!help");

        assertThat(BOT.said())
                .singleElement()
                .asString()
                .contains(specs().map(spec -> "!" + spec.name()).toList());
    }

    @Test
    void theIssuesCommandsAreThere() {
        assertThat(specs().map(CommandSpec::name))
                .contains(
                        "tag",
                        "cherry-pick",
                        "revert",
                        "pushed",
                        "compare",
                        "status",
                        "next",
                        "why",
                        "log",
                        "duty",
                        "calendar",
                        "hold",
                        "unhold",
                        "skip",
                        "topic",
                        "help",
                        "whoami",
                        "version",
                        "mail",
                        "pad",
                        "yes");
    }

    @Test
    void aliasesAndASignInFrontAreFine() {
        BOT.hear("eve", "!help !cp");

        assertThat(BOT.said()).singleElement().asString().startsWith("eve: !cherry-pick [REPO] [COMMIT…]");
    }

    @Test
    void helpOnNoCommandNamesTheNearest() {
        BOT.hear("eve", "!help tga");

        assertThat(BOT.told("eve")).singleElement().asString().startsWith("I know no command \"tga\". Did you mean !");
    }

    @Test
    void everyCommandThatChangesSomethingNeedsSomebodyKnown() {
        assertThat(specs().filter(CommandSpec::writes)).noneMatch(spec -> spec.right() == Right.ANYONE);
    }

    @Test
    void whatChangesSomethingChangesNothingForAStranger() {
        BotScenario bot = new BotScenario();
        int before = bot.store.effects().size();
        specs().filter(CommandSpec::writes).forEach(spec -> bot.hear("eve", spec.example()));

        assertThat(bot.store.effects()).hasSize(before);
        assertThat(bot.server.remoteTags()).isEmpty();
    }

    @Test
    void aPreviewOfEveryCommandChangesNothing() {
        BotScenario bot = new BotScenario();
        int before = bot.store.effects().size();
        specs().filter(CommandSpec::writes).forEach(spec -> {
            bot.hear("jason", spec.example() + "?");

            assertThat(bot.heardAnywhere()).as(spec.name()).isNotEmpty();
        });

        assertThat(bot.store.effects()).hasSize(before);
        assertThat(bot.server.remoteTags()).isEmpty();
    }
}
