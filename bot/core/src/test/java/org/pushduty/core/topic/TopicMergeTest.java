package org.pushduty.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.people.AccountClaim;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;

class TopicMergeTest {
    private static final String FORM = "Push {push.date} · hero {hero} · {pad.url}";
    private static final String FIRST = "Push 2016-10-06 · hero kumar · https://pad.example.org/p/amo-2016.10.06";
    private static final String TAKEN = "Push 2016-10-06 · hero mat · https://pad.example.org/p/amo-2016.10.06";
    private static final String NEXT = "Push 2016-10-13 · hero mat · https://pad.example.org/p/amo-2016.10.13";

    private static final People PEOPLE = new People(
            List.of(person("kumar", "kumar"), person("mat", "diox"), person("eviljeff", "eviljeff")), Map.of());

    private static Person person(String name, String account) {
        return new Person(name, "", List.of(new AccountClaim("irc", "", account)));
    }

    private static TopicMerge merge(String form, int bytes) {
        return new TopicMerge(
                new TopicForm(form, PEOPLE), topic -> topic.getBytes(StandardCharsets.UTF_8).length <= bytes);
    }

    /** The topic after the change. */
    private static String renewed(String form, String topic, String last, String wanted) {
        return after(merge(form, 300).renewed(topic, last, wanted), topic);
    }

    private static String after(TopicChange change, String topic) {
        return change instanceof TopicChange.Set set ? set.topic() : topic;
    }

    private static HandWriting byHand(String topic, String last, String wanted) {
        return merge(FORM, 300).byHand(topic, last, wanted);
    }

    @ParameterizedTest(name = "\"{0}\" with \"{2}\" after \"{1}\" is \"{3}\"")
    @CsvSource(
            delimiter = ';',
            value = {
                "''; ''; new; new",
                "old; old; new; new",
                "old | Welcome; old; new; new | Welcome",
                "Welcome | old; old; new; Welcome | new",
                "a | old | b; old; new; a | new | b",
                "new | a; old; new; new | a",
                "somebody's own; old; new; new | somebody's own",
                "older | b; old; new; new | older | b",
                "gold | b; old; new; new | gold | b",
                "a|b; old; new; new | a|b",
                "a || old || b; old; new; a || new || b"
            })
    void ourSegmentIsRenewedInItsPlace(String topic, String last, String wanted, String renewed) {
        assertThat(renewed("{hero}", topic, last, wanted)).isEqualTo(renewed);
    }

    @Test
    void aSegmentWithABarInItIsStillOneSegment() {
        String form = "Push {push.name} | hero {hero}";

        assertThat(renewed(form, "Welcome | Push 1 | hero kumar | a", "Push 1 | hero kumar", "Push 2 | hero mat"))
                .isEqualTo("Welcome | Push 2 | hero mat | a");
        assertThat(renewed(form, "Welcome | push 1 late | hero: kumar | a", "Push 1 | hero kumar", "Push 2 | hero mat"))
                .isEqualTo("Welcome | push 2 late | hero: mat | a");
    }

    @Test
    void aSingleWordThatOursHasTooIsSomebodyElses() {
        assertThat(renewed("{hero} on duty", "Duty | b", "", "mat on duty")).isEqualTo("mat on duty | Duty | b");
        assertThat(renewed("{hero} on duty", "Mat! | b", "", "mat on duty")).isEqualTo("Mat! | b");
    }

    @Test
    void whatIsOursToTheLetterIsOursBetweenDoubleBarsToo() {
        assertThat(renewed("{hero}", "(mat || mat || b", "", "mat")).isEqualTo("(mat || mat || b");
        assertThat(merge("{hero}", 300).anew("(mat || mat || b", "mat", "mat")).isEqualTo(new TopicChange.Leave());
    }

    @Test
    void charactersThatMeanSomethingElsewhereDoNotHere() {
        assertThat(renewed("{hero}", "a | $1 \\ (.*", "$1 \\ (.*", "$2 \\")).isEqualTo("a | $2 \\");
    }

    @ParameterizedTest(name = "\"{0}\" becomes \"{1}\"")
    @CsvSource(
            delimiter = ';',
            value = {
                "Push 2016-10-06 DELAYED · hero kumar · https://pad.example.org/p/amo-2016.10.06;"
                        + "Push 2016-10-13 DELAYED · hero mat · https://pad.example.org/p/amo-2016.10.13",
                "hi | push 2016-10-06 - Hero: Kumar, https://pad.example.org/p/amo-2016.10.06 (be quick!) | b;"
                        + "hi | push 2016-10-13 - Hero: mat, https://pad.example.org/p/amo-2016.10.13 (be quick!) | b",
                "Push 2016-10-07 · hero eviljeff · https://other.example.org/x;"
                        + "Push 2016-10-13 · hero mat · https://pad.example.org/p/amo-2016.10.13",
                "Push 2016-10-06 · hero kumar (ask mat);"
                        + "Push 2016-10-13 · hero mat · https://pad.example.org/p/amo-2016.10.13 (ask mat)",
                "hero kumar · https://pad.example.org/p/amo-2016.10.06 | b;"
                        + "Push 2016-10-13 · hero mat · https://pad.example.org/p/amo-2016.10.13 | b",
                "Push 2016-10-06 · https://pad.example.org/p/amo-2016.10.06;"
                        + "Push 2016-10-13 · hero mat · https://pad.example.org/p/amo-2016.10.13",
                "Push 2016-10-06 · hero kumar…;"
                        + "Push 2016-10-13 · hero mat · https://pad.example.org/p/amo-2016.10.13",
                "Push 2016-10-06 LATE · hero kumar…;"
                        + "Push 2016-10-13 LATE · hero mat · https://pad.example.org/p/amo-2016.10.13",
                "Push 2016-10-06 · hero kumar · https://pad.exa;"
                        + "Push 2016-10-13 · hero mat · https://pad.example.org/p/amo-2016.10.13",
                "Push notes are at https://wiki.example.org | be a hero today;" + NEXT
                        + " | Push notes are at https://wiki.example.org | be a hero today"
            })
    void whatPeopleWroteIntoOursStaysAndItsValuesFollow(String topic, String renewed) {
        assertThat(renewed(FORM, topic, FIRST, NEXT)).isEqualTo(renewed);
    }

