package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;

/**
 * One release of a train.
 *
 * @param date the day it ships, in the train's zone
 * @param hero the name of the person on duty
 * @param revisions everything tagged for it, in the order of tagging
 * @param started when pushing to production began; meaningful once it is closed
 * @param ended when it was closed or skipped; {@link Instant#EPOCH} while it is open
 * @param replaced what production ran before it, once it is closed
 * @param remark the note of {@code !pushed} or the reason of {@code !skip}, or blank
 * @param paper what belongs to it beside its tags
 */
public record Push(
        PushName name,
        LocalDate date,
        String hero,
        Stage stage,
        List<TaggedRevision> revisions,
        Instant started,
        Instant ended,
        Map<RepositoryName, Live> replaced,
        String remark,
        Paperwork paper) {

    /** How far a push has come. */
    public enum Stage {
        OPEN,
        PUSHED,
        SKIPPED
    }

    public Push {
        requireNonNull(name, "name");
        requireNonNull(date, "date");
        requireNonNull(stage, "stage");
        requireNonNull(paper, "paper");
        revisions = List.copyOf(revisions);
        replaced = Map.copyOf(replaced);
    }

    public static Push opened(PushName name, LocalDate date, String hero) {
        return new Push(
                name, date, hero, Stage.OPEN, List.of(), Instant.EPOCH, Instant.EPOCH, Map.of(), "", Paperwork.NONE);
    }

    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    public boolean isTagged() {
        return !revisions.isEmpty();
    }

    /** The newest revision of {@code repository}: the one of the highest number, whenever it was tagged. */
    public Optional<TaggedRevision> newest(RepositoryName repository) {
        return revisionsOf(repository).stream()
                .max(Comparator.comparing(tagged -> tagged.step().revision()));
    }

    public List<TaggedRevision> revisionsOf(RepositoryName repository) {
        return revisions.stream()
                .filter(tagged -> tagged.step().repository().equals(repository))
                .toList();
    }

    /** The newest tag of each repository that has one, in the order in which the repositories were first tagged. */
    public Map<RepositoryName, String> newestTags() {
        return newestTags(revisions);
    }

    /** Those of them that are not of a hot-fix: what was tagged when the push went out, of an open one by now. */
    public Map<RepositoryName, String> tagsToShip() {
        return stage == Stage.PUSHED
                ? newestTags(revisions.stream()
                        .filter(revision -> !revision.at().isAfter(ended))
                        .toList())
                : newestTags();
    }

    private static Map<RepositoryName, String> newestTags(List<TaggedRevision> of) {
        Map<RepositoryName, Revision> newest = new LinkedHashMap<>();
        of.forEach(revision -> newest.merge(
                revision.step().repository(),
                revision.step().revision(),
                (one, other) -> one.compareTo(other) < 0 ? other : one));
        Map<RepositoryName, String> tags = new LinkedHashMap<>();
        newest.forEach((repository, revision) -> tags.put(repository, revision.tagName()));
        return tags;
    }

    /** With that tag; what it took over is picked, what it took out is not any more. */
    public Push tagged(TaggedRevision revision) {
        List<TaggedRevision> more = new ArrayList<>(revisions);
        more.add(revision);
        return new Push(name, date, hero, stage, more, started, ended, replaced, remark, revision.noticedIn(paper));
    }

    Push with(Paperwork newer) {
        return new Push(name, date, hero, stage, revisions, started, ended, replaced, remark, newer);
    }

    public Push ledBy(String person) {
        return new Push(name, date, person, stage, revisions, started, ended, replaced, remark, paper);
    }

    public Push pushed(Instant from, Instant until, Map<RepositoryName, Live> before, String note) {
        return new Push(name, date, hero, Stage.PUSHED, revisions, from, until, before, note, paper);
    }

    public Push skipped(Instant at, String reason) {
        return new Push(name, date, hero, Stage.SKIPPED, revisions, started, at, replaced, reason, paper);
    }
}
