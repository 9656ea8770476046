package org.pushduty.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pushduty.core.train.Wording;

/** Topics in the words of a template of the team's. */
class TopicTemplateTest {
    private final BotScenario bot = new BotScenario();

    private void restart(String template) {
        bot.templates.write("topic.txt", template);
        bot.restartWith(SampleTrain.AMO.withTopic("").wording(Wording.TOPIC, "topic.txt"));
        bot.hear("kumar", "!topic");
    }

    @Test
    void itIsRenderedOnceAndFilledInForEachPush() {
        restart("{{ push.name }} with\n{{ hero }}\n{{ pad.url }}");

        assertThat(bot.topic()).isEqualTo("2016.10.06 with kumar https://pad.example.org/p/amo-2016.10.06");
        bot.hear("kumar", "!skip nobody is here");
        assertThat(bot.topic()).isEqualTo("2016.10.13 with mat https://pad.example.org/p/amo-2016.10.13");
    }

    @Test
    void ourWordsAreKnownAgainInATopicThatSomebodyEdited() {
        restart("{{ push.name }} with {{ hero }}");
        bot.mozilla().topicBecomes(BotScenario.CHANNEL, "be nice | 2016.10.06 soon with kumar");

        bot.hear("kumar", "!skip nobody is here");

        assertThat(bot.topic()).isEqualTo("be nice | 2016.10.13 soon with mat");
    }

    @Test
    void oneThatDoesNotWorkIsReplacedAndToldToAdmins() {
        bot.templates.write("topic.txt", "{{ heroo }}");
        bot.restartWith(SampleTrain.AMO.withTopic("").wording(Wording.TOPIC, "topic.txt"));

        assertThat(bot.said())
                .containsExactly("jason: the template topic.txt does not work: topic.txt:1: there is no fact named"
                        + " heroo; I used my own words");
        bot.hear("kumar", "!topic");
        assertThat(bot.topic()).isEqualTo("Push 2016.10.06 · hero kumar · https://pad.example.org/p/amo-2016.10.06");
        bot.restart();
        assertThat(bot.said()).isEmpty();

        bot.templates.write("topic.txt", "{{ hero }}");
        bot.restart();
        bot.hear("kumar", "!topic");
        assertThat(bot.topic()).isEqualTo("kumar");
    }
}
