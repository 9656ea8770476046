package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.core.push.MailStatus.Stage.REFUSED;
import static org.pushduty.core.push.MailStatus.Stage.SENT;
import static org.pushduty.core.push.MailStatus.Stage.UNKNOWN;
import static org.pushduty.core.push.MailStatus.Stage.WRITTEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.port.MailTrouble;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Wording;

/** {@code !mail send}, in words. */
class MailCommandTest {
    private static final PushName PUSH = new PushName("2016.10.06");

    private final BotScenario bot = new BotScenario();
    private final MailSteps steps = new MailSteps(bot);

    @Test
    void itIsSentAsTheTemplateHasIt() {
        steps.pushIsDone("kumar");

        bot.hear("kumar", "!mail send");

        assertThat(bot.said())
                .containsExactly("kumar: mailing dev@example.org: 2016.10.06 is live", "the mail of 2016.10.06 is out");
        assertThat(bot.mailer.box()).singleElement().satisfies(letter -> {
            assertThat(letter.from()).isEqualTo("pushduty@example.org");
            assertThat(letter.to()).containsExactly("dev@example.org");
            assertThat(letter.subject()).isEqualTo("2016.10.06 is live");
            assertThat(letter.body()).isEqualTo("Hero: kumar\n");
            assertThat(letter.id()).matches("amo\\.2016\\.10\\.06\\.[0-9a-z]+-[0-9a-z]+@example\\.org");
            assertThat(letter.references()).isEmpty();
            assertThat(letter.date()).isEqualTo(bot.clock.instant());
        });
    }

