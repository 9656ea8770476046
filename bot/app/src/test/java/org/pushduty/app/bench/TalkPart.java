package org.pushduty.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Round trips: everybody is asked in turn, one question after the other, in the same rounds, so that what else the
 * machine does is the same for all.
 */
final class TalkPart implements Part {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1000;
    private static final Question HELP = Question.fixed("!help", "See:");
    private static final Question STATUS = Question.fixed("!status", Team.HERO + ": ");
    private static final Question HOLD = Question.hold();

    private final Map<String, Samples> samples = new LinkedHashMap<>();

    @Override
    public List<Row> measure(Ground ground) {
        var residents = new Residents(ground);
        Resident bot = new Team(ground, "talk")
                .bot(List.of(Origin.make(ground.folder("talk-origins"), "site").folder()));
        List<Resident> simple = new ArrayList<>(residents.others());
        simple.add(residents.floor());
        try (var caller = new Caller(Team.HERO, ground.port());
                var company = new Company(caller)) {
            company.start(bot);
            simple.forEach(company::start);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                if (round == WARM_UP) {
                    samples.clear();
                }
                for (Resident each : simple) {
                    note(each.nick(), caller.ask(each, each.question(), each.answer()));
                }
                for (Question question : List.of(HELP, STATUS, HOLD)) {
                    note(
                            question.name(),
                            caller.ask(
                                    bot,
                                    question.text().apply(round),
                                    question.words().apply(round)));
                }
            }
        }
        return rows(residents);
    }

    private void note(String name, long nanos) {
        samples.computeIfAbsent(name, any -> new Samples()).add(nanos);
    }

    private List<Row> rows(Residents residents) {
        List<Row> rows = new ArrayList<>();
        for (Question question : List.of(HELP, STATUS, HOLD)) {
            Samples ours = of(question.name());
            String aim = question.equals(HELP) ? "p99 2.0×" : question.equals(HOLD) ? "p99 10 ms" : "";
            rows.add(compared(question.name() + ", p50 / p99", ours, "floor", aim));
        }
        for (Resident other : residents.others()) {
            rows.add(compared("!help, p50 / p99", of(HELP.name()), other.nick(), ""));
        }
        residents.missing().forEach(name -> rows.add(Row.leftOut("round trip of " + name, "not installed")));
        return rows;
    }

    private Row compared(String what, Samples ours, String other, String aim) {
        return Row.compared(what, ours, other, of(other), aim);
    }

    private Samples of(String name) {
        return samples.getOrDefault(name, new Samples());
    }
}
