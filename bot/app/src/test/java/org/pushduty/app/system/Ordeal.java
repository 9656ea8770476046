package org.pushduty.app.system;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Weeks of a team whose bot is killed again and again. Whoever was not answered does what people do: asks how things
 * stand, and says it again where nothing was done.
 */
final class Ordeal {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FOR_LINES = Duration.ofSeconds(8);

    private final Town town;
    private final Clock clock = Clock.systemUTC();
    private final UnaryOperator<String> configuration;
    private final Witness witness;
    private final Weeks weeks;
    private final Killer killer;
    private final TagAudit tags;
    private final Findings findings;
    private final Set<LocalDate> reminded = new HashSet<>();
    private String lead = "";

    /** {@code configuration}: given a lead time for reminders, or none. */
    Ordeal(Town town, UnaryOperator<String> configuration, Weeks weeks, Witness witness, Random random) {
        this.town = town;
        this.configuration = configuration;
        this.weeks = weeks;
        this.witness = witness;
        this.findings = new Findings();
        this.killer = new Killer(random, witness, town.frontend().folder());
        this.tags = new TagAudit(Map.of(Town.SERVER, town.server(), Town.FRONTEND, town.frontend()), witness, findings);
    }

    Findings findings() {
        return findings;
    }

    /** So many kills, and at the end a life that ends as a service manager ends it. */
    void endure(int kills) {
        ShippedProgram bot = arrived();
        weeks.open();
        Step step = weeks.next();
        while (findings.kills() < kills) {
            Moment moment = killer.next(step.deed());
            Step now = step;
            ShippedProgram asked = bot;
            killed(asked, moment + " " + step.deed(), () -> killer.kill(asked, moment, now));
            if (moment == Moment.WRITING) {
                town.frontend().leftovers().forEach(kind -> findings.note("left in the folder: " + kind));
            }
            while (findings.kills() < kills && killer.isImpatient()) {
                ShippedProgram starting = town.launchBot(configuration.apply(lead));
                killed(starting, "STARTING after " + step.deed(), () -> killer.killWhileStarting(starting));
            }
            Optional<Reminder> near = reminderAfter(step);
            bot = arrived();
            settle(step);
            step = near.map(weeks::reminder).orElseGet(weeks::next);
        }
        end(bot);
    }

    /** One that is due soon, if there is; the bot that is started next is configured for it. */
    private Optional<Reminder> reminderAfter(Step step) {
        if (step.deed() == Deed.REMINDER) {
            // What fell due while the bot was dead it must still give.
            return Optional.empty();
        }
        boolean isWanted = step.deed() != Deed.PUSHED && !reminded.contains(weeks.day());
        Optional<Reminder> near = isWanted ? Reminder.near(clock, weeks.day()) : Optional.empty();
        near.ifPresent(reminder -> reminded.add(reminder.push()));
        lead = near.map(Reminder::lead).orElse("");
        return near;
    }

    /** Counts a kill, and looks at what the bot wrote into its log until then. */
    private void killed(ShippedProgram bot, String when, Runnable kill) {
        kill.run();
        findings.killed(when);
        bot.output()
                .lines()
                .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
                .forEach(findings::trouble);
    }

    private ShippedProgram arrived() {
        long before = witness.arrivals();
        long begin = System.nanoTime();
        ShippedProgram bot = town.launchBot(configuration.apply(lead));
        boolean isThere = witness.comes(PATIENCE, each -> each.arrivals() > before || bot.hasEnded());
        if (!isThere || bot.hasEnded()) {
            throw new AssertionError("the bot did not come, " + findings + "\n" + bot.output());
        }
        killer.started(Duration.ofNanos(System.nanoTime() - begin));
        tags.check();
        return bot;
    }

    /** After a kill at that step: what was acknowledged is so, and what was not is done and told of. */
    private void settle(Step step) {
        boolean wasHeard = witness.heard(step.words().get(0));
        String told = witness.status(PATIENCE);
        boolean isDone = told.equals(step.after().told());
        findings.require(
                isDone || (!wasHeard && step.isOnTheWay(told)),
                () -> step + (wasHeard ? " was acknowledged" : " was not acknowledged") + ", and now: " + told);
        if (isDone || wasHeard) {
            findings.note(witness.heardAll(step.words()) ? "told before the kill" : "told after it");
            findings.require(
                    witness.comes(FOR_LINES, each -> each.heardAll(step.words())),
                    () -> step + " was done and not told of");
        } else {
            findings.note("said again");
            saidAgain(step);
        }
        weeks.isDone(step);
    }

    private void saidAgain(Step step) {
        long begin = System.nanoTime();
        step.comes();
        if (witness.comes(PATIENCE, each -> each.heardAll(step.words()))) {
            killer.took(step.deed(), Duration.ofNanos(System.nanoTime() - begin));
        } else {
            throw new AssertionError(step + " is not done when said again, " + findings + "\n" + witness.transcript());
        }
    }

    private void end(ShippedProgram bot) {
        String told = witness.status(PATIENCE);
        findings.require(told.equals(weeks.now().told()), () -> "at the end: " + told);
        String topic = weeks.topic();
        findings.require(
                witness.comes(FOR_LINES, each -> each.lastTopic().equals(topic)),
                () -> "the topic is not " + topic + " but " + witness.lastTopic());
        bot.terminate();
        bot.awaitEnd();
        tags.checkAtTheEnd();
        findings.require(town.fsck().isEmpty(), town::fsck);
    }

    /** What the channel heard and saw, against what the store says that it was to. */
    void checkWords(List<String> stored) {
        List<String> heard = witness.said();
        for (String line : stored) {
            long times = heard.stream().filter(line::equals).count();
            findings.require(times == 1, () -> "heard " + times + " times: " + line);
        }
        List<String> known = heard.stream().filter(stored::contains).distinct().toList();
        findings.require(
                known.equals(stored.stream().filter(heard::contains).toList()), () -> "not in order: " + known);
        heard.stream()
                .filter(line -> !stored.contains(line) && !isAnswer(line))
                .forEach(line -> findings.trouble("nobody expected: " + line));
        List<String> topics = witness.topics();
        findings.require(topics.stream().distinct().toList().equals(topics), () -> "topics set again: " + topics);
    }

    private static boolean isAnswer(String line) {
        return line.contains(Standing.ASKED)
                || line.contains(": already ")
                || line.matches("\\w+: (tagging 2 repositories|cherry-picking in \\S+)…");
    }
}
