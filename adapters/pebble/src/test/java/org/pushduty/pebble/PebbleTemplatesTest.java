package org.pushduty.pebble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.notes.PageForm;
import org.pushduty.core.port.SampleFacts;
import org.pushduty.core.port.Templates;
import org.pushduty.core.port.TemplatesContract;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.PageParts;
import org.pushduty.core.train.PushName;

final class PebbleTemplatesTest extends TemplatesContract {
    private static final Map<String, Object> FACTS = Map.of(
            "hero", "kumar", "ten", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), "push", Map.of("name", "2016.10.06"));

    @TempDir
    private Path root;

    @Override
    protected Templates templates() {
        return new PebbleTemplates(folder());
    }

    @Override
    protected void write(String template, String text) {
        try {
            Path file = folder().resolve(template);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return root.resolve("templates");
    }

    private String rendered(String text) {
        write("t.md", text);
        return templates().render("t.md", FACTS);
    }

    private List<String> problemsOf(String text) {
        write("t.md", text);
        return templates().problems("t.md", FACTS);
    }

    @Test
    void aLineOfTagsAloneLeavesNoLine() {
        assertThat(rendered("""
                        before
                        {% if hero is empty %}
                        nobody
                        {% else %}
                          {{ hero }}
                        {% endif %}

                        {% for n in ten | slice(0, 2) %}
                          {% if n == 1 %}{# the first #}
                        - {{ n }}
                        - once more{% if n == 1 %}!{% endif %}
                          {% endif %}
                        {% endfor %}
                        after
                        """)).isEqualTo("before\n  kumar\n\n- 1\n- once more!\nafter\n");
    }

    @Test
    void aLoopKnowsWhereItIs() {
        assertThat(rendered("{% for n in ten %}{{ loop.index }}{% if not loop.last %},{% endif %}{% endfor %}"))
                .isEqualTo("0,1,2,3,4,5,6,7,8,9");
    }

    @Test
    void aDefaultStandsInForABlankAndNotForATypingError() {
        assertThat(rendered("{{ '' | default('none') }} {{ hero | default('none') }}"))
                .isEqualTo("none kumar");
        assertThat(problemsOf("{{ heroo | default('none') }}")).containsExactly("t.md:1: there is no fact named heroo");
    }

    @Test
    void verbatimTextStaysAsItIs() {
        assertThat(rendered("{% verbatim %}\n{% if x %}\n{{ x }}{% endverbatim %}\nend"))
                .isEqualTo("{% if x %}\n{{ x }}\nend");
    }

    @Test
    void linesAreCountedRightBelowLinesOfTags() {
        assertThat(problemsOf("{% if true %}\n{# note #}\n{% endif %}\r\n{{ herro }}"))
                .containsExactly("t.md:4: there is no fact named herro");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{{ push.nmae }}                          ; t.md:1: there is no fact named nmae",
                "{% if hero %}                            ; t.md:1: Unexpected end of template",
                "{% fro x in ten %}                       ; t.md:1: Unexpected tag name \"fro\"",
                "{{ hero | shout }}                       ; t.md:1: Filter [shout] does not exist",
                "{{ ten[99] }}                            ; t.md:1: there is no fact named 99",
                "{% include \"lost.md\" %}                ; t.md:1: there is no such file, or it cannot be read: lost.md",
                "{% include hero %}                       ; t.md:1: include takes the name of a file, in quotes",
                "{% include \"built-in:x.md\" %}          ; t.md:1: no template built in of that name: x.md",
                "{{ 1 / 0 }}                              ; t.md:1: Could not perform division",
            })
    void problemsNameFileLineAndWhat(String text, String problem) {
        assertThat(problemsOf(text)).singleElement().asString().startsWith(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ hero.getClass() }}",
                "{{ hero.class }}",
                "{{ hero.class.forName('java.lang.Runtime') }}",
                "{{ hero.bytes }}",
                "{{ (1).TYPE }}",
                "{{ (1).MAX_VALUE }}",
                "{{ push.size() }}",
                "{{ push.getClass().getClassLoader() }}",
                "{{ ten.stream() }}",
                "{{ i18n('sun.security.util.Resources', 'x') }}",
                "{{ range(1, 3) }}",
                "{% for n in 1..1000000000 %}{% endfor %}",
                "{{ '%1000000000d' | format(1) }}",
                "{{ 'aaaaaaaaaaaaaaaaaaaaaaa!' | split('(a+)+b') }}",
                "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
                "{% block a %}{{ block('a') }}{% endblock %}",
                "{% extends 't.md' %}",
                "{% import 't.md' %}",
                "{% set hero = 'mallory' %}{{ hero }}",
                "{% parallel %}x{% endparallel %}",
                "{% cache 'x' %}x{% endcache %}",
                "{% include 't.md' %}",
                "{% include '/etc/hostname' %}",
                "{% include '../secret.txt' %}",
                "{% include 'a/../../secret.txt' %}",
                "{% include 'link.md' %}",
                "{% include '.' %}",
                "{{ loop.index }}",
            })
    void aTemplateCannotReachOutOrGrowWithoutEnd(String text) throws IOException {
        write("a/b.md", "");
        Files.writeString(root.resolve("secret.txt"), "a secret");
        Files.createSymbolicLink(folder().resolve("link.md"), root.resolve("secret.txt"));

        assertThat(problemsOf(text)).singleElement().asString().matches("[\\w.]+\\.md:\\d+: [^\\n]+");
    }

    @Test
    void nestedLoopsEnd() {
        String loops = "{% for a in ten %}".repeat(9) + "{% endfor %}".repeat(9);

        assertThat(problemsOf(loops)).containsExactly("t.md:1: loops more than 100000 times");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(problemsOf("{{ " + "(".repeat(30_000) + "1" + ")".repeat(30_000) + " }}"))
                .containsExactly("t.md:1: asks for more than a template may");
    }

    @Test
    void joinsWithinJoinsEnd() {
        String joins = "(ten | join(".repeat(40) + "'xxxxxxxxxx'" + "))".repeat(40);

        assertThat(problemsOf("{{ " + joins + " }}")).containsExactly("t.md:1: a filter's text is at most 32 KiB");
    }

    @Test
    void aHugeTextIsRefused() {
        String loops = "{% for a in ten %}".repeat(4) + "x".repeat(100) + "{% endfor %}".repeat(4);

        assertThat(problemsOf(loops)).singleElement().asString().startsWith("t.md:1: ");
        assertThat(problemsOf("x".repeat(70_000))).containsExactly("t.md:1: larger than 64 KiB: t.md");
    }

    @Test
    void filesBelowTheFolderAreIncluded() {
        write("parts/foot.md", "-- {{ hero }} {{ sign }}\n");

        assertThat(rendered("{% include 'parts/foot.md' with {'sign': '!'} %}\nend"))
                .isEqualTo("-- kumar !\nend");
    }

    @Test
    void aProblemInAnIncludedFileIsNamedThere() {
        write("parts/foot.md", "one\n{{ lost }}");

        assertThat(problemsOf("{% include 'parts/foot.md' %}"))
                .containsExactly("parts/foot.md:2: there is no fact named lost");
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        write("t.md", "");
        Files.write(folder().resolve("t.md"), new byte[] {(byte) 0xe9, 0x20});

        assertThat(templates().problems("t.md", FACTS)).containsExactly("t.md:1: not UTF-8: t.md");
    }

    @Test
    void aFactOfAnotherKindIsAMistakeOfTheProgram() {
        write("t.md", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates().render("t.md", Map.of("push", Map.of("date", LocalDate.EPOCH))))
                .withMessageContaining("push.date");
    }

    @Test
    void thePadHasAPlaceForEveryPart() {
        assertThat(templates().render("built-in:pad.md", SampleFacts.full()))
                .contains("On duty: kumar\n", "## Wanted on the tag\n", "\n[picks]\n", "start: [start]\nend: [end]\n")
                .doesNotContain("\n\n\n");
    }

    @Test
    void theMarksOfPartsComeThrough() {
        Push push = Push.opened(new PushName("2016.10.06"), LocalDate.of(2016, 10, 6), "kumar");
        Map<String, Object> facts = new LinkedHashMap<>(SampleFacts.full());
        facts.put("parts", new PageParts(SampleTrain.AMO.train(), TrainState.EMPTY, push, Instant.EPOCH).all());

        PageForm page = PageForm.read(templates().render("built-in:pad.md", facts));

        assertThat(page.parts()).contains("hero", "notable", "blockers", "picks", "links", "before", "after", "end");
        assertThat(page.text()).contains("On duty: kumar\n", "\naddons-server: not tagged yet\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amo-pad.md", "amo-mail.md"})
    void theTemplatesToStartFromAreGood(String name) {
        var config = new PebbleTemplates(Path.of("../../config/templates"));

        assertThat(config.problems(name, SampleFacts.full())).isEmpty();
        assertThat(config.problems(name, SampleFacts.bare())).isEmpty();
        assertThat(config.render(name, SampleFacts.full()))
                .contains("2016.10.06", "kumar")
                .doesNotContain("{%", "\n\n\n");
    }

    @Test
    void theMailSaysThatItIsDone() {
        assertThat(templates().render("built-in:mail.md", SampleFacts.full())).isEqualTo("""
                        Subject: [amo] 2016.10.06 is live

                        The amo push 2016.10.06 has gone out.
                        It ran from 2016-10-06 11:02 PDT to 2016-10-06 11:40 PDT (38 min), with kumar on duty.

                        - addons-server 2016.10.06-1: https://example.org/addons-server/compare/2016.09.29...2016.10.06-1
                          - picked: Fix the login redirect (0123456789)
                        - addons-frontend 2016.10.06: https://example.org/addons-frontend/compare/2016.09.29...2016.10.06

                        Worth knowing:

                        - A new search

                        Run for it:

                        - before: migrate the users (by jason)
                        - after: rebuild the index (waived by kumar: not needed)

                        Trouble on the way: search was slow for a minute

                        - login loops on stage (resolved by mat: fixed in -1)
                        - kumar went on (pushed) despite ops has not signed off: jason is on a plane

                        The notes: https://pad.example.org/p/amo-2016.10.06

                        Next on the train: 2016.10.13, on 2016-10-13, in the hands of mat.
                        Its notes: https://pad.example.org/p/amo-2016.10.13
                        """);
    }

    @Test
    void theMailOfAnUneventfulPushIsShort() {
        assertThat(templates().render("built-in:mail.md", SampleFacts.bare()))
                .contains("Trouble on the way: none that was noted\n\nThe day of the next push")
                .doesNotContain("Worth knowing", "Run for it", "null");
    }
}
