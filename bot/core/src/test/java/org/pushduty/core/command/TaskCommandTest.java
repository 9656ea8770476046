package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;

/** It is Tuesday, 11:30; the push goes out on Thursday, 11:00. */
class TaskCommandTest {
    private final BotScenario bot =
            new BotScenario(SampleTrain.AMO.reminding("PT1H").needing());

    @Test
    void opsRunWhatNobodyElseIsNamedFor() {
        bot.hear("mat", "!task before run the migration");

        assertThat(bot.said()).containsExactly("mat: task 1 before 2016.10.06 for ops (jason): run the migration");
        assertThat(bot.called()).as("it is not time yet").containsExactly(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "before for qa look at search~before 2016.10.06 for qa (krupa): look at search",
                "BEFORE for QA: look at search~before 2016.10.06 for qa (krupa): look at search",
                "after for hero write the mail~after 2016.10.06 for hero (kumar): write the mail",
                "after for the love of it, wait~after 2016.10.06 for ops (jason): for the love of it, wait",
                "before wait for qa~before 2016.10.06 for ops (jason): wait for qa",
                "before --role qa look at search~before 2016.10.06 for qa (krupa): look at search"
            })
    void aRoleInFrontSaysWhoRunsIt(String said, String task) {
        bot.hear("mat", "!task " + said);

        assertThat(bot.said()).containsExactly("mat: task 1 " + task);
    }

    @Test
    void whatIsNeitherBeforeNorAfterIsRefused() {
        bot.hear("mat", "!task run the migration");

        assertThat(bot.told("mat"))
                .containsExactly("before the push or after it? !task before TEXT, or !task after TEXT. Nothing was"
                        + " changed.");
    }

    @Test
    void aRoleThatIsNoneIsRefusedWithThoseThereAre() {
        bot.hear("mat", "!task before --role cooks make lunch");

        assertThat(bot.told("mat"))
                .containsExactly("there is no role \"cooks\"; they are hero, admin, ops, qa. Nothing was changed.");
    }

    @Test
    void theSameAgainIsAlready() {
        bot.hear("mat", "!task before run the migration");

        bot.hear("krupa", "!task before Run the  migration");
        assertThat(bot.said()).containsExactly("krupa: already: that is task 1 of 2016.10.06.");

        bot.hear("krupa", "!task after run the migration");
        assertThat(bot.said()).singleElement().asString().contains("task 2 after");
    }

    @Test
    void aPreviewPutsNothingDown() {
        bot.hear("mat", "!task? before run the migration");

        assertThat(bot.told("mat").get(0))
                .isEqualTo("This would say: task 1 before 2016.10.06 for ops (jason): run the migration");
        bot.hear("mat", "!tasks");
        assertThat(bot.said())
                .containsExactly("mat: no tasks for 2016.10.06; !task before TEXT or !task after TEXT puts one down.");
    }

    @Test
    void anotherPushIsNamedByItsDate() {
        bot.hear("mat", "!task before --for 2016.10.13 run the migration");
        assertThat(bot.said()).containsExactly("mat: task 1 before 2016.10.13 for ops (jason): run the migration");

        bot.hear("mat", "!task before --for 2016.10.12 run the migration");
        assertThat(bot.told("mat")).singleElement().asString().contains("2016.10.12 is no push day");
        bot.hear("mat", "!why");
        assertThat(bot.said()).as("the push of this week needs nothing").noneMatch(line -> line.contains("task"));
    }

    @Test
    void whoeverHasToRunItSaysThatItIsDone() {
        bot.hear("mat", "!task before run the migration");
        bot.forward(Duration.ofHours(3));

        bot.hear("jason", "!done 1 it took an hour");

        assertThat(bot.said())
                .containsExactly("jason: task 1 before 2016.10.06 is done: run the migration (it took an hour)");
        bot.forward(Duration.ofMinutes(5));
        bot.hear("jason", "!done 1");
        assertThat(bot.said())
                .containsExactly("jason: already: task 1 before 2016.10.06 for ops (jason): run the migration · done by"
                        + " jason 5 min ago (it took an hour)");
    }

    @ParameterizedTest
    @CsvSource({"mat, it is theirs", "kumar, they are the hero", "jason, they are an admin"})
    void whoeverSetItAndTheHeroSayItTooThoughNobodyElse(String who, String because) {
        bot.hear("mat", "!task before for qa look at search");

        bot.hear("eviljeff", "!done 1");
        assertThat(bot.told("eviljeff"))
                .containsExactly("!done 1 is for qa (krupa), mat, the push hero (kumar) and admins (jason). Nothing was"
                        + " changed.");

        bot.hear(who, "!done 1");
        assertThat(bot.said()).as(because).singleElement().asString().endsWith("is done: look at search");
    }

