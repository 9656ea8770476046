package org.pushduty.core.obstacle;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.HoldScope;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.Train;

/** Finds what stands between a moment and a push of one train. */
public final class Obstacles {
    private final Train train;
    private final People people;
    private final TrainState state;
    private final Moments moments;

    /** {@code now}: the moment; holds that are over by then are none. */
    public Obstacles(Train train, People people, TrainState state, Instant now) {
        this.train = train;
        this.people = people;
        this.state = state;
        this.moments = new Moments(train.calendar().zone(), now);
    }

    /** All of them, the most urgent first. */
    public List<Obstacle> of(Push push) {
        boolean isTagged = train.repositoryNames().stream()
                .allMatch(name -> push.newest(name).isPresent());
        List<Obstacle> all = new ArrayList<>(holds(isTagged));
        Tagging tagging = new Tagging(train, state, moments);
        all.addAll(tagging.beingTagged());
        all.addAll(tagging.untagged(push));
        Paper paper = new Paper(train, people, push, moments);
        all.addAll(paper.blockers());
        all.addAll(paper.picks());
        all.addAll(paper.tasksBefore());
        all.addAll(new SignOffs(train, people, push, moments).lacking());
        return sorted(all);
    }

    /** Those where no push is open. */
    public List<Obstacle> ofTrain() {
        List<Obstacle> all = new ArrayList<>(holds(true));
        all.addAll(new Tagging(train, state, moments).beingTagged());
        return sorted(all);
    }

    /** What is left to do once the push is out. */
    public List<Obstacle> ofClosing(Push push) {
        return sorted(new Paper(train, people, push, moments).tasksAfter());
    }

    /** Holds on what {@code scopes} are about; one on the train is about everything. */
    private List<Obstacle> holds(boolean isTagged) {
        return state.holdsInForce(moments.now()).stream()
                .filter(hold -> standsInTheWay(hold, isTagged))
                .map(hold -> Holding.of(hold, moments))
                .toList();
    }

    /**
     * A hold on an environment that comes before production does not keep production from being pushed; but what gets
     * there with each tag keeps the push from being tagged.
     */
    private boolean standsInTheWay(Hold hold, boolean isTagged) {
        return hold.scope().kind() != HoldScope.Kind.ENVIRONMENT
                || hold.scope().name().equals(train.production().name())
                || (!isTagged && getsEveryTag(hold.scope().name()));
    }

    private boolean getsEveryTag(String environment) {
        return train.environments().stream()
                .anyMatch(each -> each.deploysOnTag() && each.name().equals(environment));
    }

    private static List<Obstacle> sorted(List<Obstacle> all) {
        return all.stream()
                .sorted(comparing((Obstacle obstacle) -> !obstacle.isBad())
                        .thenComparing(Obstacle::kind)
                        .thenComparing(Obstacle::since))
                .toList();
    }
}
