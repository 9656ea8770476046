package org.pushduty.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people make of the topic, and what the bot makes of that. */
class TopicTest {
    private static final String PAD = "https://pad.example.org/p/amo-2016.10.06";
    private static final String NEXT_PAD = "https://pad.example.org/p/amo-2016.10.13";
    private static final String ANSWERS =
            " To leave it as it stands until the next push: !topic keep. To put mine back: !topic.";

    private final BotScenario bot = new BotScenario();

    @BeforeEach
    void theTopicIsSet() {
        bot.mozilla().topicBecomes("#amo", "Welcome");
        bot.hear("krupa", "!topic");
        bot.forget();
    }

    private void writes(String by, String topic) {
        bot.forget();
        bot.mozilla().topicChanges("#amo", by, topic);
        bot.deliver();
    }

    private void comesBack() {
        bot.forget();
        bot.mozilla().goDown();
        bot.mozilla().comeUp();
        bot.deliver();
    }

    @Test
    void aHeroThatSomebodyWroteIsAskedAboutOnceAndNotOverwritten() {
        String written = "Push 2016.10.06 · hero mat · " + PAD + " | Welcome";
        writes("krupa", written);
        assertThat(bot.said())
                .containsExactly(
                        "krupa: you changed the topic: hero mat (I have kumar). If mat has this push: !take mat."
                                + ANSWERS);
        assertThat(bot.saidElsewhere()).isEmpty();

        writes("krupa", written + " | be nice");
        comesBack();
        bot.restart();
        assertThat(bot.said()).isEmpty();
        assertThat(bot.topic()).isEqualTo(written + " | be nice");
    }

    @Test
    void takingThePushAnswersTheQuestion() {
        String written = "Push 2016.10.06 late · hero mat · " + PAD;
        writes("krupa", written);

        bot.hear("mat", "!take");

        assertThat(bot.topic()).isEqualTo(written);
        assertThat(bot.said()).hasSize(1);
        writes("krupa", "Push 2016.10.06 late · hero kumar · " + PAD);
        assertThat(bot.said())
                .singleElement()
                .asString()
                .startsWith(
                        "krupa: you changed the topic: hero kumar (I have mat). If kumar has this push: !take kumar.");
    }

    @Test
    void mineIsPutBackOnDemandAndAskedAboutAnewAfterThat() {
        String written = "Push 2016.10.06 · hero mat · " + PAD + " | Welcome";
        writes("krupa", written);

        bot.hear("krupa", "!topic");

        assertThat(bot.topic()).isEqualTo("Push 2016.10.06 · hero kumar · " + PAD + " | Welcome");
        writes("eve", written);
        assertThat(bot.said()).singleElement().asString().startsWith("eve: you changed the topic: hero mat");
    }

    @Test
    void aLinkIsAskedAboutAndAStrangerIsCalledOne() {
        writes("eve", "Push 2016.10.06 · hero sancus · https://elsewhere.example.org/x | Welcome");

        assertThat(bot.said())
                .containsExactly("eve: you changed the topic: hero sancus, whom I do not know (I have kumar), link"
                        + " https://elsewhere.example.org/x (I have " + PAD + ")." + ANSWERS);
    }

    @Test
    void whatIsKeptStandsUntilTheNextPush() {
        String written = "Push 2016.10.06 · hero mat · https://elsewhere.example.org/x | Welcome";
        writes("krupa", written);

        bot.hear("krupa", "!topic keep");
        assertThat(bot.said())
                .containsExactly(
                        "krupa: I leave the topic of mozilla/#amo as it stands until the next push; !topic puts"
                                + " my part back.");
        bot.hear("krupa", "!topic keep");
        assertThat(bot.said()).containsExactly("krupa: already: I leave the topic of mozilla/#amo as it stands.");
        bot.hear("eviljeff", "!take");
        writes("krupa", written + " | b");
        assertThat(bot.said()).isEmpty();
        assertThat(bot.topic()).isEqualTo(written + " | b");

        bot.hear("jason", "!skip work week");
        assertThat(bot.topic()).isEqualTo("Push 2016.10.13 · hero mat · " + NEXT_PAD + " | Welcome | b");
        writes("krupa", "Push 2016.10.13 · hero kumar · " + NEXT_PAD);
        assertThat(bot.said()).hasSize(1);
    }