    @Test
    void aTaskIsWaivedWithAReason() {
        bot.hear("mat", "!task before for qa look at search");

        bot.hear("mat", "!waive 1 no need");
        assertThat(bot.told("mat"))
                .as("whoever set it may not drop what others rely on")
                .containsExactly("!waive 1 is for qa (krupa), the push hero (kumar) and admins (jason). Nothing was"
                        + " changed.");
        bot.hear("krupa", "!waive 1");
        assertThat(bot.told("krupa")).singleElement().asString().startsWith("REASON is missing");
        bot.hear("krupa", "!waive? 1 no need");
        assertThat(bot.told("krupa").get(0)).startsWith("This would say: task 1 before 2016.10.06 is waived");

        bot.hear("krupa", "!waive 1 no need");
        assertThat(bot.said()).containsExactly("krupa: task 1 before 2016.10.06 is waived: look at search (no need)");
        bot.hear("krupa", "!done 1");
        assertThat(bot.said())
                .singleElement()
                .asString()
                .startsWith("krupa: already: ")
                .contains("waived by krupa");
    }

    @Test
    void aNumberThatIsNoneIsRefusedWithThoseThatAreOpen() {
        bot.hear("mat", "!done 7");
        assertThat(bot.told("mat")).containsExactly("there is no task 7, and none is open. Nothing was changed.");

        bot.hear("mat", "!task before run the migration");
        bot.hear("mat", "!task before clear the cache");
        bot.hear("jason", "!done 2");
        bot.hear("mat", "!done 7");
        assertThat(bot.told("mat"))
                .containsExactly("there is no task 7; open are 1 (run the migration). Nothing was changed.");
    }

    @Test
    void aStrangerMayNot() {
        bot.hear("eve", "!task before run the migration");
        assertThat(bot.told("eve")).singleElement().asString().contains("belongs to nobody");

        bot.hear("mat", "!task before run the migration");
        bot.hear("eve", "!done 1");
        assertThat(bot.told("eve")).singleElement().asString().contains("belongs to nobody");
        bot.hearUnproven("jason", "!waive 1 no need");
        assertThat(bot.told("jason")).singleElement().asString().contains("I cannot tell who you are");
        bot.hear("eve", "!tasks");
        assertThat(bot.said()).singleElement().asString().contains("task 1", "open, by mat");
    }

    @Test
    void theListHasTheOpenOnesFirst() {
        bot.hear("mat", "!task before run the migration");
        bot.hear("mat", "!task after for qa look at search");
        bot.hear("jason", "!done 1 went well");
        bot.forward(Duration.ofHours(4));

        bot.hear("eve", "!tasks");

        assertThat(bot.said())
                .containsExactly(
                        "eve: task 2 after 2016.10.06 for qa (krupa): look at search · open, by mat 4 h ago",
                        "eve: task 1 before 2016.10.06 for ops (jason): run the migration · done by jason 4 h ago"
                                + " (went well)");
    }

    @Test
    void whatIsOpenStandsInTheWay() {
        bot.hear("kumar", "!tag");
        bot.hear("mat", "!task before run the migration");
        bot.hear("mat", "!task after look at search");

        bot.hear("eve", "!why");

        assertThat(bot.said())
                .containsExactly(
                        "eve: task 1 for ops (jason), by mat 0 min ago: run the migration · cleared by !done 1");
        bot.hear("jason", "!done 1");
        bot.hear("eve", "!why");
        assertThat(bot.said()).containsExactly("eve: nothing is in the way of 2016.10.06.");
    }

    @Test
    void whenItIsTimeEachRoleIsShownItsList() {
        bot.hear("kumar", "!tag");
        bot.hear("mat", "!task before run the migration");
        bot.hear("mat", "!task before for qa watch the graphs");
        bot.hear("mat", "!task before clear the cache");
        bot.hear("mat", "!task before for hero stand by");
        bot.hear("kumar", "!done 4");

        bot.pass(Duration.ofDays(2));

        assertThat(bot.said())
                .contains(
                        "jason: run before 2016.10.06: task 1 (run the migration), task 3 (clear the cache); then !done"
                                + " NUMBER",
                        "krupa: run before 2016.10.06: task 2 (watch the graphs); then !done NUMBER")
                .noneMatch(line -> line.contains("stand by"));
        assertThat(bot.called()).contains(List.of("jason"), List.of("krupa"));
        bot.restart();
        assertThat(bot.said()).as("it was said once").noneMatch(line -> line.contains("run before"));
    }

