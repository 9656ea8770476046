package org.pushduty.core.push;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;

/**
 * Something that happened to the paper of a push. Components {@code line}: the words as they stand on the notes page
 * where they came from there, else blank.
 */
public sealed interface PaperEvent extends Event {

    PushName push();

    /** The push's paper after this happened. */
    Paperwork on(Paperwork before, Entry entry);

    @Override
    default TrainState appliedTo(TrainState before, Entry entry) {
        Push known = before.push(push()).orElseThrow();
        return before.withPush(known.with(on(known.paper(), entry)));
    }

    @Override
    default Optional<PushName> concerns() {
        return Optional.of(push());
    }

    /** Something that people should know of what ships. */
    record NotableNoted(PushName push, int number, String text, String line) implements PaperEvent {
        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.with(new Notable(Note.of(number, text, line, entry)));
        }

        @Override
        public String story() {
            return "noted for " + push + ": " + text;
        }
    }

    /** Somebody wants that commit in the push. {@code why} may be blank. */
    record PickWanted(PushName push, int number, RepositoryName repository, TakenCommit commit, String why, String line)
            implements PaperEvent {
        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.with(new Pick(
                    Note.of(number, why, line, entry), repository, commit, Pick.Standing.WANTED, Settlement.NONE));
        }

        @Override
        public String story() {
            return "asked for " + repository + " " + commit.id().abbreviated() + " in " + push + " (pick " + number
                    + ")" + (why.isBlank() ? "" : ": " + why);
        }
    }

    /**
     * Those picks stand so now. {@code words}: the reason, or the tag that has them; may be blank. Picks that a tag
     * took over need none of these: the tag itself says so.
     */
    record PicksDecided(PushName push, List<Integer> numbers, Pick.Standing standing, String words)
            implements PaperEvent {
        public PicksDecided {
            numbers = List.copyOf(numbers);
        }

        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.withPicks(
                    pick -> numbers.contains(pick.number()),
                    pick -> pick.brought(standing, Settlement.of(entry, words)));
        }

        @Override
        public String story() {
            String those = (numbers.size() == 1 ? "pick " : "picks ")
                    + numbers.stream().map(String::valueOf).collect(joining(", "));
            String done = switch (standing) {
                case WANTED -> "reopened ";
                case APPROVED -> "approved ";
                case PICKED -> "found in the tag: ";
                case DROPPED -> "dropped ";
            };
            return done + those + (words.isBlank() ? "" : ": " + words);
        }
    }

    /** There is something to be run. */
    record TaskSet(PushName push, int number, Task.Phase phase, String role, String text, String line)
            implements PaperEvent {
        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.with(
                    new Task(Note.of(number, text, line, entry), phase, role, Task.Standing.OPEN, Settlement.NONE));
        }

        @Override
        public String story() {
            return "set task " + number + " for " + role + (phase == Task.Phase.BEFORE ? " before " : " after ") + push
                    + ": " + text;
        }
    }

    /** The task was run, or is not to be run; {@code words}: how it went, or why not. */
    record TaskSettled(PushName push, int number, Task.Standing standing, String words) implements PaperEvent {
        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.withTasks(
                    task -> task.number() == number, task -> task.brought(standing, Settlement.of(entry, words)));
        }

        @Override
        public String story() {
            return (standing == Task.Standing.WAIVED ? "waived" : "did") + " task " + number
                    + (words.isBlank() ? "" : ": " + words);
        }
    }

    /** Something must be resolved first. {@code owner} may be blank. */
    record BlockerRaised(PushName push, int number, String text, String owner, String line) implements PaperEvent {
        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.with(new Blocker(Note.of(number, text, line, entry), owner, true, Settlement.NONE));
        }

        @Override
        public String story() {
            return "raised blocker " + number + " of " + push + (owner.isBlank() ? "" : " for " + owner) + ": " + text;
        }
    }

    /** It is resolved; {@code words} may be blank. */
    record BlockerResolved(PushName push, int number, String words) implements PaperEvent {
        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.withBlockers(
                    blocker -> blocker.number() == number, blocker -> blocker.resolved(Settlement.of(entry, words)));
        }

        @Override
        public String story() {
            return "resolved blocker " + number + (words.isBlank() ? "" : ": " + words);
        }
    }

    /** A role has given its word, go or no-go, in the place of its word before. */
    record SignedOff(PushName push, SignOff signOff) implements PaperEvent {
        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.with(signOff);
        }

        @Override
        public String story() {
            String about = signOff.role() + (signOff.tags().isEmpty() ? "" : " (" + signOff.toldTags() + ")");
            return signOff.isGo()
                    ? "signed " + push + " off for " + about
                    : "said no-go to " + push + " for " + about + ": " + signOff.reason();
        }
    }

    /** Somebody went on although something stood in the way. */
    record WentDespite(PushName push, String command, List<String> obstacles, String reason) implements PaperEvent {
        public WentDespite {
            obstacles = List.copyOf(obstacles);
        }

        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.with(
                    new Despite(command, obstacles, reason, entry.actor().name(), entry.at()));
        }

        @Override
        public String story() {
            return "said !" + command + " for " + push + " despite " + String.join("; ", obstacles) + ": " + reason;
        }
    }

    /** The mail of the push stands so now. */
    record MailMoved(PushName push, MailStatus.Stage stage, String id, String trouble) implements PaperEvent {
        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before.with(new MailStatus(stage, id, entry.at(), trouble));
        }

        @Override
        public String story() {
            String mail = "the mail of " + push;
            return switch (stage) {
                case UNWRITTEN -> "took back " + mail;
                case WRITTEN -> "sent off " + mail;
                case SENT -> "saw " + mail + " taken by the mail server";
                case REFUSED -> "saw " + mail + " refused: " + trouble;
                case UNKNOWN -> "does not know whether " + mail + " is out: " + trouble;
            };
        }
    }

    /** What was still to be done for {@code from} is to be done for this push: that one is over. */
    record PaperTakenOver(PushName push, PushName from) implements PaperEvent {
        @Override
        public TrainState appliedTo(TrainState before, Entry entry) {
            Push old = before.push(from).orElseThrow();
            Push heir = before.push(push).orElseThrow();
            Paperwork left = old.paper().left(old.stage() == Push.Stage.PUSHED);
            return before.withPush(old.with(old.paper().without(left)))
                    .withPush(heir.with(heir.paper().joinedBy(left)));
        }

        @Override
        public Paperwork on(Paperwork before, Entry entry) {
            return before;
        }

        @Override
        public String story() {
            return "took over into " + push + " what was open of " + from;
        }
    }
}
