package org.pushduty.app.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pushduty.app.Program;
import org.pushduty.app.wiring.TeamWiring;
import org.pushduty.console.Candidate;
import org.pushduty.console.ConsoleNetwork;
import org.pushduty.console.ConsoleSettings;
import org.pushduty.console.LineCompleter;
import org.pushduty.core.command.Completions;
import org.pushduty.core.train.Train;

/** The demo on a terminal: you are the hero of this week's push. */
final class Conversation {
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Stage stage;
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    // The terminal is made before the bot that knows the words.
    private volatile LineCompleter completer = (line, cursor) -> List.of();

    Conversation(Stage stage) {
        this.stage = stage;
    }

    /** Returns when whoever types has left. */
    int hold() {
        TeamWiring team = new TeamWiring(stage.settings(), stage.scratch());
        Train train = team.trains().get(0);
        Instant now = clock.instant();
        String lastTag = train.scheme().nameOf(lastPushDay(train, now)).text();
        CompletableFuture<ConsoleNetwork> channel = new CompletableFuture<>();
        String hero = train.heroOf(nextPushDay(train, now));
        try (SampleOrigins origins = SampleOrigins.make(stage.originsFolder(), now, lastTag);
                Program program = stage.program(
                        at -> {
                            ConsoleNetwork made = terminal(new ConsoleSettings(at, hero, "pushduty"));
                            channel.complete(made);
                            return made;
                        },
                        clock)) {
            completer = completer(program);
            program.start();
            channel.join().speak(hero, "!adopt " + lastTag);
            welcome(channel.join());
            ScheduledExecutorService colleagues = colleagues(origins, channel.join(), lastTag, hero);
            channel.join().ended().join();
            colleagues.shutdownNow();
        }
        System.out.println("The origins, the store and the log of this demo are in " + stage.scratch());
        return 0;
    }

    private ConsoleNetwork terminal(ConsoleSettings settings) {
        Path history = stage.scratch().resolve("history");
        return ConsoleNetwork.interactive(
                settings, clock, history, (line, cursor) -> completer.candidates(line, cursor), System.getenv());
    }

    private static LineCompleter completer(Program program) {
        Completions completions = program.bot().completions();
        return (line, cursor) -> completions.of(line.substring(0, cursor)).stream()
                .map(each -> new Candidate(each.text(), each.words()))
                .toList();
    }

    private static void welcome(ConsoleNetwork channel) {
        channel.notice(
                "You are this week's push hero. Try: !status, !tag? (a preview), !tag, !help. (mat is an admin.)");
    }

    /** Once something is tagged, a colleague comes with two fixes. */
    private static ScheduledExecutorService colleagues(
            SampleOrigins origins, ConsoleNetwork channel, String lastTag, String hero) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "colleagues");
            thread.setDaemon(true);
            return thread;
        });
        Runnable look = () -> {
            if (origins.repository(SampleOrigins.SERVER).tags().keySet().equals(Set.of(lastTag))) {
                return;
            }
            SampleOrigins.Landed landed = origins.landAfterTagging();
            String colleague = hero.equals("eviljeff") ? "mat" : "eviljeff";
            channel.speak(
                    colleague,
                    hero + ": could you pick " + landed.fix().abbreviated() + " onto addons-server? And "
                            + landed.conflicting().abbreviated() + " if it applies.");
            timer.shutdown();
        };
        Future<?> unused =
                timer.scheduleWithFixedDelay(look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return timer;
    }

    private static LocalDate nextPushDay(Train train, Instant now) {
        LocalDate today = now.atZone(train.calendar().zone()).toLocalDate();
        return train.calendar()
                .pushDaysFrom(today)
                .filter(day -> train.calendar().pushTime(day).toInstant().isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate lastPushDay(Train train, Instant now) {
        return Stream.iterate(nextPushDay(train, now).minusDays(1), day -> day.minusDays(1))
                .filter(train.calendar()::isPushDay)
                .findFirst()
                .orElseThrow();
    }
}
