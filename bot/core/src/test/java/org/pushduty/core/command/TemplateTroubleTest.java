package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.train.Wording;

/** Templates of the team's that break at run time, and are mended. */
class TemplateTroubleTest {
    private final BotScenario bot = new BotScenario(SampleTrain.AMO
            .wording(Wording.TAGGED, "tagged.txt")
            .wording(Wording.PAD, "pad.md")
            .wording(Wording.MAIL, "mail.md"));

    @Test
    void theTeamsOwnWordsAreSaid() {
        bot.templates.write("tagged.txt", "\n{{ push.name }} is tagged\nby {{ hero }}\n");

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).containsExactly("kumar: 2016.10.06 is tagged by kumar");
    }

    @Test
    void aTemplateThatBreaksCostsItsTextOnlyAndAdminsAreToldOnce() {
        bot.templates.write("tagged.txt", "{{ push.name }}\nby {{ heroo }}\n");

        bot.hear("kumar", "!tag");
        assertThat(bot.said())
                .hasSize(2)
                .contains("jason: the template tagged.txt does not work: tagged.txt:2: there is no fact named heroo; I"
                        + " used my own words")
                .anyMatch(line -> line.startsWith("kumar: tagged 2016.10.06: addons-server "));
        assertThat(bot.called()).contains(List.of("jason"));
        bot.hear("kumar", "!tag --again");
        assertThat(bot.said()).singleElement().asString().startsWith("kumar: tagged addons-server 2016.10.06-1");
        bot.restart();
        bot.hear("kumar", "!tag --again");
        assertThat(bot.said()).hasSize(1);
    }

    @Test
    void anotherProblemIsToldAgainAndAMendedOneIsForgotten() {
        bot.templates.write("pad.md", "{{ heroo }}");
        bot.hear("eve", "!pad");
        assertThat(bot.told("eve")).containsExactly("Notes of 2016.10.06, hero kumar");
        assertThat(bot.said()).anyMatch(line -> line.contains("pad.md:1: there is no fact named heroo"));

        bot.templates.write("pad.md", "{{ heroine }}");
        bot.hear("eve", "!pad");
        assertThat(bot.said()).anyMatch(line -> line.contains("pad.md:1: there is no fact named heroine"));

        bot.templates.write("pad.md", "{{ hero }}");
        bot.hear("eve", "!pad");
        assertThat(bot.told("eve")).containsExactly("kumar");
        assertThat(bot.said()).hasSize(1);

        bot.templates.write("pad.md", "{{ heroine }}");
        bot.hear("eve", "!pad");
        assertThat(bot.said()).anyMatch(line -> line.contains("pad.md:1: there is no fact named heroine"));
    }

    @Test
    void aMailWithoutASubjectAndATextOfNothingAreNoTexts() {
        bot.templates.write("mail.md", "Hello,\n{{ push.name }}\n");
        bot.hear("eve", "!mail");
        assertThat(bot.told("eve")).containsExactly("Subject: 2016.10.06 is live", "Hero: kumar");
        assertThat(bot.said()).anyMatch(line -> line.contains("mail.md:1: a mail begins with \"Subject: …\""));

        bot.templates.write("tagged.txt", " \n");
        bot.hear("kumar", "!tag");
        assertThat(bot.said()).anyMatch(line -> line.startsWith("kumar: tagged 2016.10.06: "));
        assertThat(bot.said()).anyMatch(line -> line.contains("tagged.txt:1: nothing comes of it"));
    }

    @Test
    void whoOnlyLooksIsAnsweredThoughTheStoreIsAway() {
        bot.store.goDown();

        bot.hear("eve", "!pad");

        assertThat(bot.told("eve")).containsExactly("Notes of 2016.10.06, hero kumar");
        bot.store.comeBack();
        bot.pass(Duration.ofMinutes(1));
        bot.hear("eve", "!pad");
        assertThat(bot.said()).anyMatch(line -> line.contains("there is no such file"));
    }
}
