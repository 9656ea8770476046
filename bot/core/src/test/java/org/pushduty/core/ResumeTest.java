package org.pushduty.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.TrainName;

/** What is stored is carried out, whatever happens meanwhile; what is not stored is not said. */
class ResumeTest {
    private static final TrainName AMO = new TrainName("amo");

    private final BotScenario bot = new BotScenario();
    private final CommitId head = bot.server.commit("Add a view", "mat", Map.of("views.py", "v"));

    private List<Event> log() {
        return bot.store.log(AMO).stream().map(Entry::event).toList();
    }

    private void killedBeforeTheFirstTag() {
        bot.server.beforeNextPublish(() -> {
            bot.store.goDown();
            throw new IllegalStateException("killed");
        });
        bot.frontend.beforeNextPublish(() -> {
            throw new IllegalStateException("killed");
        });
        bot.hear("kumar", "!tag");
        bot.store.comeBack();
    }

    @Test
    void aPlanThatWasCutShortIsCarriedOutAtTheStart() {
        killedBeforeTheFirstTag();
        assertThat(bot.server.remoteTags()).isEmpty();

        bot.restart();

        assertThat(bot.server.remoteTags()).containsOnly(Map.entry("2016.10.06", head));
        assertThat(bot.frontend.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.said()).singleElement().asString().startsWith("kumar: tagged 2016.10.06: addons-server");
        assertThat(bot.saidElsewhere()).hasSize(1);
    }

    @Test
    void itIsCarriedOutAsPlannedAndTakesNothingNewerIn() {
        killedBeforeTheFirstTag();
        bot.server.commit("Too late", "mat", Map.of("late.py", "l"));

        bot.restart();

        assertThat(bot.server.remoteTags()).containsOnly(Map.entry("2016.10.06", head));
    }

    @Test
    void itIsAnnouncedOnce() {
        killedBeforeTheFirstTag();
        bot.restart();

        bot.restart();

        assertThat(bot.said()).isEmpty();
        assertThat(log()).filteredOn(Event.RevisionTagged.class::isInstance).hasSize(2);
    }

    @Test
    void aTagThatWasMadeButNotNotedIsTakenForDone() {
        bot.server.beforeNextPublish(bot.store::goDown);
        bot.hear("kumar", "!tag");
        assertThat(bot.server.remoteTags()).hasSize(1);
        assertThat(bot.said()).isEmpty();
        bot.store.comeBack();

        bot.restart();

        assertThat(bot.said())
                .singleElement()
                .asString()
                .contains("tagged 2016.10.06: addons-server", "addons-frontend");
        assertThat(log()).filteredOn(Event.RevisionTagged.class::isInstance).hasSize(2);
    }

    @Test
    void aStoreThatGoesAwayMidwayIsAdmittedHonestly() {
        bot.server.beforeNextPublish(bot.store::goDown);

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).isEmpty();
        assertThat(bot.saidElsewhere()).isEmpty();
        assertThat(bot.told("kumar"))
                .singleElement()
                .asString()
                .contains("the store is down", "Tags may be made already")
                .doesNotContain("Nothing was changed");
    }

    @Test
    void whatIsLeftUndoneIsFinishedByTheNextCommandToo() {
        bot.server.beforeNextPublish(bot.store::goDown);
        bot.hear("kumar", "!tag");
        bot.store.comeBack();

        bot.hear("kumar", "!tag");

        assertThat(bot.said()).anyMatch(line -> line.startsWith("kumar: tagged 2016.10.06: addons-server"));
        assertThat(log()).filteredOn(Event.RevisionTagged.class::isInstance).hasSize(2);
        bot.signOff();
        bot.hear("kumar", "!pushed");
        assertThat(bot.said().get(0)).contains("pushed 2016.10.06 to prod: addons-server 2016.10.06");
    }

    @Test
    void aStoreThatIsAwayFromTheStartChangesNothing() {
        bot.store.goDown();

        bot.hear("kumar", "!tag");

        assertThat(bot.server.remoteTags()).isEmpty();
        assertThat(bot.said()).isEmpty();
        assertThat(bot.told("kumar"))
                .containsExactly("store: record failed: the store is down. Nothing was changed by this.");
        bot.store.comeBack();
        bot.hear("kumar", "!status");
        assertThat(bot.said().get(0)).contains("addons-server untagged");
    }

    @Test
    void aHoldThatIsNotStoredHoldsNothing() {
        bot.store.goDown();

        bot.hear("krupa", "!hold login is broken");

        assertThat(bot.said()).isEmpty();
        bot.store.comeBack();
        bot.hear("krupa", "!why");
        assertThat(bot.said()).noneMatch(line -> line.contains("hold"));
    }

    @Test
    void aPlanForARepositoryThatIsNoMoreFailsAloneAndLetsTheTrainGoOn() {
        killedBeforeTheFirstTag();

        bot.restartWith(SampleTrain.AMO.of("addons-server"));

        assertThat(bot.server.remoteTags()).containsOnlyKeys("2016.10.06");
        assertThat(bot.said()).anyMatch(line -> line.contains("could not tag addons-frontend 2016.10.06: "));
        bot.hear("kumar", "!tag");
        assertThat(bot.said()).containsExactly("kumar: already tagged for 2016.10.06: addons-server 2016.10.06");
    }

    @Test
    void whatWasNotSaidBeforeTheEndIsSaidAfterTheStart() {
        bot.mozilla().goDown();
        bot.hearElsewhere("kumar", "!hold the network is gone");
        assertThat(bot.saidElsewhere()).containsExactly("kumar: amo is on hold: the network is gone (!unhold 1)");
        bot.clock.forward(Duration.ofMinutes(1));

        bot.restart();

        assertThat(bot.said())
                .containsExactly("[kumar, addons/#push-duty] amo is on hold: the network is gone (!unhold 1)");
        assertThat(bot.saidElsewhere()).isEmpty();
    }

    @Test
    void aDraftOfTheStateIsNeverMoreThanTheLog() {
        bot.hear("kumar", "!tag");
        bot.hear("krupa", "!hold login is broken");
        bot.hear("kumar", "!status");
        List<String> before = bot.said();

        bot.restart();
        bot.hear("kumar", "!status");

        assertThat(bot.said()).isEqualTo(before);
    }
}
