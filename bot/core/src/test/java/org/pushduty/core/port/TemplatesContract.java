package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Templates} does. */
public abstract class TemplatesContract {
    private static final Map<String, Object> FACTS = Map.of("hero", "kumar", "push", Map.of("name", "2016.10.06"));

    /** The templates under test. */
    protected abstract Templates templates();

    /** The team writes a template of that name, anew or over the old one. */
    protected abstract void write(String template, String text);

    @Test
    void factsAreFilledIn() {
        write("pad.md", "{{ hero }} pushes {{ push.name }}\n");

        assertThat(templates().render("pad.md", FACTS)).isEqualTo("kumar pushes 2016.10.06\n");
    }

    @Test
    void factsAreDataAndStayAsTheyAre() {
        write("pad.md", "by {{ hero }}");

        assertThat(templates().render("pad.md", Map.of("hero", "<b>{{ hero }}</b> & {% if %}")))
                .isEqualTo("by <b>{{ hero }}</b> & {% if %}");
    }

    @Test
    void aNameThatTheFactsLackIsAnErrorWithFileAndLine() {
        write("pad.md", "one\ntwo {{ heroo }}\n");

        assertThatThrownBy(() -> templates().render("pad.md", FACTS))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("pad.md:2: ")
                .hasMessageContaining("heroo");
        assertThat(templates().problems("pad.md", FACTS))
                .singleElement()
                .asString()
                .startsWith("pad.md:2: ")
                .contains("heroo");
    }

    @Test
    void aGoodTemplateHasNoProblems() {
        write("pad.md", "{{ hero }}");

        assertThat(templates().problems("pad.md", FACTS)).isEmpty();
    }

    @Test
    void aTemplateThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> templates().render("nowhere.md", FACTS))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("nowhere.md");
        assertThat(templates().problems("nowhere.md", FACTS))
                .singleElement()
                .asString()
                .contains("nowhere.md");
    }

    @Test
    void aChangeCountsAtOnce() {
        write("pad.md", "old {{ hero }}");
        assertThat(templates().render("pad.md", FACTS)).isEqualTo("old kumar");

        write("pad.md", "new {{ hero }}");

        assertThat(templates().render("pad.md", FACTS)).isEqualTo("new kumar");
    }

    @Test
    void whatIsBuiltInNeedsNoFile() {
        for (String builtIn : List.of("built-in:pad.md", "built-in:mail.md")) {
            assertThat(templates().problems(builtIn, SampleFacts.full()))
                    .as(builtIn)
                    .isEmpty();
            assertThat(templates().problems(builtIn, SampleFacts.bare()))
                    .as(builtIn)
                    .isEmpty();
            assertThat(templates().render(builtIn, SampleFacts.full()))
                    .as(builtIn)
                    .contains("2016.10.06", "kumar");
        }
        assertThat(templates().render("built-in:mail.md", SampleFacts.full())).startsWith("Subject: ");
    }
}