    @Test
    void aValueThatIsOursStillIsNotOverwrittenForAnother() {
        String topic = "Push 2016-10-06 · hero kumar · https://elsewhere.example.org/notes";

        assertThat(renewed(FORM, topic, FIRST, TAKEN))
                .isEqualTo("Push 2016-10-06 · hero mat · https://elsewhere.example.org/notes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUSH 2016-10-13 ·  hero Mat · https://pad.example.org/p/amo-2016.10.13",
                "a | push 2016-10-13 · hero mat · https://pad.example.org/p/amo-2016.10.13 | b",
                "Push 2016-10-13 · hero mat…",
                "Push 2016-10-13 · hero mat · https://pad.example.org/p/am"
            })
    void whatReadersGainNothingFromIsNotRewritten(String topic) {
        int room = topic.startsWith("Push") ? 60 : 300;

        assertThat(merge(FORM, room).renewed(topic, "", NEXT)).isEqualTo(new TopicChange.Leave());
    }

    @Test
    void whatWasCutIsMadeWholeOnceThereIsRoom() {
        assertThat(renewed(FORM, "Push 2016-10-13 · hero mat… | b", "", NEXT)).isEqualTo(NEXT + " | b");
    }

    @Test
    void putAnewOursStandsAsItIsInItsPlace() {
        String topic = "a | push 2016-10-06 LATE, hero eviljeff | b";

        assertThat(after(merge(FORM, 300).anew(topic, FIRST, FIRST), topic)).isEqualTo("a | " + FIRST + " | b");
        assertThat(after(merge(FORM, 300).anew("a | b", FIRST, FIRST), "a | b")).isEqualTo(FIRST + " | a | b");
        assertThat(merge(FORM, 300).anew("a | " + FIRST, "", FIRST)).isEqualTo(new TopicChange.Leave());
    }

    @Test
    void aNewFormReplacesTheOldOne() {
        assertThat(renewed("{push.name}: {hero}", "a | push 2016-10-06, hero kumar | b", FIRST, "2016.10.06: kumar"))
                .isEqualTo("a | 2016.10.06: kumar | b");
    }

    @Test
    void oursIsShortenedAndOthersNever() {
        String others = " | Welcome to the channel of the add-ons team";

        assertThat(after(merge(FORM, 80).renewed("x" + others, "x", NEXT), ""))
                .isEqualTo("Push 2016-10-13 · hero mat…" + others);
        assertThat(after(merge(FORM, 70).renewed("x" + others, "x", NEXT), "")).isEqualTo("Push 2016-10-13…" + others);
        assertThat(merge(FORM, 45).renewed("x" + others, "x", NEXT)).isEqualTo(new TopicChange.NoRoom());
    }

    @Test
    void aCutStandsBetweenTwoCharacters() {
        String train = "🧑‍🚒🇫🇷é";
        for (int bytes = 6; bytes < 40; bytes++) {
            String topic = after(merge("{push.name}", bytes).renewed("", "", train.repeat(3)), "");

            assertThat(topic.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(bytes);
            assertThat(String.join("\n", characters(train.repeat(3))))
                    .startsWith(String.join("\n", characters(topic.replace("…", ""))));
        }
    }

    private static List<String> characters(String text) {
        return Pattern.compile("\\X")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest(name = "\"{0}\": hero \"{1}\", link \"{2}\"")
    @CsvSource(
            delimiter = ';',
            value = {
                "Push 2016-10-06 · hero mat · https://pad.example.org/p/amo-2016.10.06; mat; ''",
                "a | push 2016-10-06, hero: diox (kumar is ill) | b; diox; ''",
                "Push 2016-10-06 · hero sancus · https://pad.example.org/p/amo-2016.10.06; sancus; ''",
                "Push 2016-10-06 · hero mat · https://other.example.org/; mat; https://other.example.org/",
                "Push 2016-10-06 · hero kumar · https://other.example.org/x (new!); ''; https://other.example.org/x",
                "Push 2016-10-06 · hero kumar|lunch · https://pad.example.org/p/amo-2016.10.06; ''; ''",
                "Push 2016-10-06 · hero Kumar_ · https://pad.example.org/p/amo-2016.10.06/; ''; ''",
                "Push 2016-10-07 LATE · hero kumar and mat; ''; ''",
                "Push 2016-10-06 cancelled; ''; ''",
                "mat says hi | read https://other.example.org; ''; ''",
                "''; ''; ''"
            })
    void aHeroOrALinkThatSomebodyWroteIsSeen(String topic, String hero, String link) {
        if (topic.startsWith("a |")) {
            assertThat(byHand(topic, FIRST, FIRST).hero()).isEqualTo(hero);
            return;
        }
        assertThat(byHand(topic, FIRST, FIRST)).isEqualTo(new HandWriting(hero, link));
    }

    @Test
    void whatTheBotHasChangedSinceIsNobodysHandwriting() {
        assertThat(byHand(FIRST, FIRST, NEXT)).isEqualTo(HandWriting.NONE);
        assertThat(byHand("Push 2016-10-06 · hero eviljeff · https://pad.example.org/p/amo-2016.10.06", FIRST, NEXT))
                .isEqualTo(HandWriting.NONE);
    }
}
