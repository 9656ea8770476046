package org.pushduty.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.notes.Piece;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainRepository;

/** What a push changes, one line a repository: always from what production runs, not from the tag before. */
final class LinkPieces {
    private static final String PART = "links";

    private final Train train;
    private final TrainState state;
    private final Push push;

    LinkPieces(Train train, TrainState state, Push push) {
        this.train = train;
        this.state = state;
        this.push = push;
    }

    List<Piece> links() {
        List<Piece> links = new ArrayList<>();
        for (TrainRepository repository : train.repositories()) {
            links.add(Piece.of(PART, repository.name().text(), link(repository)));
            hotFix(repository).ifPresent(line -> links.add(Piece.of(PART, repository.name() + " hot-fix", line)));
        }
        return links;
    }

    private Optional<String> newest(TrainRepository repository) {
        return push.newest(repository.name())
                .map(newest -> newest.step().revision().tagName());
    }

    private Optional<Live> live(TrainRepository repository) {
        return state.ledger().live(train.production().name(), repository.name());
    }

    private String link(TrainRepository repository) {
        Optional<String> newest = newest(repository);
        if (newest.isEmpty()) {
            return repository.name() + ": " + (push.isOpen() ? "not tagged yet" : "not tagged");
        }
        Optional<Live> base = push.stage() == Push.Stage.PUSHED
                ? Optional.ofNullable(push.replaced().get(repository.name()))
                : live(repository);
        return repository.name() + ": "
                + compared(repository, base.map(Live::tag).orElse(""), newest.get());
    }

    private static String compared(TrainRepository repository, String from, String to) {
        if (from.isBlank()) {
            return to;
        }
        return repository.compareLink(from, to).map(link -> to + " " + link).orElse(to + " after " + from);
    }

    /** A revision of a push that is over, which production does not run yet. */
    private Optional<String> hotFix(TrainRepository repository) {
        if (push.stage() != Push.Stage.PUSHED) {
            return Optional.empty();
        }
        return newest(repository)
                .flatMap(newest -> live(repository)
                        .map(Live::tag)
                        .filter(live -> !live.equals(newest) && isOfThisPush(repository, live))
                        .map(live -> repository.name() + ": hot-fix on what production runs: "
                                + compared(repository, live, newest)));
    }

    private boolean isOfThisPush(TrainRepository repository, String tag) {
        return push.revisionsOf(repository.name()).stream()
                .anyMatch(revision -> revision.step().revision().tagName().equals(tag));
    }
}
