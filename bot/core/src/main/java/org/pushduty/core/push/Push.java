package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;

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
        String remark) {

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
        revisions = List.copyOf(revisions);
        replaced = Map.copyOf(replaced);
    }

    public static Push opened(PushName name, LocalDate date, String hero) {
        return new Push(name, date, hero, Stage.OPEN, List.of(), Instant.EPOCH, Instant.EPOCH, Map.of(), "");
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

    public Push tagged(TaggedRevision revision) {
        List<TaggedRevision> more = new ArrayList<>(revisions);
        more.add(revision);
        return new Push(name, date, hero, stage, more, started, ended, replaced, remark);
    }

    public Push ledBy(String person) {
        return new Push(name, date, person, stage, revisions, started, ended, replaced, remark);
    }

    public Push pushed(Instant from, Instant until, Map<RepositoryName, Live> before, String note) {
        return new Push(name, date, hero, Stage.PUSHED, revisions, from, until, before, note);
    }

    public Push skipped(Instant at, String reason) {
        return new Push(name, date, hero, Stage.SKIPPED, revisions, started, at, replaced, reason);
    }
}
