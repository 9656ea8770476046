package org.pushduty.core.desk;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggedRevision;
import org.pushduty.core.push.TaggingPlan;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.TagFacts;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.Wording;

/** What is said of a plan of tags at its end: one line for what was done, one for each failure, then the links. */
final class TaggingSummary {
    private final TrainDesk desk;
    private final Train train;
    private final TrainState state;

    TaggingSummary(TrainDesk desk) {
        this.desk = desk;
        this.train = desk.train();
        this.state = desk.state();
    }

    List<Announcement> of(TaggingPlan plan) {
        List<Announcement> lines = new ArrayList<>();
        List<TagStep> done = plan.done();
        if (!done.isEmpty()) {
            lines.add(Announcement.good(desk.worded(
                    Wording.TAGGED, () -> facts(plan, done), () -> "tagged " + told(plan, done) + links(done))));
        }
        plan.failures()
                .forEach(failure -> lines.add(Announcement.bad("could not tag " + failure.repository() + " "
                                + failure.revision() + ": " + failure.reason()
                                + ". Nothing was changed there; the same command tries it again.")
                        // Their name is in front of the line wherever it is said.
                        .calling(List.of(plan.by().name()))));
        lines.addAll(new PickNews(train, state).of(plan));
        plan.remarks().forEach(remark -> lines.add(Announcement.plain(remark).forFollowers()));
        return lines;
    }

    /** Of the push as it is with those tags, which may not be noted yet. */
    private Map<String, Object> facts(TaggingPlan plan, List<TagStep> done) {
        Push known = state.push(plan.push()).orElseThrow();
        List<TagStep> noted =
                known.revisions().stream().map(TaggedRevision::step).toList();
        TrainState after = desk.foreseen(
                plan.by(),
                done.stream()
                        .filter(step -> !noted.contains(step))
                        .map(step -> new Event.RevisionTagged(plan.push(), step))
                        .toList());
        Map<String, Object> facts = desk.facts(after, after.push(plan.push()).orElseThrow());
        facts.put("tagged", done.stream().map(TagFacts::of).toList());
        return facts;
    }

    /** {@code 2016.10.06: addons-server 3f2a…, addons-frontend 77be…}, or each with its own tag where they differ. */
    private String told(TaggingPlan plan, List<TagStep> done) {
        boolean isAllPlain = done.stream().allMatch(step -> step.revision().number() == 0);
        return isAllPlain
                ? plan.push() + ": "
                        + done.stream()
                                .map(step ->
                                        step.repository() + " " + step.commit().abbreviated())
                                .collect(joining(", "))
                : done.stream().map(TaggingSummary::withTag).collect(joining(", "));
    }

    private static String withTag(TagStep step) {
        return step.repository() + " " + step.revision() + " at "
                + step.commit().abbreviated() + content(step);
    }

    private static String content(TagStep step) {
        if (step.taken().isEmpty()) {
            return step.origin() == TagStep.Origin.AGAIN ? " (the same commit again)" : "";
        }
        String subjects = step.taken().stream()
                .map(taken -> taken.id().abbreviated() + " \"" + taken.subject() + "\"")
                .collect(joining(", "));
        return " = " + step.base() + (step.origin() == TagStep.Origin.REVERTS ? " without " : " + ") + subjects;
    }

    private String links(List<TagStep> done) {
        String links = done.stream().flatMap(step -> link(step).stream()).collect(joining(" "));
        return links.isBlank() ? "" : " · " + links;
    }

    /** From what production runs; not from the tag before, which may never have gone out. */
    private Optional<String> link(TagStep step) {
        return state.ledger()
                .live(train.production().name(), step.repository())
                .flatMap(live -> train.repository(step.repository())
                        .flatMap(repository -> repository.compareLink(
                                live.tag(), step.revision().tagName())));
    }
}
