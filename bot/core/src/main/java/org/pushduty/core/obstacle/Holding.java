package org.pushduty.core.obstacle;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Span;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.HoldScope;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.TrainName;

/** Holds in words. */
public final class Holding {
    private Holding() {}

    public static Obstacle of(Hold hold, Moments moments) {
        String name = "hold " + hold.number() + on(hold);
        List<Span> details = new ArrayList<>(
                List.of(Span.words(hold.owner() + ": " + hold.reason() + " · since "), Span.moment(hold.since())));
        hold.until().ifPresent(end -> details.addAll(List.of(Span.words(" · ends "), Span.moment(end))));
        return new Obstacle(
                Obstacle.Kind.HOLD,
                name,
                name + " by " + hold.owner() + ", " + moments.age(hold.since()) + " old"
                        + hold.until()
                                .map(end -> ", ends " + moments.shown(end))
                                .orElse("")
                        + ": " + hold.reason(),
                name + " by " + hold.owner() + " (" + hold.reason() + ")",
                details,
                List.of(hold.owner()),
                hold.since(),
                "!unhold " + hold.number(),
                true);
    }

    /** {@code on stage except picks}; nothing for the whole train. */
    public static String on(Hold hold) {
        HoldScope scope = hold.scope();
        return (scope.kind() == HoldScope.Kind.TRAIN ? "" : " on " + scope.name()) + spared(hold);
    }

    /** What is on hold: {@code amo}, or {@code stage of amo}. */
    public static String what(Hold hold, TrainName train) {
        HoldScope scope = hold.scope();
        return scope.kind() == HoldScope.Kind.TRAIN ? train.text() : scope.name() + " of " + train;
    }

    /** What may go on all the same, with a space before it; or nothing. */
    public static String spared(Hold hold) {
        return hold.scope().exceptPicks() ? " except picks" : "";
    }
}
