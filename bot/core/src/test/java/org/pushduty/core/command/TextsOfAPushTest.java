package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

/** What the teams' templates of notes and mail are given. */
class TextsOfAPushTest {
    private final BotScenario bot = new BotScenario();
    private CommitId fix;

    @BeforeEach
    void aPushWithAPickIsUnderWay() {
        bot.server.tag("2016.09.29-1", bot.server.commit("Old", "mat", Map.of("old.py", "o")));
        bot.hear("kumar", "!adopt 2016.09.29-1 addons-server");
        bot.server.commit("New", "tofumatt", Map.of("new.py", "n"));
        bot.hear("kumar", "!tag");
        bot.server.commit("Start", "mat", Map.of("feature.py", "half"));
        fix = bot.server.commit("Fix login", "mat", Map.of("login.py", "f"));
        bot.hear("kumar", "!cp addons-server " + fix);
    }

    private String rendered(String command, String template) {
        bot.templates.write("built-in:" + command + ".md", template);
        bot.hear("eve", "!" + command);
        return String.join("\n", bot.told("eve"));
    }

    @Test
    void aRepositoryHasItsTagItsBaseItsLinkAndItsPicks() {
        assertThat(rendered("pad", "{{ repositories }}"))
                .contains(
                        "name=addons-server",
                        "tag=2016.10.06-1",
                        "live=2016.09.29-1",
                        "compare=https://github.com/mozilla/addons-server/compare/2016.09.29-1...2016.10.06-1",
                        "commits=2",
                        "subject=Fix login",
                        fix.abbreviated(),
                        "name=addons-frontend");
    }

    @Test
    void theMailOfAPushThatIsOverComparesWithWhatItReplaced() {
        bot.forward(Duration.ofDays(2));
        bot.signOff();
        bot.hear("kumar", "!pushed");

        assertThat(rendered("mail", "{{ repositories }}"))
                .contains("compare/2016.09.29-1...2016.10.06-1", "live=2016.09.29-1");
        assertThat(rendered("mail", "Subject: {{ started }} to {{ ended }}: {{ duration }}"))
                .isEqualTo("Subject: Thu 6 Oct 11:00 PDT to Thu 6 Oct 11:30 PDT: 30 min");
    }

    @Test
    void theNextPushIsNamed() {
        assertThat(rendered("pad", "{{ next.name }} {{ next.date }} {{ next.hero }} {{ next.pad }}"))
                .isEqualTo("2016.10.13 2016-10-13 mat https://pad.example.org/p/amo-2016.10.13");
    }

    @Test
    void holdsAreListed() {
        bot.hear("krupa", "!hold login is broken");

        assertThat(rendered("pad", "{{ holds }}")).contains("owner=krupa", "reason=login is broken", "number=1");
    }

    @Test
    void emptyLinesAreNotSaid() {
        assertThat(rendered("pad", "one\n\n\n  two  \r\n")).isEqualTo("one\n  two");
    }

    @Test
    void theNextPushOfTheMailIsTheOneThatIsOpen() {
        bot.hear("kumar", "!tag 2016.10.13");
        bot.forward(Duration.ofDays(2));
        bot.signOff();
        bot.hear("kumar", "!pushed");

        assertThat(rendered("mail", "Subject: {{ push.name }} then {{ next.name }}"))
                .isEqualTo("Subject: 2016.10.06 then 2016.10.13");
    }
}
