package org.pushduty.core.push;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;

/**
 * Something that happened to a train. Events are what is stored: a train's state is their fold, so a kind is never
 * removed and a component never changes its meaning.
 */
public sealed interface Event
        permits PaperEvent,
                Event.PushOpened,
                Event.TaggingPlanned,
                Event.RevisionTagged,
                Event.TaggingFailed,
                Event.HoldPlaced,
                Event.HoldSet,
                Event.HoldLifted,
                Event.PushClosed,
                Event.PushSkipped,
                Event.LiveAdopted,
                Event.HeroChanged,
                Event.ReminderGiven,
                Event.TopicRemarked,
                Event.Remarked {

    /** The state of the train after this happened. */
    TrainState appliedTo(TrainState before, Entry entry);

    /** The push that it is about; empty where it is about none, or the train as a whole. */
    default Optional<PushName> concerns() {
        return Optional.empty();
    }

    /** What the log says of it, as a half sentence after the actor's name: {@code opened 2016.10.06, hero kumar}. */
    String story();

    /** The push is the train's next one. {@code reason} says why it is out of turn, or is blank. */
    record PushOpened(PushName push, LocalDate date, String hero, String reason) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withPush(Push.opened(push, date, hero));
        }

        @Override
        public Optional<PushName> concerns() {
            return Optional.of(push);
        }

        @Override
        public String story() {
            return "opened " + push + ", hero " + hero + (reason.isBlank() ? "" : ", out of turn: " + reason);
        }
    }

    /** These tags are to be made: each is then tagged or failed, after a restart if need be. */
    record TaggingPlanned(PushName push, List<TagStep> steps, List<String> remarks) implements Event {
        public TaggingPlanned {
            steps = List.copyOf(steps);
            remarks = List.copyOf(remarks);
        }

        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withPlan(TaggingPlan.of(entry.number(), push, entry.actor(), steps, remarks));
        }

        @Override
        public Optional<PushName> concerns() {
            return Optional.of(push);
        }

        @Override
        public String story() {
            return "set out to tag "
                    + String.join(
                            ", ",
                            steps.stream()
                                    .map(step -> step.repository() + " " + step.revision())
                                    .toList());
        }
    }

    /** The tag is on the remote. */
    record RevisionTagged(PushName push, TagStep step) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withTagged(
                    push, new TaggedRevision(step, entry.at(), entry.actor().name()));
        }

        @Override
        public Optional<PushName> concerns() {
            return Optional.of(push);
        }

        @Override
        public String story() {
            String built = step.taken().isEmpty()
                    ? ""
                    : (step.origin() == TagStep.Origin.REVERTS ? " without " : " with ")
                            + String.join(
                                    ", ",
                                    step.taken().stream()
                                            .map(taken -> taken.id().abbreviated())
                                            .toList())
                            + " on " + step.base();
            return "tagged " + step.repository() + " " + step.revision() + " at "
                    + step.commit().abbreviated() + built;
        }
    }

    /** The tag could not be made; the remote does not have it. */
    record TaggingFailed(PushName push, RepositoryName repository, Revision revision, String reason) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withFailure(new TaggingPlan.Failure(repository, revision, reason));
        }

        @Override
        public Optional<PushName> concerns() {
            return Optional.of(push);
        }

        @Override
        public String story() {
            return "could not tag " + repository + " " + revision + ": " + reason;
        }
    }

    /** Nobody is to move the train on: what programs wrote that could hold nothing but a whole train. */
    record HoldPlaced(HoldOfOld hold) implements Event {
        /** A hold as it was then. */
        public record HoldOfOld(int number, String owner, String reason, Instant since, Instant ends) {}

        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withHold(Hold.ofTrain(hold.number(), hold.owner(), hold.reason(), hold.since(), hold.ends()));
        }

        @Override
        public String story() {
            return "held the train (" + hold.number() + "): " + hold.reason();
        }
    }

    /** Nobody is to move on what the hold is on. */
    record HoldSet(Hold hold) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withHold(hold);
        }

        @Override
        public String story() {
            HoldScope scope = hold.scope();
            return "held " + (scope.kind() == HoldScope.Kind.TRAIN ? "the train" : scope.name())
                    + (scope.exceptPicks() ? " except picks" : "") + " (" + hold.number() + "): " + hold.reason();
        }
    }

    /** The hold of that number is over. */
    record HoldLifted(int number, String reason) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withoutHold(number);
        }

        @Override
        public String story() {
            return "lifted hold " + number + (reason.isBlank() ? "" : ": " + reason);
        }
    }

    /** Production runs it. {@code shipped} holds what is new there; repositories left out keep what they run. */
    record PushClosed(
            PushName push,
            String environment,
            Map<RepositoryName, Live> shipped,
            Instant started,
            Instant ended,
            String note)
            implements Event {
        public PushClosed {
            // In the order of the train, in which it is told; Map.copyOf has another in each run.
            shipped = Collections.unmodifiableMap(new LinkedHashMap<>(shipped));
        }

        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withLive(environment, shipped)
                    .withPush(before.push(push).orElseThrow().pushed(started, ended, replaced(before), note));
        }

        private Map<RepositoryName, Live> replaced(TrainState before) {
            return before.ledger().byEnvironment().getOrDefault(environment, Map.of());
        }

        @Override
        public Optional<PushName> concerns() {
            return Optional.of(push);
        }

        @Override
        public String story() {
            return "pushed " + push + " to " + environment + (note.isBlank() ? "" : ": " + note);
        }
    }

    /** This push is not happening. */
    record PushSkipped(PushName push, String reason) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withPush(before.push(push).orElseThrow().skipped(entry.at(), reason));
        }

        @Override
        public Optional<PushName> concerns() {
            return Optional.of(push);
        }

        @Override
        public String story() {
            return "skipped " + push + ": " + reason;
        }
    }

    /**
     * Somebody told the bot what an environment runs: before its first push, after a deployment without it, or a
     * hot-fix on a push that is over. The push becomes known if it was not.
     */
    record LiveAdopted(
            PushName push, LocalDate date, String hero, String environment, Map<RepositoryName, Live> live, String note)
            implements Event {
        public LiveAdopted {
            live = Collections.unmodifiableMap(new LinkedHashMap<>(live));
        }

        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            Push known = before.push(push)
                    .orElseGet(() -> Push.opened(push, date, hero).pushed(entry.at(), entry.at(), Map.of(), ""));
            return before.withLive(environment, live).withPush(known);
        }

        @Override
        public Optional<PushName> concerns() {
            return Optional.of(push);
        }

        @Override
        public String story() {
            return "said that " + environment + " runs "
                    + String.join(
                            ", ",
                            live.entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(each -> each.getKey() + " "
                                            + each.getValue().tag())
                                    .toList())
                    + (note.isBlank() ? "" : ": " + note);
        }
    }

    /** Somebody else has the push now. {@code reason} says how that came, or is blank. */
    record HeroChanged(PushName push, String hero, String reason) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withPush(before.push(push).orElseThrow().ledBy(hero));
        }

        @Override
        public Optional<PushName> concerns() {
            return Optional.of(push);
        }

        @Override
        public String story() {
            return "made " + hero + " the hero of " + push + (reason.isBlank() ? "" : ": " + reason);
        }
    }

    /** A reminder was given; {@code reminder} is its key, and none is given twice. */
    record ReminderGiven(String reminder) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withSpoken(spoken -> spoken.reminded(reminder));
        }

        @Override
        public String story() {
            return "reminded: " + reminder;
        }
    }

    /**
     * The bot said in a channel what stands between it and the channel's topic: what somebody wrote there, or that it
     * may not set it. Blank where nothing does any more.
     */
    record TopicRemarked(String channel, String remark) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withSpoken(spoken -> spoken.remarked(channel, remark));
        }

        @Override
        public String story() {
            return remark.isBlank()
                    ? "is at one with the topic of " + channel
                    : "remarked on the topic of " + channel + ": " + remark;
        }
    }

    /**
     * The bot said that something is not as it should be: a template, or the notes. Blank where it is again.
     *
     * @param subject names the thing for all time, like {@code template templates/mail.md}
     */
    record Remarked(String subject, String remark) implements Event {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            return before.withSpoken(spoken -> spoken.remarkedOf(subject, remark));
        }

        @Override
        public String story() {
            return remark.isBlank() ? "is content with " + subject : "remarked on " + subject + ": " + remark;
        }
    }
}
