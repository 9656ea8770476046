package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.train.CommitId;

class CompareCommandTest {
    private final BotScenario bot = new BotScenario();
    private CommitId live = bot.server.commit("Live", "mat", Map.of("live.py", "l"));

    private void productionRuns(BotScenario scenario, String tag) {
        scenario.server.tag(tag, live);
        scenario.hear("kumar", "!adopt " + tag + " addons-server");
    }

    @Test
    void fromWhatIsLiveToWhatIsAboutToGo() {
        productionRuns(bot, "2016.09.29-2");
        bot.server.tag("2016.10.05", bot.server.commit("One", "mat", Map.of("one.py", "1")));
        bot.server.commit("Two", "tofumatt", Map.of("two.py", "2"));
        bot.server.commit("Three", "mat", Map.of("three.py", "3"));
        bot.hear("kumar", "!tag");
        bot.server.commit("Too late", "krupa", Map.of("late.py", "l"));

        bot.hear("eve", "!compare addons-server");

        assertThat(bot.said())
                .containsExactly("eve: addons-server: 2016.09.29-2 to 2016.10.06: 3 commits by mat, tofumatt ·"
                        + " https://github.com/mozilla/addons-server/compare/2016.09.29-2...2016.10.06");
    }

    @Test
    void beforeTheTagItIsTheHead() {
        productionRuns(bot, "2016.09.29");
        bot.server.commit("One", "mat", Map.of("one.py", "1"));

        bot.hear("eve", "!compare addons-server");

        assertThat(bot.said().get(0))
                .contains("2016.09.29 to master: 1 commit by mat · ", "compare/2016.09.29...master");
    }

    @Test
    void withoutALedgerTheBaseIsAskedFor() {
        bot.hear("eve", "!compare");

        assertThat(bot.said()).isEmpty();
        assertThat(bot.told("eve"))
                .hasSize(2)
                .allMatch(line ->
                        line.contains("I do not know what production runs; tell me with !adopt TAG, or name both"));
    }

    @Test
    void bothEndsMayBeNamed() {
        CommitId one = bot.server.commit("One", "mat", Map.of("one.py", "1"));
        bot.server.tag("2016.09.29", live);

        bot.hear("eve", "!compare addons-server 2016.09.29 " + one.abbreviated());
        assertThat(bot.said().get(0)).contains("2016.09.29 to " + one.abbreviated() + ": 1 commit by mat");

        bot.hear("eve", "!compare addons-server 2016.09.29 HEAD");
        assertThat(bot.said().get(0)).contains("2016.09.29 to master: 1 commit");
    }

    @Test
    void fromLiveMayBeSaid() {
        productionRuns(bot, "2016.09.29");
        bot.hear("eve", "!compare addons-server live head");

        assertThat(bot.said().get(0)).contains("2016.09.29 to master: 0 commits · ");
    }

    @Test
    void theOneRepositoryThatIsKnownIsShownAndTheOtherSaid() {
        productionRuns(bot, "2016.09.29");

        bot.hear("eve", "!compare");

        assertThat(bot.said()).singleElement().asString().contains("addons-server: 2016.09.29 to master");
        assertThat(bot.told("eve"))
                .singleElement()
                .asString()
                .startsWith("addons-frontend: I do not know what production runs");
    }

    @Test
    void anEndThatIsNotThereIsRefused() {
        bot.server.tag("2016.09.29", live);

        bot.hear("eve", "!compare addons-server 2016.09.28");
        assertThat(bot.told("eve")).containsExactly("addons-server: I find no \"2016.09.28\" there");

        bot.hear("eve", "!compare addons-server 2016.09.29 nowhere");
        assertThat(bot.told("eve")).containsExactly("addons-server: I find no \"nowhere\" there");
    }

    @Test
    void aRemoteThatIsAwayIsSaid() {
        productionRuns(bot, "2016.09.29");
        bot.server.vanish();

        bot.hear("eve", "!compare addons-server");

        assertThat(bot.told("eve")).containsExactly("addons-server: the remote cannot be reached");
    }

    @Test
    void afterThePushTheBaseIsWhatItShipped() {
        bot.hear("kumar", "!tag");
        bot.signOff();
        bot.hear("kumar", "!pushed");
        bot.server.commit("One", "mat", Map.of("one.py", "1"));

        bot.hear("eve", "!compare addons-server");

        assertThat(bot.said().get(0)).contains("2016.10.06 to master: 1 commit by mat");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/m, https://github.com/m/addons-server/compare/a%2Fb...2016.10.06",
        "https://gitlab.com/m, https://gitlab.com/m/addons-server/-/compare/a%2Fb...2016.10.06",
        "https://codeberg.org/m, https://codeberg.org/m/addons-server/compare/a%2Fb...2016.10.06",
        "https://bitbucket.org/m, https://bitbucket.org/m/addons-server/branches/compare/2016.10.06%0Da%2Fb",
        "https://git.example.org/cgit, https://git.example.org/cgit/addons-server/log/?qt=range&q=a%2Fb..2016.10.06"
    })
    void everyHostHasItsOwnLink(String web, String link) {
        BotScenario hosted = new BotScenario(SampleTrain.AMO.onWeb(web));
        live = hosted.server.commit("Live", "mat", Map.of("live.py", "l"));
        hosted.server.tag("a/b", live);
        hosted.hear("kumar", "!tag addons-server");

        hosted.hear("eve", "!compare addons-server a/b 2016.10.06");

        assertThat(hosted.said()).singleElement().asString().endsWith(" · " + link);
    }

    @Test
    void withoutAWebAddressThereIsNoLink() {
        BotScenario plain = new BotScenario(SampleTrain.AMO.onWeb(""));
        live = plain.server.commit("Live", "mat", Map.of("live.py", "l"));
        productionRuns(plain, "2016.09.29");

        plain.hear("eve", "!compare addons-server");

        assertThat(plain.said()).containsExactly("eve: addons-server: 2016.09.29 to master: 0 commits");
    }

    @Test
    void manyAuthorsAreCutShort() {
        productionRuns(bot, "2016.09.29");
        for (String author : new String[] {"a", "b", "c", "d", "e", "f", "g", "h"}) {
            bot.server.commit("By " + author, author, Map.of(author, author));
        }

        bot.hear("eve", "!compare addons-server");

        assertThat(bot.said().get(0)).contains("8 commits by a, b, c, d, e, f and 2 more");
    }
}
