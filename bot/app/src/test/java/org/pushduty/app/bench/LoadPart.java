package org.pushduty.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Memory, at rest and after an hour's load at high speed, and what other people's talk costs. */
final class LoadPart implements Part {
    private static final int REST_SECONDS = 5;
    private static final int SPEED = 10_000;
    /** Ten lines and a third of a command a second, for an hour. */
    private static final int LINES_OF_AN_HOUR = 36_000;

    private static final int COMMANDS_OF_AN_HOUR = 1_200;
    private static final int TALK_SECONDS = 10;
    private static final Question HOLD = Question.hold();

    @Override
    public List<Row> measure(Ground ground) {
        List<Row> rows = new ArrayList<>();
        Resident bot = new Team(ground, "load")
                .bot(List.of(Origin.make(ground.folder("load-origins"), "site").folder()));
        Resident floor = new Residents(ground).floor(Team.CHANNEL);
        try (var caller = new Caller(Team.HERO, ground.port());
                var crowd = new Caller("crowd", ground.port());
                var company = new Company(caller)) {
            crowd.join(Team.CHANNEL);
            // A first start makes the store and measures the file system; people mostly meet the later ones.
            company.start(bot).close();
            Running ours = company.start(bot);
            Running least = company.start(floor);
            rest();
            rows.add(new Row(
                    "memory at rest", ours.resident() + " MiB", "floor " + least.resident() + " MiB", "", "120 MiB"));
            var chatter = new Chatter(crowd, Team.CHANNEL);
            anHour(caller, bot, chatter);
            rows.add(new Row(
                    "memory after an hour's load (" + LINES_OF_AN_HOUR + " lines, " + COMMANDS_OF_AN_HOUR
                            + " commands)",
                    ours.resident() + " MiB",
                    "floor " + least.resident() + " MiB",
                    "",
                    ""));
            rows.add(talk(chatter, caller, bot, List.of(ours, least)));
        }
        rows.addAll(others(ground));
        return rows;
    }

    private static void rest() {
        try {
            TimeUnit.SECONDS.sleep(REST_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void anHour(Caller caller, Resident bot, Chatter chatter) {
        int between = LINES_OF_AN_HOUR / COMMANDS_OF_AN_HOUR * 100;
        for (int round = 0; round < COMMANDS_OF_AN_HOUR; round++) {
            if (round % 100 == 0) {
                chatter.talk(between, SPEED, caller);
            }
            caller.ask(bot, HOLD.text().apply(round), HOLD.words().apply(round));
        }
    }

    private static Row talk(Chatter chatter, Caller caller, Resident bot, List<Running> listeners) {
        List<Double> before = listeners.stream().map(Running::computed).toList();
        long begin = System.nanoTime();
        chatter.talk(SPEED * TALK_SECONDS, SPEED, caller);
        // Answered after all that was said before it was read.
        caller.ask(bot, bot.question(), bot.answer());
        double seconds = (System.nanoTime() - begin) / 1e9;
        double share = (listeners.get(0).computed() - before.get(0)) / seconds;
        double leastShare = (listeners.get(1).computed() - before.get(1)) / seconds;
        return new Row(
                String.format(
                        Locale.ROOT, "CPU for %,.0f lines/s of other people's talk", SPEED * TALK_SECONDS / seconds),
                percent(share),
                "floor " + percent(leastShare),
                Row.times(share / leastShare),
                "");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %% of a core", 100 * share);
    }

    private static List<Row> others(Ground ground) {
        List<Row> rows = new ArrayList<>();
        for (Resident other : new Residents(ground).others()) {
            try (var caller = new Caller(Team.HERO, ground.port());
                    var company = new Company(caller)) {
                Running running = company.start(other);
                rest();
                rows.add(new Row("memory at rest", "", other.nick() + " " + running.resident() + " MiB", "", ""));
            }
        }
        return rows;
    }
}
