package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.obstacle.Obstacle;
import org.pushduty.core.obstacle.Obstacles;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.PaperEvent.SignedOff;
import org.pushduty.core.push.PaperEvent.WentDespite;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.Wording;

/**
 * The end of an open push: production runs it, the next one is opened, and what is left goes over to that.
 *
 * @param push with the hero's own sign-off, where {@code !pushed} gives it
 * @param implied that sign-off, or none
 * @param obstacles what keeps it from going out
 */
record Closing(Request request, Push push, List<SignedOff> implied, List<Obstacle> obstacles, Instant start) {

    static Closing of(Request request, Push open, Instant start) {
        List<SignedOff> implied = HeroWord.impliedBy(request.speaker().person(), request, open).stream()
                .toList();
        TrainState signed = request.after(implied);
        Push push = signed.push(open.name()).orElseThrow();
        List<Obstacle> obstacles = new Obstacles(request.train(), request.desk().people(), signed, request.now())
                .of(push).stream().filter(Obstacle::blocks).toList();
        return new Closing(request, push, implied, obstacles, start);
    }

    Answer answer() {
        Optional<String> despite = request.arguments().option(Deciders.DESPITE);
        if (!obstacles.isEmpty() && despite.isEmpty()) {
            return refused();
        }
        Optional<Answer> notTheirs = despite.flatMap(
                        reason -> Deciders.despite(request, push).refusal("--" + Deciders.DESPITE))
                .map(Answer::refused);
        if (notTheirs.isPresent()) {
            return notTheirs.get();
        }
        Shipment shipment = Shipment.newest(request, push);
        String effect = effect(shipment);
        if (request.isPreview()) {
            return request.preview(effect, List.of());
        }
        return request.mustAsk(effect, false)
                ? Answer.ask(effect).with(Choices.hold(request.train()))
                : close(shipment);
    }

    private Answer refused() {
        List<String> lines = new ArrayList<>();
        lines.add(push.name() + " is not closed: " + (obstacles.size() == 1 ? "this is" : "these are")
                + " in the way. Nothing was changed.");
        obstacles.forEach(obstacle -> lines.add(obstacle.line()));
        lines.add("If it is live all the same: !pushed --despite \"REASON\", for "
                + Deciders.despite(request, push).told() + ".");
        return Answer.refused(lines);
    }

    private String effect(Shipment shipment) {
        return (obstacles.isEmpty() ? "" : "In the way: " + inTheWay() + ". ") + "This closes " + push.name() + ": "
                + request.train().production().name() + " runs " + shipment.told() + ".";
    }

    private String inTheWay() {
        return obstacles.stream().map(Obstacle::brief).collect(joining("; "));
    }

    private String reason() {
        return request.arguments().option(Deciders.DESPITE).orElse("");
    }

    private Answer close(Shipment shipment) {
        Event.PushClosed closed = new Event.PushClosed(
                push.name(),
                request.train().production().name(),
                shipment.live(),
                start,
                request.now(),
                request.arguments().text("NOTE"));
        Event.PushOpened next = request.desk().days().after(push, request.state(), request.now());
        Leftovers left = Leftovers.of(push, true);
        List<Event> events = events(closed, next, left);
        Announcing announcing = new Announcing(request, request.after(events));
        List<Announcement> lines = new ArrayList<>();
        lines.add(closed(announcing, closed, shipment));
        lines.addAll(new PicksLive(request, push, shipment).announcements());
        lines.add(handOver(announcing, next).remarking(left.told()));
        lines.addAll(TaskCalls.after(request.desk().people(), push));
        return request.done(events, lines).and(MailDraft.told(request, push.name()));
    }

    private List<Event> events(Event.PushClosed closed, Event.PushOpened next, Leftovers left) {
        List<Event> events = new ArrayList<>(implied);
        if (!obstacles.isEmpty()) {
            events.add(new WentDespite(
                    push.name(),
                    "pushed",
                    obstacles.stream().map(Obstacle::brief).toList(),
                    reason()));
        }
        events.add(closed);
        if (request.state().push(next.push()).isEmpty()) {
            events.add(next);
        }
        events.addAll(left.events(next.push()));
        return events;
    }

    private Announcement closed(Announcing announcing, Event.PushClosed closed, Shipment shipment) {
        Moments moments = request.moments();
        String own = "pushed " + closed.push() + " to " + closed.environment() + ": " + shipment.told() + " · "
                + moments.time(closed.started()) + " to " + moments.shown(closed.ended()) + ", "
                + Moments.length(Duration.between(closed.started(), closed.ended()))
                + (closed.note().isBlank() ? "" : " · " + closed.note());
        String line = announcing.line(
                Wording.PUSHED,
                announced(announcing),
                Map.of("environment", closed.environment(), "shipped", shipment.facts()),
                () -> own);
        // Whatever the team's own words are, this has to be known.
        return Announcement.good(line)
                .remarking(obstacles.isEmpty() ? "" : " · despite " + inTheWay() + ": " + reason());
    }

    private Push announced(Announcing announcing) {
        return announcing.push(push.name());
    }

    private Announcement handOver(Announcing announcing, Event.PushOpened next) {
        String notes = request.train().notes().url(next.push());
        String by = request.moments().shown(request.train().calendar().tagTime(next.date()));
        String own = "next is " + next.push() + "; " + next.hero() + ", you are the push hero: tag it by " + by
                + (notes.isBlank() ? "" : " · " + notes);
        String line = announcing.line(Wording.NEXT, announced(announcing), Map.of("tagBy", by), () -> own);
        return next.hero().equals(Rotation.NOBODY)
                ? Announcement.plain(line)
                : Announcement.plain(line).calling(List.of(next.hero()));
    }
}
