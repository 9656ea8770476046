package org.pushduty.core.obstacle;

import java.time.Instant;
import java.util.List;
import org.pushduty.core.chat.Span;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggingPlan;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Train;

/** Tags that are not there yet. */
final class Tagging {
    private final Train train;
    private final TrainState state;
    private final Moments moments;

    Tagging(Train train, TrainState state, Moments moments) {
        this.train = train;
        this.state = state;
        this.moments = moments;
    }

    List<Obstacle> beingTagged() {
        return state.plans().stream()
                .flatMap(plan -> plan.open().stream().map(step -> beingTagged(plan, step)))
                .toList();
    }

    private Obstacle beingTagged(TaggingPlan plan, TagStep step) {
        String name = step.repository() + " " + step.revision();
        String told = "is being tagged, asked for by " + plan.by().name();
        return new Obstacle(
                Obstacle.Kind.BEING_TAGGED,
                name,
                name + " " + told + " " + moments.age(step.at()) + " ago",
                name + " is being tagged",
                List.of(Span.words(told + " "), Span.moment(step.at())),
                List.of(plan.by().name()),
                step.at(),
                "",
                false);
    }

    List<Obstacle> untagged(Push push) {
        Instant due = train.calendar().tagTime(push.date()).toInstant();
        return train.repositoryNames().stream()
                .filter(name -> push.newest(name).isEmpty())
                .map(name -> untagged(name, push, due))
                .toList();
    }

    private Obstacle untagged(RepositoryName repository, Push push, Instant due) {
        boolean isLate = due.isBefore(moments.now());
        String told = "is not tagged for " + push.name() + ": " + push.hero();
        return new Obstacle(
                Obstacle.Kind.UNTAGGED,
                repository.text(),
                repository + " " + told + ", " + (isLate ? "since " : "due ") + moments.shown(due) + ", "
                        + moments.distance(due),
                "not tagged: " + repository,
                List.of(Span.words(told + ", due "), Span.moment(due)),
                List.of(push.hero()),
                due,
                "!tag",
                isLate);
    }
}
