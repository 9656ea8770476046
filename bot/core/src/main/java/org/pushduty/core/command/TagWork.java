package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.ExistingTags;
import org.pushduty.core.push.LostFix;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagDecision;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;

/** What {@code !tag} is about to do, gathered repository by repository. */
final class TagWork {
    private final Request request;
    private final PushName push;
    private final Signature tagger;
    private final List<TagStep> steps = new ArrayList<>();
    private final List<TagStep> found = new ArrayList<>();
    private final List<LostFix> lost = new ArrayList<>();
    private final List<String> already = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    TagWork(Request request, PushName push, Signature tagger) {
        this.request = request;
        this.push = push;
        this.tagger = tagger;
    }

    void add(RepositoryName name, TagCommand.Finding finding, boolean isFinishing) {
        finding.existing()
                .newest()
                .filter(tag -> isUnknown(name, tag))
                .ifPresent(tag -> found.add(
                        step(name, new TagDecision.Make(tag.revision(), tag.commit(), TagStep.Origin.NAMED))));
        boolean isLeftAlone = isFinishing && finding.existing().newest().isPresent();
        if (isLeftAlone) {
            String tag = finding.existing().newest().orElseThrow().name();
            already.add(name + " " + tag + (finding.newer() == 0 ? "" : newer(name, finding.newer())));
        } else if (finding.decision() instanceof TagDecision.Make make) {
            steps.add(step(name, make));
            lost.addAll(finding.lost());
        } else if (finding.decision() instanceof TagDecision.Already same) {
            already.add(name + " " + same.tag().name());
        } else if (finding.decision() instanceof TagDecision.Refuse refuse) {
            troubles.add(name + " was not tagged: " + refuse.reason());
        }
    }

    /** A tag made by hand, in the name that we would have given it. */
    private boolean isUnknown(RepositoryName name, ExistingTags.ExistingTag tag) {
        return tag.name().equals(tag.revision().tagName())
                && request.state()
                        .push(push)
                        .flatMap(known -> known.newest(name))
                        .filter(newest -> newest.step().revision().compareTo(tag.revision()) >= 0)
                        .isEmpty();
    }

    private static String newer(RepositoryName name, int commits) {
        return " (" + commits + (commits == 1 ? " newer commit" : " newer commits") + ": !tag " + name + " takes them)";
    }

    void failed(RepositoryName name, String reason) {
        troubles.add(name + " was not tagged: " + reason + ". The same command tries it again.");
    }

    private TagStep step(RepositoryName name, TagDecision.Make make) {
        Instant at = request.now().truncatedTo(ChronoUnit.SECONDS);
        String message = make.revision().tagName() + "\n\nTagged for "
                + request.actor().name() + " (" + request.actor().account() + ").";
        return new TagStep(name, make.revision(), make.commit(), make.origin(), "", List.of(), message, tagger, at);
    }

    PushName push() {
        return push;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Tags of the push that the remote has and the log lacks, as if we had made them. */
    List<Event.RevisionTagged> found() {
        return found.stream().map(step -> new Event.RevisionTagged(push, step)).toList();
    }

    List<TagStep> steps() {
        return steps;
    }

    /** What was picked before and is not in what would be tagged. */
    List<LostFix> lost() {
        return lost;
    }

    List<RepositoryName> repositories() {
        return steps.stream().map(TagStep::repository).toList();
    }

    String told() {
        return steps.stream()
                .map(step -> step.repository() + " " + step.revision() + " at "
                        + step.commit().abbreviated())
                .collect(joining(", "));
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>(troubles);
        if (!already.isEmpty()) {
            remarks.add("already: " + String.join(", ", already));
        }
        return remarks;
    }

    Answer nothingToDo() {
        Answer known = already.isEmpty()
                ? Answer.NONE
                : Answer.openly("already tagged for " + push + ": " + String.join(", ", already));
        return troubles.isEmpty() ? known : known.and(Answer.refused(troubles));
    }
}
