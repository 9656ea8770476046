package org.pushduty.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.core.obstacle.Obstacle;
import org.pushduty.core.obstacle.Obstacles;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.TrainRepository;

/** How the current push stands: the facts from which lines and cards are made. */
final class PushReport {
    private final Request request;

    PushReport(Request request) {
        this.request = request;
    }

    /**
     * One repository of the push.
     *
     * @param tag the newest of the push, or blank
     * @param live the tag that production runs, or blank where that is not known
     * @param compare the page that shows what is between the two, or blank
     */
    record Part(RepositoryName name, String tag, String live, String compare) {
        boolean isTagged() {
            return !tag.isBlank();
        }
    }

    Optional<Push> push() {
        return request.state().current();
    }

    /** When that push is to go out. */
    Instant goesOut(Push push) {
        return request.train().calendar().pushTime(push.date()).toInstant();
    }

    /** In the train's order. */
    List<Part> parts() {
        return request.train().repositories().stream().map(this::part).toList();
    }

    private Part part(TrainRepository repository) {
        String tag = push().flatMap(push -> push.newest(repository.name()))
                .map(tagged -> tagged.step().revision().tagName())
                .orElse("");
        String live = request.state()
                .ledger()
                .live(request.train().production().name(), repository.name())
                .map(Live::tag)
                .orElse("");
        boolean isNews = !tag.isBlank() && !live.isBlank() && !tag.equals(live);
        return new Part(
                repository.name(),
                tag,
                live,
                isNews ? repository.compareLink(live, tag).orElse("") : "");
    }

    /** Those in force. */
    List<Hold> holds() {
        return request.state().holdsInForce(request.now());
    }

    /** All that stands between now and the push, most pressing first. */
    List<Obstacle> obstacles() {
        Obstacles obstacles = request.desk().obstacles();
        return push().map(obstacles::of).orElseGet(obstacles::ofTrain);
    }

    /** Good where the push could go out as it stands, bad where somebody has to do something about it. */
    Tone tone() {
        List<Obstacle> obstacles = obstacles();
        if (obstacles.stream().anyMatch(Obstacle::isBad)) {
            return Tone.BAD;
        }
        return obstacles.isEmpty() && push().isPresent() ? Tone.GOOD : Tone.PLAIN;
    }
}
