package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.Fuzz;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.FilledForm;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.train.RepositoryName;

/** What was filled in gap by gap is understood as if somebody had typed it. */
class FilledFormTest {
    private static final List<RepositoryName> TWO =
            List.of(new RepositoryName("addons-server"), new RepositoryName("addons-frontend"));
    private static final Registry REGISTRY = new BotScenario().registry();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "tag~DATE=2016.10.06;REPO=addons-server addons-frontend~tag 2016.10.06 addons-server addons-frontend",
                "tag~REPO=addons-server;at=3f2a9c1~tag --at 3f2a9c1 - addons-server",
                "tag~again=true;despite=two words~tag --again --despite \"two words\"",
                "compare~B=head~compare - - head",
                "pushed~NOTE=2016.10.06 went well;start=11:05~pushed --start 11:05 - 2016.10.06 went well",
                "hold~REASON [until WHEN]=is it broken?~hold \"is it broken?\"",
                "hold~REASON [until WHEN]=the \"login\" is broken~hold the \"login\" is broken",
                "hold~REASON [until WHEN]=\"login\" is it broken?~hold \"'login' is it broken?\"",
                "cherry-pick~REPO=addons-server;COMMIT=a1b2c3d  b1b2c3d~cherry-pick addons-server a1b2c3d b1b2c3d"
            })
    void theLineIsWhatAPersonWouldType(String command, String filled, String line) {
        Map<String, String> values = new HashMap<>();
        Stream.of(filled.split(";")).map(each -> each.split("=", 2)).forEach(each -> values.put(each[0], each[1]));

        assertThat(new FilledForm(spec(command), values, "", false).line()).isEqualTo(line);
        assertThat(new FilledForm(spec(command), values, "amo", true).line())
                .isEqualTo("amo/" + line.replaceFirst("^[a-z-]+", "$0?"));
    }

    @Test
    void whateverIsFilledInArrivesAsItWas() {
        Fuzz.rounds(10, 1, random -> REGISTRY.commands().forEach(command -> check(random, command.spec())));
    }

    private static void check(RandomGenerator random, CommandSpec spec) {
        Map<String, String> values = new HashMap<>();
        Map<String, List<String>> parameters = new HashMap<>();
        Map<String, String> options = new HashMap<>();
        for (Parameter each : spec.parameters()) {
            if (each.count().isRequired() || random.nextBoolean()) {
                List<String> chosen = values(random, each);
                values.put(each.name(), String.join(random.nextBoolean() ? " " : "  ", chosen));
                parameters.put(each.name(), chosen);
            }
        }
        for (Option each : spec.options()) {
            if (random.nextBoolean()) {
                String chosen = each.takesValue() ? value(random, each.type()) : "true";
                values.put(each.name(), chosen);
                options.put(each.name(), each.takesValue() ? chosen : "");
            }
        }
        boolean isPreview = random.nextBoolean();
        String train = random.nextBoolean() ? "amo" : "";
        String line = new FilledForm(spec, values, train, isPreview).line();

        Addressing.Addressed addressed =
                Addressing.read("!" + line, List.of(), false).orElseThrow();
        ArgumentParser.Outcome outcome = new ArgumentParser(spec, TWO).parse(addressed.rest());

        assertThat(addressed.verb()).as(line).isEqualTo(spec.name());
        assertThat(addressed.train()).as(line).isEqualTo(train);
        assertThat(addressed.endsInQuestion()).as(line).isEqualTo(isPreview);
        assertThat(outcome.problem()).as(line).isEmpty();
        assertThat(leveled(outcome.arguments().values())).as(line).isEqualTo(leveled(parameters));
        assertThat(flat(outcome.arguments().options())).as(line).isEqualTo(flat(options));
    }

    /** Quotes inside quotes become single ones. */
    private static Map<String, List<String>> leveled(Map<String, List<String>> values) {
        Map<String, List<String>> leveled = new HashMap<>();
        values.forEach((name, all) ->
                leveled.put(name, all.stream().map(FilledFormTest::leveled).toList()));
        return leveled;
    }

    private static Map<String, String> flat(Map<String, String> values) {
        Map<String, String> flat = new HashMap<>();
        values.forEach((name, value) -> flat.put(name, leveled(value)));
        return flat;
    }

    private static String leveled(String text) {
        return text.replaceAll("[\"\u201c\u201d\u201e]", "'");
    }

    private static List<String> values(RandomGenerator random, Parameter parameter) {
        List<String> values = new ArrayList<>(List.of(value(random, parameter.type())));
        while (parameter.count().isMany() && random.nextInt(3) > 0) {
            values.add(value(random, parameter.type()));
        }
        return values;
    }

    private static String value(RandomGenerator random, Parameter.Type type) {
        return switch (type) {
            case DATE -> Fuzz.one(random, List.of("2016.10.06", "2016-10-13", "20161020"));
            case NUMBER, HOLD, TASK, PICK, BLOCKER -> String.valueOf(random.nextInt(1000));
            case REPOSITORY -> Fuzz.one(random, TWO).text();
            case COMMIT, REVISION, TAG, TARGET, ROLE, PERSON, DAY_OR_PERSON, COMMAND, CODE ->
                Fuzz.one(
                        random,
                        List.of(
                                "3f2a9c1",
                                "head",
                                "is-it?",
                                "--at",
                                "-",
                                "2016.10.06-1",
                                "kumar",
                                "https://github.com/mozilla/addons-server/pull/12?x=--y",
                                "addons-server",
                                "5"));
            case TEXT -> text(random);
        };
    }

    /** As it would come out of a {@link Message}: on one line, and not blank. */
    private static String text(RandomGenerator random) {
        String pieces = Fuzz.one(random, List.of("2016.10.06 ", "--start 11:05 ", "- ", "\"a b\" ", "5 ", "", ""))
                + Fuzz.text(random, 8) + "x" + Fuzz.one(random, List.of("", "?", " ?", "\"", " --again", "\u201d?"));
        return PlainText.of(pieces).strip();
    }

    private static CommandSpec spec(String command) {
        return REGISTRY.find(command).orElseThrow().spec();
    }
}
