package org.pushduty.core.push;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;

/**
 * Everything the bot knows of one train: the fold of its log.
 *
 * @param pushes in the order they were opened
 * @param holds all that were not lifted, those whose time is over too
 * @param plans tags that are still to be made
 * @param spoken what the bot has said of its own accord
 * @param lastHold the number of the newest hold ever placed, 0 before the first
 * @param lastEntry the number of the newest log entry, 0 before the first
 */
public record TrainState(
        List<Push> pushes,
        Ledger ledger,
        List<Hold> holds,
        List<TaggingPlan> plans,
        Spoken spoken,
        int lastHold,
        long lastEntry) {
    public static final TrainState EMPTY =
            new TrainState(List.of(), Ledger.EMPTY, List.of(), List.of(), Spoken.NOTHING, 0, 0);

    public TrainState {
        pushes = List.copyOf(pushes);
        holds = List.copyOf(holds);
        plans = List.copyOf(plans);
    }

    /** The state after {@code entry}, which must be the next one. */
    public TrainState after(Entry entry) {
        if (entry.number() != lastEntry + 1) {
            throw new IllegalStateException("log entry " + entry.number() + " follows " + lastEntry);
        }
        TrainState next = entry.event().appliedTo(this, entry);
        return new TrainState(
                next.pushes, next.ledger, next.holds, next.plans, next.spoken, next.lastHold, entry.number());
    }

    public Optional<Push> push(PushName name) {
        return pushes.stream().filter(push -> push.name().equals(name)).findFirst();
    }

    /** The push that everybody means by "the push": the earliest open one. */
    public Optional<Push> current() {
        return pushes.stream().filter(Push::isOpen).min(Comparator.comparing(Push::date));
    }

    /** The push that went out last. */
    public Optional<Push> lastPushed() {
        return pushes.stream().filter(push -> push.stage() == Push.Stage.PUSHED).max(Comparator.comparing(Push::ended));
    }

    public boolean isSkipped(LocalDate date) {
        return pushes.stream().anyMatch(push -> push.date().equals(date) && push.stage() == Push.Stage.SKIPPED);
    }

    /** The number of the next note of that kind: {@code state.nextNumber(Paperwork::picks)}. */
    public int nextNumber(Function<Paperwork, List<? extends Note.Noted>> kind) {
        return 1
                + pushes.stream()
                        .flatMap(push -> kind.apply(push.paper()).stream())
                        .mapToInt(Note.Noted::number)
                        .max()
                        .orElse(0);
    }

    public List<Hold> holdsInForce(Instant moment) {
        return holds.stream().filter(hold -> hold.isInForce(moment)).toList();
    }

    TrainState withPush(Push push) {
        List<Push> all = new ArrayList<>(pushes);
        int known = pushes.stream().map(Push::name).toList().indexOf(push.name());
        if (known < 0) {
            all.add(push);
        } else {
            all.set(known, push);
        }
        return new TrainState(all, ledger, holds, plans, spoken, lastHold, lastEntry);
    }

    TrainState withTagged(PushName name, TaggedRevision revision) {
        return withPush(push(name).orElseThrow().tagged(revision))
                .withPlans(plan -> plan.without(
                        revision.step().repository(), revision.step().revision()));
    }

    TrainState withFailure(TaggingPlan.Failure failure) {
        return withPlans(plan -> plan.failed(failure));
    }

    TrainState withPlan(TaggingPlan plan) {
        List<TaggingPlan> all = new ArrayList<>(plans);
        all.add(plan);
        return new TrainState(pushes, ledger, holds, all, spoken, lastHold, lastEntry);
    }

    /** Plans that are carried out are forgotten: the log has them. */
    private TrainState withPlans(UnaryOperator<TaggingPlan> change) {
        List<TaggingPlan> open = plans.stream()
                .map(change)
                .filter(plan -> !plan.open().isEmpty())
                .toList();
        return new TrainState(pushes, ledger, holds, open, spoken, lastHold, lastEntry);
    }

    /** With that hold, in the place of the one of its number. */
    TrainState withHold(Hold hold) {
        List<Hold> all = new ArrayList<>(withoutHold(hold.number()).holds);
        all.add(hold);
        return new TrainState(pushes, ledger, all, plans, spoken, Math.max(lastHold, hold.number()), lastEntry);
    }

    TrainState withoutHold(int number) {
        List<Hold> left = holds.stream().filter(hold -> hold.number() != number).toList();
        return new TrainState(pushes, ledger, left, plans, spoken, lastHold, lastEntry);
    }

    TrainState withLive(String environment, Map<RepositoryName, Live> live) {
        return new TrainState(
                pushes, ledger.with(environment, new LinkedHashMap<>(live)), holds, plans, spoken, lastHold, lastEntry);
    }

    TrainState withSpoken(UnaryOperator<Spoken> change) {
        return new TrainState(pushes, ledger, holds, plans, change.apply(spoken), lastHold, lastEntry);
    }
}
