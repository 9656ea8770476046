package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;

/** Where a network lets a topic be set later only, whoever changed it is told when. It is 11:30 in Los Angeles. */
class TopicWaitsTest {
    private final BotScenario bot = new BotScenario();

    private void topicWaitsUntil(String instant) {
        bot.mozilla().letTopicWait("#amo", Instant.parse(instant));
    }

    @Test
    void whoeverChangesItIsToldWhenItWillShow() {
        topicWaitsUntil("2016-10-04T18:39:30Z");

        bot.hear("kumar", "!skip work week");

        assertThat(bot.told("kumar")).containsExactly("the topic of mozilla/#amo will show this by 11:40");
        assertThat(bot.said()).singleElement().asString().contains("skipped 2016.10.06");
        assertThat(bot.topic()).startsWith("Push 2016.10.06");

        bot.forward(Duration.ofSeconds(570));
        bot.deliver();
        assertThat(bot.topic()).startsWith("Push 2016.10.13");
    }

    @Test
    void onTheMinuteIsThatMinute() {
        topicWaitsUntil("2016-10-04T18:40:00Z");

        bot.hear("mat", "!take");

        assertThat(bot.told("mat")).containsExactly("the topic of mozilla/#amo will show this by 11:40");
    }

    @Test
    void whoeverChangesNothingInItIsToldNothing() {
        topicWaitsUntil("2016-10-04T18:40:00Z");

        bot.hear("kumar", "!hold login is broken");
        bot.hear("kumar", "!take?");
        bot.hear("mat", "!take?");

        assertThat(bot.told("kumar")).isEmpty();
        assertThat(bot.told("mat")).noneMatch(line -> line.contains("will show"));
    }

    @Test
    void whoeverAsksElsewhereIsNotBotheredWithIt() {
        topicWaitsUntil("2016-10-04T18:40:00Z");

        bot.hearElsewhere("mat", "!take");

        assertThat(bot.heardAnywhere()).noneMatch(line -> line.contains("will show"));
    }

    @Test
    void whoeverAsksInPrivateIsToldOfAll() {
        topicWaitsUntil("2016-10-04T18:40:00Z");

        bot.hearInPrivate("mat", "take");

        assertThat(bot.told("mat")).last().isEqualTo("the topic of mozilla/#amo will show this by 11:40");
    }

    @Test
    void aTopicThatIsToBePutBackMayWaitToo() {
        bot.mozilla().topicBecomes("#amo", "be nice");
        topicWaitsUntil("2016-10-04T18:40:00Z");

        bot.hear("krupa", "!topic");

        assertThat(bot.told("krupa")).containsExactly("the topic of mozilla/#amo will show this by 11:40");
        bot.forward(Duration.ofMinutes(10));
        bot.deliver();
        assertThat(bot.topic()).startsWith("Push 2016.10.06");

        topicWaitsUntil("2016-10-04T19:00:00Z");
        bot.hear("krupa", "!topic");
        assertThat(bot.told("krupa")).as("it is right already").isEmpty();
    }
}
