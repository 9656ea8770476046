package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.train.RepositoryName;

class ArgumentParserTest {
    private static final int LINES = 20_000;
    private static final List<RepositoryName> TWO =
            List.of(new RepositoryName("addons-server"), new RepositoryName("addons-frontend"));
    private static final Registry REGISTRY = new BotScenario().registry();

    private static ArgumentParser.Outcome parse(String command, String line) {
        CommandSpec spec = REGISTRY.find(command).orElseThrow().spec();
        return new ArgumentParser(spec, TWO).parse(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "tag~''~{}~{}",
                "tag~2016.10.06~{DATE=[2016.10.06]}~{}",
                "tag~Addons-Server~{REPO=[addons-server]}~{}",
                "tag~2016.10.06 addons-server, addons-frontend~{DATE=[2016.10.06], REPO=[addons-server, addons-frontend]}~{}",
                "tag~--again~{}~{again=}",
                "tag~--at=abc addons-server~{REPO=[addons-server]}~{at=abc}",
                "tag~addons-server --at <abc>,~{REPO=[addons-server]}~{at=abc}",
                "tag~--despite \"two words\"~{}~{despite=two words}",
                "tag~--despite “two words”~{}~{despite=two words}",
                "hold~login is \"very\" broken~{REASON [until WHEN]=[login is \"very\" broken]}~{}",
                "hold~\"login is broken\"~{REASON [until WHEN]=[login is broken]}~{}",
                "hold~a -- b --c~{REASON [until WHEN]=[a -- b --c]}~{}",
                "unhold~3~{NUMBER=[3]}~{}",
                "unhold~3 it works~{NUMBER=[3], REASON=[it works]}~{}",
                "unhold~it works~{REASON=[it works]}~{}",
                "pushed~2016.10.06 all well~{DATE=[2016.10.06], NOTE=[all well]}~{}",
                "pushed~all well --start 11:05~{NOTE=[all well]}~{start=11:05}",
                "pushed~--start 11:05 all well~{NOTE=[all well]}~{start=11:05}",
                "compare~2016.09.29~{A=[2016.09.29]}~{}",
                "compare~addons-server 2016.09.29 head~{REPO=[addons-server], A=[2016.09.29], B=[head]}~{}",
                "cherry-pick~addons-server a1b2 c3d4~{REPO=[addons-server], COMMIT=[a1b2, c3d4]}~{}"
            })
    void wordsBecomeArguments(String command, String line, String values, String options) {
        ArgumentParser.Outcome outcome = parse(command, line);

        assertThat(outcome.problem()).isEmpty();
        assertThat(new TreeMap<>(outcome.arguments().values())).hasToString(sorted(values));
        assertThat(outcome.arguments().options()).hasToString(options);
    }

    /** The maps above are written in the order of the usage. */
    private static String sorted(String values) {
        Map<String, String> parts = new TreeMap<>();
        Pattern.compile("(\\w+(?: \\[until WHEN])?)=(\\[[^]]*])")
                .matcher(values)
                .results()
                .forEach(part -> parts.put(part.group(1), part.group(2)));
        return parts.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "tag~addons-sever~\"addons-sever\" is no repository of this train",
                "tag~--force~There is no --force here.",
                "tag~--at~--at needs COMMIT.",
                "hold~''~REASON is missing",
                "log~many~\"many\" is no number.",
                "log~5 6~\"6\" is one word too many.",
                "revert~addons-server~COMMIT is missing",
                "revert~''~REPO is missing",
                "pad~yesterday~\"yesterday\" is no date.",
                "status~now~\"now\" is one word too many."
            })
    void whatDoesNotFitIsRefusedWithTheUsage(String command, String line, String problem) {
        assertThat(parse(command, line).problem()).startsWith(problem).contains("Usage: !" + command);
    }

    @Test
    void noLineMakesItThrow() {
        Random random = new Random(20_000);
        for (int i = 0; i < LINES; i++) {
            String line = randomLine(random);
            for (Command command : REGISTRY.commands()) {
                ArgumentParser.Outcome outcome =
                        new ArgumentParser(command.spec(), random.nextBoolean() ? TWO : TWO.subList(0, 1)).parse(line);
                assertThat(outcome.isGood() || outcome.arguments().values().isEmpty())
                        .isTrue();
            }
        }
    }

    @Test
    void noLineMakesTheBotAdmitABug() {
        BotScenario bot = new BotScenario();
        Random random = new Random(7);
        List<Command> commands = REGISTRY.commands();
        for (int i = 0; i < LINES / 10; i++) {
            String verb = commands.get(random.nextInt(commands.size())).spec().name();
            bot.hear("jason", "!" + verb + " " + randomLine(random));

            assertThat(bot.heardAnywhere()).as(verb).noneMatch(line -> line.contains("went wrong inside me"));
        }
    }

    private static String randomLine(Random random) {
        String[] words = {
            "addons-server",
            "addons-frontend",
            "2016.10.06",
            "2016-10-13",
            "20161020",
            "--at",
            "--again",
            "--onto",
            "--for",
            "--despite",
            "--start",
            "--mainline",
            "--",
            "-1",
            "\"",
            "\u201c",
            "\u201d",
            "a b",
            "abcdef0",
            "live",
            "head",
            "until",
            "15:00",
            "2h",
            "3",
            "999999",
            "kumar",
            "~~x~~",
            "#12",
            "https://github.com/mozilla/addons-server/commit/abcdef0",
            "?",
            ",",
            "<>",
            "\u0000",
            "\u00e9",
            "\ud83d",
            "=",
            "--at=",
            "--=",
            "tag"
        };
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            line.append(
                    random.nextInt(8) == 0
                            ? String.valueOf((char) random.nextInt(0x3000))
                            : words[random.nextInt(words.length)]);
            line.append(random.nextInt(5) == 0 ? "" : " ");
        }
        return line.toString();
    }
}
