package org.pushduty.core.desk;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggingPlan;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Environment;
import org.pushduty.core.train.Train;

/** Tells those who asked for picks that a tag has them, and where it goes by itself. */
final class PickNews {
    private final Train train;
    private final TrainState state;

    PickNews(Train train, TrainState state) {
        this.train = train;
        this.state = state;
    }

    List<Announcement> of(TaggingPlan plan) {
        List<Pick> picked = plan.done().stream()
                .flatMap(step -> taken(plan, step))
                .filter(pick -> !isTheirOwn(plan, pick))
                .toList();
        if (picked.isEmpty()) {
            return List.of();
        }
        List<String> people =
                picked.stream().map(pick -> pick.note().by()).distinct().toList();
        String line = String.join(", ", people) + ": tagged with "
                + picked.stream()
                        .map(pick -> "pick " + pick.number() + " (" + pick.repository() + " "
                                + pick.settlement().words() + ")")
                        .collect(joining(", "))
                + deployed();
        return List.of(Announcement.good(line).calling(people).forFollowers());
    }

    private Stream<Pick> taken(TaggingPlan plan, TagStep step) {
        return state.push(plan.push()).stream()
                .flatMap(push -> push.paper().picks(Pick.Standing.PICKED).stream())
                .filter(pick -> pick.repository().equals(step.repository())
                        && pick.settlement().words().equals(step.revision().tagName()));
    }

    private static boolean isTheirOwn(TaggingPlan plan, Pick pick) {
        return pick.note().by().equals(Note.PAGE)
                || pick.note().by().equals(plan.by().name());
    }

    private String deployed() {
        String places = train.environments().stream()
                .filter(Environment::deploysOnTag)
                .map(Environment::name)
                .collect(joining(" and "));
        return places.isBlank() ? "" : "; " + places + " deploys every tag by itself";
    }
}
