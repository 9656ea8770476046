package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;

class NoGoCommandTest {
    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void tagged() {
        bot.hear("kumar", "!tag");
    }

    @Test
    void itCallsTheHero() {
        bot.hear("krupa", "!nogo login is broken");

        assertThat(bot.said())
                .containsExactly("krupa: no-go for qa on 2016.10.06: login is broken · kumar, it stands until qa says"
                        + " !signoff qa");
        assertThat(bot.called()).containsExactly(List.of("kumar"));
    }

    @Test
    void itTakesAGoBack() {
        bot.signOff();

        bot.hear("krupa", "!nogo login is broken");

        bot.hear("kumar", "!pushed");
        assertThat(bot.told("kumar"))
                .contains("no-go by krupa for qa, 0 min old: login is broken · cleared by !signoff qa of theirs");
    }

    @Test
    void aNewTagDoesNotEndIt() {
        bot.hear("krupa", "!nogo login is broken");
        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        bot.hear("kumar", "!cp addons-server " + bot.server.commit("Fix login", "mat", Map.of("login.py", "f")));

        bot.hear("eve", "!why");

        assertThat(bot.said().get(0)).startsWith("eve: no-go by krupa for qa");
    }

    @Test
    void theRoleMayBeNamed() {
        bot.hear("jason", "!take");

        bot.hear("jason", "!nogo the disk is full");
        assertThat(bot.told("jason")).singleElement().asString().startsWith("for which role? You are hero and ops");

        bot.hear("jason", "!nogo OPS the disk is full");
        assertThat(bot.said().get(0)).startsWith("jason: no-go for ops on 2016.10.06: the disk is full");
        assertThat(bot.called()).containsExactly(List.of());
    }

    @Test
    void aReasonIsNeeded() {
        bot.hear("krupa", "!nogo qa");

        assertThat(bot.told("krupa")).containsExactly("REASON is missing: say why. Nothing was changed.");
        bot.hear("krupa", "!nogo");
        assertThat(bot.told("krupa")).singleElement().asString().contains("is missing");
    }

    @Test
    void itIsForThoseWhoHoldTheRole() {
        bot.hear("mat", "!nogo qa it looks odd");

        assertThat(bot.told("mat")).containsExactly("that is for qa (krupa) to say. Nothing was changed.");
    }

    @Test
    void aRepeatIsAlready() {
        bot.hear("krupa", "!nogo login is broken");
        bot.forward(Duration.ofHours(1));

        bot.hear("krupa", "!nogo login is broken");

        assertThat(bot.said()).containsExactly("krupa: already: no-go for qa on 2016.10.06: login is broken");
    }

    @Test
    void theHerosIsNotOverriddenByPushed() {
        bot.signOff();
        bot.hear("kumar", "!nogo I do not like it");

        bot.hear("kumar", "!pushed");

        assertThat(bot.told("kumar")).anyMatch(line -> line.startsWith("no-go by kumar for hero"));
        bot.hear("kumar", "!signoff");
        bot.hear("kumar", "!pushed");
        assertThat(bot.said().get(0)).contains("pushed 2016.10.06 to prod");
    }

    @Test
    void aPreviewSaysNoNoGo() {
        bot.hear("krupa", "!nogo? login is broken");

        assertThat(bot.told("krupa").get(0)).startsWith("This would say: no-go for qa");
        assertThat(bot.said()).isEmpty();
    }
}