    @Test
    void whatIsPutDownWhenItIsTimeCallsAtOnce() {
        bot.hear("kumar", "!tag");
        bot.pass(Duration.ofDays(2));

        bot.hear("mat", "!task before run the migration");

        assertThat(bot.called()).contains(List.of("jason"));
    }

    @Test
    void whatIsRunAfterIsShownOnceThePushIsOut() {
        bot.hear("kumar", "!tag");
        bot.hear("mat", "!task after restart the workers");
        bot.hear("mat", "!task after for qa look at search");

        bot.hear("kumar", "!pushed");

        assertThat(bot.said())
                .contains(
                        "kumar: jason: run after 2016.10.06: task 1 (restart the workers); then !done NUMBER",
                        "kumar: krupa: run after 2016.10.06: task 2 (look at search); then !done NUMBER");
        assertThat(bot.called()).contains(List.of("jason"), List.of("krupa"));
        bot.hear("eve", "!tasks");
        assertThat(bot.said()).hasSize(2);
        bot.hear("jason", "!done 1");
        assertThat(bot.said()).containsExactly("jason: task 1 after 2016.10.06 is done: restart the workers");
    }

    @Test
    void whoHasToRunItThemselvesIsNamedOnce() {
        bot.hear("kumar", "!tag");
        bot.hear("mat", "!task after for hero look at the graphs");

        bot.hear("kumar", "!pushed");

        assertThat(bot.said()).contains("kumar: run after 2016.10.06: task 1 (look at the graphs); then !done NUMBER");
        assertThat(bot.saidElsewhere())
                .contains("[kumar, mozilla/#amo] kumar: run after 2016.10.06: task 1 (look at the graphs); then !done"
                        + " NUMBER");
    }

    @Test
    void afterAPushItsDateSaysThatATaskIsStillOfIt() {
        bot.hear("kumar", "!tag");
        bot.hear("kumar", "!pushed");

        bot.hear("mat", "!task after --for 2016.10.06 restart the workers");
        assertThat(bot.said()).containsExactly("mat: task 1 after 2016.10.06 for ops (jason): restart the workers");
        assertThat(bot.called()).as("it is time already").containsExactly(List.of("jason"));

        bot.hear("mat", "!task after clear the cache");
        assertThat(bot.said()).singleElement().asString().contains("task 2 after 2016.10.13");
        bot.hear("mat", "!task before --for 2016.10.06 clear the cache");
        assertThat(bot.told("mat"))
                .containsExactly("2016.10.06 has gone out: nothing is run before it any more. Nothing was changed.");
    }

    @Test
    void numbersCountUpInOneTrain() {
        BotScenario two = new BotScenario(
                SampleTrain.AMO, SampleTrain.AMO.named("pay").in("mozilla/#pay").of("payments"));
        two.hear("mat", "!task before run the migration");

        two.hear("mat", "!pay/task before count the money");

        assertThat(two.heardAnywhere()).anyMatch(line -> line.contains("task 1 before 2016.10.06 for ops"));
        two.hear("jason", "!done 1");
        two.hear("eve", "!pay/tasks");
        assertThat(two.said()).singleElement().asString().contains("count the money · open");
    }

    @Test
    void aTaskOfAPushThatIsSkippedKeepsItsNumber() {
        bot.hear("mat", "!task before run the migration");
        bot.hear("kumar", "!skip everybody is away");

        bot.hear("mat", "!task before clear the cache");
        assertThat(bot.said()).containsExactly("mat: task 2 before 2016.10.13 for ops (jason): clear the cache");
        bot.hear("jason", "!done 1");
        assertThat(bot.said()).singleElement().asString().endsWith("is done: run the migration");
    }

    @Test
    void restartsForgetNothing() {
        bot.hear("mat", "!task before run the migration");
        bot.hear("mat", "!blocker search is empty for kumar");
        bot.hear("mat", "!notable search is new");
        bot.hear("jason", "!done 1 well");
        bot.hear("eve", "!tasks");
        List<String> before = bot.said();

        bot.restart();

        bot.hear("eve", "!tasks");
        assertThat(bot.said()).isEqualTo(before);
        bot.hear("eve", "!blockers");
        assertThat(bot.said()).singleElement().asString().contains("blocker 1 for kumar: search is empty · open");
    }
}
