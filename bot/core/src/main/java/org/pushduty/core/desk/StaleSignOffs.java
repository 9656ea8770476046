package org.pushduty.core.desk;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggedRevision;
import org.pushduty.core.push.TaggingPlan;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;
import org.pushduty.core.train.Train;

/** Tells those whose sign-off a new tag has made stale what came since theirs, and only that. */
final class StaleSignOffs {
    private final Train train;
    private final TrainState state;
    private final Sources sources;

    StaleSignOffs(Train train, TrainState state, Sources sources) {
        this.train = train;
        this.state = state;
        this.sources = sources;
    }

    /** Of a plan at its end, whether or not the state knows of that yet. */
    List<Announcement> of(TaggingPlan plan) {
        List<TagStep> done = plan.done();
        Optional<Push> push = done.isEmpty()
                ? Optional.empty()
                : state.push(plan.push())
                        .filter(Push::isOpen)
                        .map(known -> with(known, done, plan.by().name()));
        return push.stream().flatMap(tagged -> of(tagged).stream()).toList();
    }

    private static Push with(Push known, List<TagStep> done, String by) {
        Push push = known;
        for (TagStep step : done) {
            if (push.revisionsOf(step.repository()).stream()
                    .noneMatch(tagged -> tagged.step().equals(step))) {
                push = push.tagged(new TaggedRevision(step, step.at(), by));
            }
        }
        return push;
    }

    List<Announcement> of(Push push) {
        return push.paper().signOffs().stream()
                .filter(word -> word.isGo() && !word.isFresh(push))
                .filter(word -> train.production().needs().contains(word.role()))
                .map(word -> announcement(push, word))
                .toList();
    }

    private Announcement announcement(Push push, SignOff word) {
        List<Since> newer = train.repositoryNames().stream()
                .flatMap(name -> since(push, word, name).stream())
                .toList();
        String of = newer.stream()
                .map(Since::signed)
                .filter(not(String::isBlank))
                .distinct()
                .collect(joining(", "));
        String links =
                newer.stream().map(this::link).filter(not(String::isBlank)).collect(joining(" "));
        String line = word.person() + ", your sign-off for " + word.role() + " was of "
                + (of.isBlank() ? push.name() : of) + "; since then "
                + newer.stream().map(this::told).collect(joining(", ")) + (links.isBlank() ? "" : " · " + links)
                + " · !signoff " + word.role();
        return Announcement.plain(line).calling(List.of(word.person()));
    }

    /**
     * What came to one repository.
     *
     * @param signed the tag that was signed off, or blank where it had none then
     * @param newest the tag that it has now
     * @param steps how it came to that, the oldest first
     */
    private record Since(RepositoryName repository, String signed, TagStep newest, List<TagStep> steps) {}

    private static Optional<Since> since(Push push, SignOff word, RepositoryName name) {
        String signed = word.tags().getOrDefault(name, "");
        int number = Revision.read(push.name(), signed).map(Revision::number).orElse(-1);
        List<TagStep> steps = push.revisionsOf(name).stream()
                .map(TaggedRevision::step)
                .filter(step -> step.revision().number() > number)
                .toList();
        return push.newest(name)
                .map(TaggedRevision::step)
                .filter(newest -> !newest.revision().tagName().equals(signed))
                .map(newest -> new Since(name, signed, newest, steps));
    }

    private String told(Since since) {
        return since.repository() + " " + since.newest().revision().tagName() + content(since);
    }

    private String content(Since since) {
        if (since.signed().isBlank()) {
            return "";
        }
        return isOnTop(since)
                ? ": " + since.steps().stream().map(StaleSignOffs::content).collect(joining(", "))
                : count(since);
    }

    /** Whether each of the tags is the one before it and what was taken then, and no more. */
    private static boolean isOnTop(Since since) {
        String below = since.signed();
        for (TagStep step : since.steps()) {
            boolean isBuilt = switch (step.origin()) {
                case HEAD, NAMED -> false;
                case AGAIN -> true;
                case PICKS, REVERTS -> step.base().equals(below);
            };
            if (!isBuilt) {
                return false;
            }
            below = step.revision().tagName();
        }
        return true;
    }

    private static String content(TagStep step) {
        String subjects = step.taken().stream()
                .map(taken -> taken.id().abbreviated() + " \"" + taken.subject() + "\"")
                .collect(joining(", "));
        return switch (step.origin()) {
            case HEAD, NAMED, PICKS -> subjects;
            case REVERTS -> "without " + subjects;
            case AGAIN -> "the same commit again";
        };
    }

    private String count(Since since) {
        try {
            int commits = Stream.ofNullable(
                            sources.of(since.repository()).tags().get(since.signed()))
                    .mapToInt(from -> sources.of(since.repository())
                            .range(from, since.newest().commit())
                            .commits())
                    .sum();
            return commits == 0 ? "" : ": " + commits + (commits == 1 ? " commit" : " commits");
        } catch (OutsideException e) {
            // The link and the tags say it too.
            return "";
        }
    }

    private String link(Since since) {
        return since.signed().isBlank()
                ? ""
                : train.repository(since.repository())
                        .flatMap(repository -> repository.compareLink(
                                since.signed(), since.newest().revision().tagName()))
                        .orElse("");
    }
}
