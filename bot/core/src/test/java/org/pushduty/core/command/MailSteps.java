package org.pushduty.core.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pushduty.core.BotScenario;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.train.TrainName;

/** What tests of the mail have in common: how a push gets done, and what is known of its mail. */
final class MailSteps {
    static final TrainName AMO = new TrainName("amo");

    private final BotScenario bot;

    MailSteps(BotScenario bot) {
        this.bot = bot;
    }

    /** It is Thursday, and the current push is live. */
    void pushIsDone(String hero) {
        bot.server.commit("More", "mat", Map.of("more.py", bot.clock.instant().toString()));
        bot.hear(hero, "!tag");
        bot.pass(Duration.ofDays(2));
        closePush(hero);
    }

    private void closePush(String hero) {
        bot.hear("krupa", "!signoff qa");
        bot.hear("jason", "!signoff ops");
        bot.hear(hero, "!pushed");
    }

    /** Written into the log as if somebody had said it. */
    void recordOf(Event... events) {
        long number = bot.store.log(AMO).size();
        for (Event event : events) {
            bot.store.record(
                    AMO,
                    List.of(new Entry(
                            AMO,
                            ++number,
                            bot.clock.instant(),
                            new Actor("kumar", "fake:kumar@mozilla", "mozilla/#amo"),
                            event)),
                    List.of());
        }
        bot.restart();
    }

    /** How the mails of the train have fared, in order. */
    List<MailStatus.Stage> story() {
        return bot.store.log(AMO).stream()
                .map(Entry::event)
                .filter(PaperEvent.MailMoved.class::isInstance)
                .map(event -> ((PaperEvent.MailMoved) event).stage())
                .toList();
    }
}
