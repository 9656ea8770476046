package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.train.CommitId;

class WholePushTest {
    private final BotScenario bot = new BotScenario();

    @Test
    void aPushGoesFromTagToPushed() {
        CommitId head = bot.server.commit("Add a view", "mat", Map.of("views.py", "v"));

        bot.hear("kumar", "!tag");
        assertThat(bot.said()).hasSize(1);
        assertThat(bot.said().get(0)).startsWith("kumar: tagged 2016.10.06: addons-server " + head.abbreviated());
        assertThat(bot.server.remoteTags()).containsEntry("2016.10.06", head);

        bot.server.commit("Start a feature", "mat", Map.of("feature.py", "half"));
        CommitId fix = bot.server.commit("Fix the login redirect", "kumar", Map.of("login.py", "fixed"));
        bot.hear("kumar", "!cherry-pick addons-server " + fix.abbreviated());
        assertThat(bot.said()).singleElement().asString().contains("2016.10.06-1", "= 2016.10.06 + ", "Fix the login");

        bot.forward(Duration.ofDays(2));
        bot.signOff();
        bot.hear("kumar", "!pushed all went well");
        assertThat(bot.told("kumar").get(0)).startsWith("the mail of 2016.10.06, a draft");
        assertThat(bot.said().get(0)).contains("pushed 2016.10.06 to prod", "addons-server 2016.10.06-1", "30 min");
        assertThat(bot.said().get(1)).contains("next is 2016.10.13; mat, you are the push hero");
        assertThat(bot.saidElsewhere().get(0)).startsWith("[kumar, mozilla/#amo] pushed");
        assertThat(bot.topic()).isEqualTo("Push 2016.10.13 · hero mat · https://pad.example.org/p/amo-2016.10.13");
    }
}
