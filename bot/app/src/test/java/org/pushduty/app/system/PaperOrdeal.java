package org.pushduty.app.system;

import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Weeks of a team whose bot is killed each time that somebody says that production runs a push. */
final class PaperOrdeal {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Town town;
    private final PaperTown paper;
    private final NotesPlace notes;
    private final Witness witness;
    private final String configuration;
    private final PaperKiller killer;
    private final Findings findings = new Findings();
    private final Teammate kumar;
    private final Teammate mat;
    private final Teammate krupa;
    private final Teammate jason;
    private String live = LIVE;
    private LocalDate day;

    PaperOrdeal(Town town, PaperTown paper, NotesPlace notes, Witness witness, String configuration, Random random) {
        this.town = town;
        this.paper = paper;
        this.notes = notes;
        this.witness = witness;
        this.configuration = configuration;
        killer = new PaperKiller(random, witness, paper.smtp(), notes.folder());
        kumar = town.join("kumar");
        mat = town.join("mat");
        krupa = town.join("krupa");
        jason = town.join("jason");
        day = paper.calendar().first();
    }

    Findings findings() {
        return findings;
    }

    /** So many weeks, with a kill in each. */
    void endure(int kills) {
        ShippedProgram bot = town.runBot(kumar, configuration);
        kumar.asks("!adopt " + LIVE, "prod runs " + LIVE);
        for (int week = 1; week <= kills; week++) {
            Teammate hero = week % 2 == 1 ? kumar : mat;
            prepare(hero, week);
            String words = "!pushed all went well in week " + week;
            String when = killer.kill(bot, lines(), () -> hero.says(words));
            findings.killed(when);
            bot.output()
                    .lines()
                    .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
                    .forEach(findings::trouble);
            bot = town.runBot(kumar, configuration);
            settle(hero, words);
            check(week);
            live = push();
            day = paper.calendar().after(day);
        }
        bot.terminate();
        bot.awaitEnd();
        findings.require(town.fsck().isEmpty(), town::fsck);
    }

    private String push() {
        return paper.calendar().name(day);
    }

    /** What only this push makes the bot say. */
    private List<String> lines() {
        LocalDate next = paper.calendar().after(day);
        return List.of(
                "pushed " + push() + " to prod: ",
                "next is " + paper.calendar().name(next),
                " TOPIC .*" + next,
                "mailing .*" + push(),
                "the mail of " + push() + " is out");
    }

    private void prepare(Teammate hero, int week) {
        town.server().land("Wil C", "Change " + week, "file-" + week, "line " + week + "\n");
        hero.asks("!tag", "tagged " + push() + ": " + SERVER);
        krupa.asks("!notable news of week " + week, "notable for " + push());
        krupa.asks("!signoff", push() + " is signed off for qa");
        jason.asks("!signoff", push() + " is signed off for ops");
    }

    /** What was acknowledged is so; what was not is said again, where it was not done. */
    private void settle(Teammate hero, String words) {
        String told = "pushed " + push() + " to prod: ";
        boolean wasHeard = witness.heard(told);
        boolean isDone = !witness.status(PATIENCE).startsWith(push() + " ");
        findings.require(isDone || !wasHeard, () -> push() + " was told to be pushed, and is not");
        findings.note(isDone ? wasHeard ? "told before the kill" : "told after it" : "said again");
        if (!isDone) {
            hero.says(words);
        }
        awaited(witness.comes(PATIENCE, each -> each.heard(told)), told);
    }

    /** All that comes after {@code !pushed} is there, and once. */
    private void check(int week) {
        String push = push();
        String out = "the mail of " + push + " is out";
        String doubtful = "the mail of " + push + " may be out or not: ";
        awaited(witness.comes(PATIENCE, each -> each.heard(out) || each.heard(doubtful)), out);
        int mails = paper.mails(push).size();
        findings.require(mails <= 1, () -> push + " has " + mails + " mails");
        findings.require(mails == 1 || witness.heard(doubtful), () -> push + " has no mail, and nobody was told");
        findings.note(witness.heard(doubtful) ? "mail in doubt, " + (mails == 1 ? "there" : "not there") : "mail out");
        String page = expected(week);
        awaitPage(push, page, page::equals);
        String untagged = SERVER + ": not tagged yet";
        awaitPage(paper.calendar().name(paper.calendar().after(day)), untagged, text -> text.contains(untagged));
        String topic = "Push " + paper.calendar().after(day) + " · hero " + hero(week + 1);
        awaited(witness.comes(PATIENCE, each -> each.lastTopic().equals(topic)), topic);
    }

    private void awaitPage(String push, String words, Predicate<String> isThere) {
        try {
            Awaitility.await().atMost(PATIENCE).pollInterval(LOOK).until(() -> isThere.test(page(push)));
        } catch (ConditionTimeoutException e) {
            awaited(false, "the page " + words + "\nbut it is " + page(push));
        }
    }

    private static String hero(int week) {
        return week % 2 == 1 ? "kumar" : "mat";
    }

    private void awaited(boolean came, String what) {
        if (!came) {
            throw new AssertionError("waited in vain for " + what + ", " + findings + "\n" + witness.transcript());
        }
    }

    private String page(String push) {
        return Blanks.untimed(notes.page(push));
    }

    private String expected(int week) {
        var blanks = new Blanks();
        blanks.put("push", push());
        blanks.put("day", day.toString());
        blanks.put("hero", hero(week));
        blanks.put("live", live);
        blanks.put("week", String.valueOf(week));
        return blanks.filled("kills/page.md").stripTrailing();
    }

    /** What the channel heard, against what the store says that it was to. */
    void checkWords(List<String> stored) {
        List<String> heard = witness.said();
        for (String line : stored) {
            long times = heard.stream().filter(line::equals).count();
            findings.require(times == 1, () -> "heard " + times + " times: " + line);
        }
        List<String> topics = witness.topics();
        findings.require(topics.stream().distinct().toList().equals(topics), () -> "topics set again: " + topics);
        findings.require(
                stored.stream().filter(line -> line.contains("pushed ")).count() >= findings.kills(),
                () -> "the store has not all announcements");
    }
}
