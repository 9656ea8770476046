package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TaggingPlan;
import org.pushduty.core.train.Environment;
import org.pushduty.core.train.RepositoryName;

/** How the current push stands, in lines for a channel. */
final class PushReport {
    private final Request request;
    private final Moments moments;

    PushReport(Request request) {
        this.request = request;
        this.moments = request.moments();
    }

    /** One line with everything: date, hero, revisions, holds, and what production runs. */
    String status() {
        Optional<Push> push = request.state().current();
        String head = push.map(this::headline).orElse("no push is open");
        List<String> parts = new ArrayList<>(List.of(head));
        holds().forEach(hold -> parts.add("ON HOLD by " + hold.owner() + ": " + hold.reason()));
        parts.add(request.train().production().name() + " runs " + production());
        return String.join(" · ", parts);
    }

    private String headline(Push push) {
        ZonedDateTime time = request.train().calendar().pushTime(push.date());
        return push.name() + " goes out " + moments.shown(time) + " (" + moments.distance(time.toInstant())
                + ") · hero " + push.hero() + " · " + revisions(push);
    }

    private String revisions(Push push) {
        return request.train().repositoryNames().stream()
                .map(name -> name + " "
                        + push.newest(name)
                                .map(tagged -> tagged.step().revision().tagName())
                                .orElse("untagged"))
                .collect(joining(", "));
    }

    private String production() {
        String known = request.train().repositoryNames().stream()
                .flatMap(name -> live(name).map(live -> name + " " + live.tag()).stream())
                .collect(joining(", "));
        return known.isBlank() ? "I do not know what (!adopt TAG tells me)" : known;
    }

    private Optional<Live> live(RepositoryName name) {
        return request.state().ledger().live(request.train().production().name(), name);
    }

    private List<Hold> holds() {
        return request.state().holdsInForce(request.now());
    }

    /** All that stands between now and the push, most pressing first, each with owner and age. */
    List<String> obstacles() {
        List<String> lines = new ArrayList<>();
        for (Hold hold : holds()) {
            lines.add("hold " + hold.number() + " by " + hold.owner() + ", " + moments.age(hold.since()) + " old"
                    + hold.until().map(end -> ", ends " + moments.shown(end)).orElse("") + ": " + hold.reason()
                    + " · cleared by !unhold " + hold.number());
        }
        for (TaggingPlan plan : request.state().plans()) {
            plan.open()
                    .forEach(step -> lines.add(step.repository() + " " + step.revision()
                            + " is being tagged, asked for by " + plan.by().name() + " " + moments.age(step.at())
                            + " ago"));
        }
        request.state().current().ifPresent(push -> lines.addAll(untagged(push)));
        return lines;
    }

    private List<String> untagged(Push push) {
        ZonedDateTime due = request.train().calendar().tagTime(push.date());
        String age = due.toInstant().isBefore(request.now())
                ? "since " + moments.shown(due) + ", " + moments.distance(due.toInstant())
                : "due " + moments.shown(due) + ", " + moments.distance(due.toInstant());
        return request.train().repositoryNames().stream()
                .filter(name -> push.newest(name).isEmpty())
                .map(name -> name + " is not tagged for " + push.name() + ": " + push.hero() + ", " + age
                        + " · cleared by !tag")
                .toList();
    }

    /** What each role does now. */
    List<String> next() {
        Optional<Push> current = request.state().current();
        if (current.isEmpty()) {
            return List.of("no push is open");
        }
        Push push = current.get();
        List<String> lines = new ArrayList<>();
        holds().forEach(hold ->
                lines.add(hold.owner() + ": settle \"" + hold.reason() + "\", then !unhold " + hold.number()));
        ZonedDateTime time = request.train().calendar().pushTime(push.date());
        boolean isComplete = request.train().repositoryNames().stream()
                .allMatch(name -> push.newest(name).isPresent());
        if (!isComplete) {
            ZonedDateTime due = request.train().calendar().tagTime(push.date());
            lines.add("hero " + push.hero() + ": !tag, due " + moments.shown(due) + " ("
                    + moments.distance(due.toInstant()) + ")");
        } else if (time.toInstant().isAfter(request.now())) {
            lines.add("hero " + push.hero() + ": watch stage and take cherry-picks until " + moments.shown(time) + " ("
                    + moments.distance(time.toInstant()) + ")");
            lines.addAll(others("look at " + push.name() + " on stage and say whether it may go"));
        } else {
            lines.add("hero " + push.hero() + ": be there while it goes out; when it is live, !pushed");
            lines.addAll(others("push " + push.name() + ", planned for " + moments.shown(time)));
        }
        return lines;
    }

    private List<String> others(String duty) {
        Environment production = request.train().production();
        return production.needs().stream()
                .filter(role -> !role.equals("hero"))
                .map(role -> role + ": " + duty)
                .toList();
    }
}
