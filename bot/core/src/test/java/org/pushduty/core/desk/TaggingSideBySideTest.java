package org.pushduty.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.TrainName;

class TaggingSideBySideTest {
    private static final TrainName AMO = new TrainName("amo");
    private static final String[] NAMES =
            IntStream.range(0, 12).mapToObj(number -> "repo-" + number).toArray(String[]::new);

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final BotScenario bot = new BotScenario(workers, SampleTrain.AMO.of(NAMES));

    @AfterEach
    void theWorkersGoHome() {
        workers.shutdownNow();
    }

    @Test
    void manyRepositoriesAreTaggedAtOnceAndSaidOnce() {
        for (String name : NAMES) {
            bot.repository(name).commit("Start", "mat", Map.of("a", name));
        }
        bot.repository("repo-3").refuse("protected tag");
        bot.repository("repo-7").vanish();

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).hasSize(3);
        assertThat(bot.said().get(0))
                .startsWith("kumar: tagged 2016.10.06: repo-0 ")
                .doesNotContain("repo-3", "repo-7");
        assertThat(bot.said().get(1)).startsWith("kumar: could not tag repo-3 2016.10.06: the remote refused");
        assertThat(bot.said().get(2)).startsWith("kumar: repo-7 was not tagged");
        List<Event> log = bot.store.log(AMO).stream().map(Entry::event).toList();
        assertThat(log).filteredOn(Event.RevisionTagged.class::isInstance).hasSize(10);
        assertThat(log).filteredOn(Event.TaggingFailed.class::isInstance).hasSize(1);
    }
}
