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

    /** A pick and the tag that has it. */
    private record Taken(Pick pick, TagStep step) {}

    /** Said together with the last tag: the state does not know of that one yet. */
    List<Announcement> of(TaggingPlan plan) {
        List<Taken> taken = plan.done().stream()
                .filter(step -> step.origin() == TagStep.Origin.PICKS)
                .flatMap(step -> taken(plan, step))
                .filter(each -> !isTheirOwn(plan, each.pick()))
                .toList();
        if (taken.isEmpty()) {
            return List.of();
        }
        List<String> people =
                taken.stream().map(each -> each.pick().note().by()).distinct().toList();
        String line = String.join(", ", people) + ": tagged with "
                + taken.stream()
                        .map(each -> "pick " + each.pick().number() + " ("
                                + each.step().repository() + " " + each.step().revision() + ")")
                        .collect(joining(", "))
                + deployed();
        return List.of(Announcement.good(line).calling(people).forFollowers());
    }

    private Stream<Taken> taken(TaggingPlan plan, TagStep step) {
        return state.push(plan.push()).stream()
                .flatMap(push -> push.paper().picks().stream())
                .filter(pick -> pick.standing() != Pick.Standing.DROPPED)
                .filter(pick -> step.taken().stream().anyMatch(commit -> pick.isFor(step.repository(), commit)))
                .map(pick -> new Taken(pick, step));
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