    @Test
    void whatWasWrittenWhileTheBotWasAwayIsAskedAboutWhenItIsBack() {
        bot.mozilla().goDown();
        bot.mozilla().topicBecomes("#amo", "Push 2016.10.06 · hero mat · " + PAD);
        comesBack();

        assertThat(bot.said())
                .containsExactly("while I was away somebody changed the topic: hero mat (I have kumar). If mat has this"
                        + " push: !take mat." + ANSWERS);
    }

    @Test
    void aTopicThatTheServerHasForgottenIsSetAgain() {
        bot.mozilla().goDown();
        bot.mozilla().topicBecomes("#amo", "");
        comesBack();

        assertThat(bot.topic()).isEqualTo("Push 2016.10.06 · hero kumar · " + PAD);
        assertThat(bot.said()).isEmpty();
    }

    @Test
    void aSegmentThatSomebodyTookOutComesBackWithTheNextPush() {
        writes("krupa", "Welcome");
        bot.hear("krupa", "!hold login is broken");
        comesBack();
        assertThat(bot.topic()).isEqualTo("Welcome");

        bot.hear("jason", "!skip work week");
        assertThat(bot.topic()).isEqualTo("Push 2016.10.13 · hero mat · " + NEXT_PAD + " | Welcome");
    }

    @Test
    void wordsThatPeopleAddedStayWhenTheHeroChanges() {
        writes("krupa", "hi | push 2016.10.06 DELAYED - Hero: kumar - " + PAD + " | Welcome");
        assertThat(bot.said()).isEmpty();

        bot.hear("mat", "!take");

        assertThat(bot.topic()).isEqualTo("hi | push 2016.10.06 DELAYED - Hero: mat - " + PAD + " | Welcome");
    }

    @Test
    void whereItMayNotSetTheTopicTheBotSaysSoOnce() {
        bot.mozilla().refuseTopics("the bot is not an operator there");
        bot.hear("mat", "!take");
        bot.deliver();
        String complaint = "I cannot set the topic of #amo: the bot is not an operator there. Set it by hand: Push"
                + " 2016.10.06 · hero mat · " + PAD;
        assertThat(bot.said()).last().isEqualTo(complaint);

        for (int hours = 0; hours < 5; hours++) {
            bot.forget();
            bot.forward(Duration.ofHours(1));
            bot.deliver();
            comesBack();
            assertThat(bot.said()).isEmpty();
        }
        bot.mozilla().refuseTopics("");
        bot.mozilla().entrust("#amo");
        bot.deliver();
        assertThat(bot.topic()).startsWith("Push 2016.10.06 · hero mat");
        bot.mozilla().refuseTopics("the bot is not an operator there");
        bot.hear("kumar", "!take");
        bot.deliver();
        assertThat(bot.said()).last().asString().startsWith("I cannot set the topic of #amo");
    }

    @Test
    void anotherReasonIsSaidToo() {
        bot.mozilla().refuseTopics("the bot is not an operator there");
        bot.hear("mat", "!take");
        bot.deliver();
        bot.mozilla().refuseTopics("ChanServ is away");
        bot.forget();
        bot.forward(Duration.ofHours(1));

        bot.deliver();
        bot.deliver();

        assertThat(bot.said()).singleElement().asString().contains("ChanServ is away");
    }

    @Test
    void whatIsNoTopicOfOursIsNobodysBusiness() {
        writes("krupa", "Welcome | read https://example.org | ask mat");
        writes("krupa", "");

        assertThat(bot.heardAnywhere()).isEqualTo(List.of());
    }

    @Test
    void aWordThatIsNotKeepIsRefused() {
        bot.hear("krupa", "!topic Push on Friday");

        assertThat(bot.told("krupa").get(0)).contains("one word too many");
        bot.hear("krupa", "!topic kep");
        assertThat(bot.told("krupa").get(0)).contains("!topic keep leaves it as it stands. Nothing was changed.");
    }
}