    @Test
    void itThreadsWithTheTenBefore() {
        for (int week = 0; week < 12; week++) {
            String hero = List.of("kumar", "mat", "eviljeff").get(week % 3);
            steps.pushIsDone(hero);
            bot.hear(hero, "!mail send");
            bot.pass(Duration.ofDays(5));
        }

        List<Letter> box = bot.mailer.box();
        assertThat(box).hasSize(12);
        for (int week = 0; week < 12; week++) {
            assertThat(box.get(week).references())
                    .containsExactlyElementsOf(box.subList(Math.max(0, week - 10), week).stream()
                            .map(Letter::id)
                            .toList());
        }
        assertThat(box.stream().map(Letter::id)).doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotSentIsNoPartOfTheThread() {
        steps.pushIsDone("kumar");
        bot.mailer.suffer(MailTrouble.REFUSES);
        bot.hear("kumar", "!mail send");
        bot.mailer.recover();
        bot.pass(Duration.ofDays(5));
        steps.pushIsDone("mat");

        bot.hear("mat", "!mail send");

        assertThat(bot.mailer.box())
                .singleElement()
                .satisfies(letter -> assertThat(letter.references()).isEmpty());
    }

    @Test
    void aSecondTimeIsAnsweredAlready() {
        steps.pushIsDone("kumar");
        bot.hear("kumar", "!mail send");

        bot.hear("kumar", "!mail send");

        assertThat(bot.said()).containsExactly("kumar: already: sent Thu 6 Oct 11:30 PDT");
        bot.hear("kumar", "!mail send --again");
        assertThat(bot.said()).containsExactly("kumar: already: sent Thu 6 Oct 11:30 PDT");
        assertThat(bot.mailer.box()).hasSize(1);
    }

    @Test
    void aServerThatIsDownForDaysGetsItOnceWhenItIsBackAndHoldsUpNothing() {
        steps.pushIsDone("kumar");
        bot.mailer.suffer(MailTrouble.DOWN);
        bot.hear("kumar", "!mail send");
        assertThat(bot.said()).containsExactly("kumar: mailing dev@example.org: 2016.10.06 is live");
        bot.hear("kumar", "!mail send");
        assertThat(bot.said()).containsExactly("kumar: already: waiting for the mail server since Thu 6 Oct 11:30 PDT");
        Letter written = ((Effect.Post) bot.store.waiting().get(0).effect()).letter();
        for (int hour = 0; hour < 72; hour++) {
            bot.forward(Duration.ofHours(1));
            bot.deliver();
        }
        bot.hear("eve", "!status");
        assertThat(bot.said()).hasSize(1);

        bot.mailer.recover();
        bot.forward(Duration.ofMinutes(1));
        bot.forget();
        bot.deliver();
        bot.forward(Duration.ofMinutes(1));
        bot.deliver();

        assertThat(bot.mailer.box()).containsExactly(written);
        assertThat(bot.said()).containsExactly("the mail of 2016.10.06 is out");
        assertThat(steps.story()).containsExactly(WRITTEN, SENT);
    }

    @Test
    void aRefusalIsToldToTheHeroWhoMaySendItOnceMore() {
        steps.pushIsDone("kumar");
        bot.mailer.suffer(MailTrouble.REFUSES);

        bot.hear("jason", "!mail send");

        assertThat(bot.said())
                .containsExactly(
                        "jason: mailing dev@example.org: 2016.10.06 is live",
                        "kumar: the mail of 2016.10.06 was not sent: the mail server says: 550 no such mailbox."
                                + " Nobody has got it; once that is mended, !mail send --again");
        assertThat(bot.called()).contains(List.of("kumar"));
        assertThat(bot.store.waiting()).isEmpty();
        bot.mailer.recover();
        bot.pass(Duration.ofDays(1));
        assertThat(bot.mailer.box()).isEmpty();

        bot.hear("kumar", "!mail send --again");

        assertThat(bot.mailer.box()).hasSize(1);
        assertThat(steps.story()).containsExactly(WRITTEN, REFUSED, WRITTEN, SENT);
    }

    @Test
    void whatMayBeOutIsSentOnceMoreOnlyAfterAYes() {
        steps.pushIsDone("kumar");
        bot.mailer.suffer(MailTrouble.LOSES_ANSWERS);
        bot.hear("kumar", "!mail send");
        assertThat(bot.said())
                .last()
                .isEqualTo("kumar: the mail of 2016.10.06 may be out or not: it was handed over, and then the mail"
                        + " server did not answer. Look at the list; !mail send --again sends it once more");
        bot.mailer.recover();
        bot.pass(Duration.ofDays(1));
        assertThat(bot.mailer.box()).hasSize(1);

        bot.hear("kumar", "!mail send");
        assertThat(bot.told("kumar")).singleElement().asString().contains("look at the list", "Nothing was sent.");
        bot.hear("kumar", "!mail send --again");
        assertThat(bot.said().get(0)).contains("once more, though it may be out already");
        assertThat(bot.mailer.box()).hasSize(1);
        bot.hear("kumar", "!yes " + bot.code());

        assertThat(bot.mailer.box()).hasSize(2);
        assertThat(bot.mailer.box().stream().map(Letter::id)).doesNotHaveDuplicates();
        assertThat(steps.story()).containsExactly(WRITTEN, UNKNOWN, WRITTEN, SENT);
    }

    @Test
    void onlyTheHeroAndAdminsSendItButEverybodyMayLook() {
        steps.pushIsDone("kumar");

        bot.hear("krupa", "!mail send");
        assertThat(bot.told("krupa")).singleElement().asString().startsWith("!mail is for the push hero (");
        bot.hearUnproven("kumar", "!mail send");
        assertThat(bot.mailer.box()).isEmpty();
        bot.hear("eve", "!mail");
        assertThat(bot.told("eve")).containsExactly("Subject: 2016.10.06 is live", "Hero: kumar");
        assertThat(bot.said()).singleElement().asString().contains(" lines, a draft, !mail send sends it · ");
        bot.hear("kumar", "!mail send");
        bot.hear("eve", "!mail");
        assertThat(bot.said()).singleElement().asString().contains(" lines, sent Thu 6 Oct 11:30 PDT · ");
    }

    @Test
    void aPreviewSendsNothing() {
        steps.pushIsDone("kumar");

        bot.hear("kumar", "!mail send?");

        assertThat(bot.told("kumar").get(0)).isEqualTo("This mails dev@example.org: 2016.10.06 is live");
        assertThat(bot.mailer.box()).isEmpty();
        assertThat(steps.story()).isEmpty();
    }

    @Test
    void whatCannotBeSentIsRefusedInClearWords() {
        bot.hear("kumar", "!mail send");
        assertThat(bot.told("kumar")).containsExactly("there is no push whose mail could go out. Nothing was sent.");
        bot.hear("kumar", "!mail 2016.10.06 send");
        assertThat(bot.told("kumar"))
                .containsExactly("2016.10.06 was not pushed by me, so there is nothing to mail. Nothing was sent.");
        bot.hear("kumar", "!mail sned");
        assertThat(bot.told("kumar")).singleElement().asString().startsWith("\"sned\" means nothing to me here");
        steps.pushIsDone("kumar");
        bot.hear("kumar", "!mail send --again");
        assertThat(bot.told("kumar"))
                .containsExactly("it was never sent: !mail send, without --again, sends it. Nothing was sent.");
        bot.loseTheMailServer();
        bot.hear("kumar", "!mail send");
        assertThat(bot.told("kumar")).singleElement().asString().contains("no mail server (smtp:)");
        assertThat(steps.story()).isEmpty();
    }

    @Test
    void aMailServerThatIsConfiguredNoMoreIsSaidOfWhatWaitsForIt() {
        steps.pushIsDone("kumar");
        bot.mailer.suffer(MailTrouble.DOWN);
        bot.hear("kumar", "!mail send");

        bot.loseTheMailServer();

        assertThat(bot.said())
                .containsExactly("kumar: the mail of 2016.10.06 was not sent: the configuration no longer has a mail"
                        + " server. Nobody has got it; once that is mended, !mail send --again");
        assertThat(bot.store.waiting()).isEmpty();
    }

    @Test
    void openTasksKeepItBackUnlessSomebodyWhoMaySaysOtherwise() {
        steps.pushIsDone("kumar");
        steps.recordOf(new PaperEvent.TaskSet(PUSH, 1, Task.Phase.AFTER, "ops", "rebuild the index", ""));

        bot.hear("kumar", "!mail send");
        assertThat(bot.told("kumar"))
                .startsWith("the mail says that 2016.10.06 is done, but it is not:")
                .anyMatch(line -> line.contains("rebuild the index"))
                .last()
                .asString()
                .contains("Nothing was sent.", "hero (kumar)", "admin (jason)");
        bot.hear("kumar", "!mail send --despite \"it runs all night\"");

        assertThat(bot.mailer.box()).hasSize(1);
        assertThat(bot.store.log(MailSteps.AMO))
                .extracting(entry -> entry.event().story())
                .anyMatch(story -> story.contains("despite") && story.contains("it runs all night"));
    }

    @Test
    void theDraftIsShownWhenThePushIsDone() {
        steps.pushIsDone("kumar");

        assertThat(bot.told("kumar"))
                .containsSubsequence(
                        "the mail of 2016.10.06, a draft, !mail send sends it:",
                        "Subject: 2016.10.06 is live",
                        "Hero: kumar");
    }

    @Test
    void aSubjectIsOneLineWhateverTheTemplateSays() {
        bot.restartWith(SampleTrain.AMO.wording(Wording.MAIL, "mail.md"));
        bot.templates.write("mail.md", "Subject:  {{ hero }}\u0007 is \u202e live  \r\n\r\n\r\none\r\ntwo\r\n");
        steps.pushIsDone("kumar");

        bot.hear("kumar", "!mail send");

        assertThat(bot.mailer.box()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("kumar is  live");
            assertThat(letter.body()).isEqualTo("one\ntwo\n");
        });
    }

    @Test
    void itIsLoggedFromTheFirstToTheLast() {
        steps.pushIsDone("kumar");
        bot.hear("kumar", "!mail send");

        List<String> log = new ArrayList<>();
        bot.store
                .log(MailSteps.AMO)
                .forEach(entry ->
                        log.add(entry.actor().name() + " " + entry.event().story()));
        assertThat(log)
                .containsSubsequence(
                        "kumar sent off the mail of 2016.10.06",
                        "pushduty saw the mail of 2016.10.06 taken by the mail server");
    }
}
