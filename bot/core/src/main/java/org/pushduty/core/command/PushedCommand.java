package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushChoice;
import org.pushduty.core.push.TaggedRevision;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.RepositoryName;

/**
 * {@code !pushed}: production runs it. Closes the push and opens the next one; for a push that is over, its hot-fix is
 * live.
 */
final class PushedCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "pushed",
                        Right.HERO,
                        "Closes the push: production runs it. Opens the next one, sets the topic and hands over to the"
                                + " next hero. Said of a push that is over: its hot-fix is live.",
                        Parameter.optional("DATE", Parameter.Type.DATE, "which push; the current one if left out"),
                        Parameter.optional("NOTE", Parameter.Type.TEXT, "what the mail should say of it"))
                .with(Option.of(
                        "start",
                        "TIME",
                        Parameter.Type.CODE,
                        "when pushing began, like 11:05; the calendar's time if left out"))
                .example("!pushed all went well");
    }

    @Override
    public Answer run(Request request) {
        Optional<Push> push = push(request);
        if (push.isEmpty()) {
            return Answer.refused("I know no push " + request.arguments().text("DATE") + ". Nothing was changed.");
        }
        if (!push.get().isOpen()) {
            return hotFix(request, push.get());
        }
        if (!push.get().isTagged()) {
            return Answer.refused("nothing is tagged for " + push.get().name()
                    + ", so nothing can have been pushed: !tag it, or !skip REASON if it is not happening."
                    + hotFixHint(request));
        }
        Optional<Instant> start = start(request, push.get());
        return start.isEmpty()
                ? Answer.refused("--start is a time of day up to now, like 11:05. Nothing was changed.")
                : close(request, push.get(), start.get());
    }

    private static Optional<Push> push(Request request) {
        String typed = request.arguments().text("DATE");
        if (typed.isBlank()) {
            return request.state().current();
        }
        PushChoice choice =
                new PushChoice.Chooser(request.train(), request.state(), request.now()).chooseOpenOrPushed(typed, "");
        return choice instanceof PushChoice.Known known ? Optional.of(known.push()) : Optional.empty();
    }

    private static String hotFixHint(Request request) {
        return request.state()
                .lastPushed()
                .filter(last -> !newRevisions(request, last).isEmpty())
                .map(last -> " If the hot-fix on " + last.name() + " is live: !pushed " + last.name() + ".")
                .orElse("");
    }

    /** The calendar's time, where its day has come and it has passed; else the end, as nobody said otherwise. */
    private static Optional<Instant> start(Request request, Push push) {
        Moments moments = request.moments();
        Optional<String> typed = request.arguments().option("start");
        if (typed.isPresent()) {
            return moments.earlierToday(typed.get());
        }
        Instant planned = request.train().calendar().pushTime(push.date()).toInstant();
        boolean isToday = Duration.between(planned, request.now()).abs().toHours() < 12;
        return Optional.of(isToday && planned.isBefore(request.now()) ? planned : request.now());
    }

    private Answer close(Request request, Push push, Instant start) {
        Map<RepositoryName, Live> shipped = newestRevisions(request, push);
        String effect = effect(request, push, shipped);
        List<String> obstacles = obstacles(request, push);
        String told = obstacles.isEmpty() ? effect : String.join("; ", obstacles) + ". " + effect;
        if (request.isPreview()) {
            return request.preview(told, List.of());
        }
        if (request.mustAsk(told, !obstacles.isEmpty())) {
            return Answer.ask(told).with(Choices.hold(request.train()));
        }
        Event.PushClosed closed = new Event.PushClosed(
                push.name(),
                request.train().production().name(),
                shipped,
                start,
                request.now(),
                request.arguments().text("NOTE"));
        List<Event> events = new ArrayList<>(List.of(closed));
        Event.PushOpened next = request.desk().days().after(push, request.state(), request.now());
        if (request.state().push(next.push()).isEmpty()) {
            events.add(next);
        }
        return request.done(events, announcement(request, closed, next)).and(MailDraft.told(request, push.name()));
    }

    private static List<String> obstacles(Request request, Push push) {
        List<String> obstacles = new ArrayList<>();
        String untagged = request.train().repositoryNames().stream()
                .filter(name -> push.newest(name).isEmpty())
                .map(RepositoryName::text)
                .collect(joining(", "));
        if (!untagged.isEmpty()) {
            obstacles.add("not tagged: " + untagged);
        }
        for (Hold hold : request.state().holdsInForce(request.now())) {
            obstacles.add("on hold by " + hold.owner() + ": " + hold.reason());
        }
        return obstacles;
    }

    private static String effect(Request request, Push push, Map<RepositoryName, Live> shipped) {
        return "This closes " + push.name() + ": "
                + request.train().production().name() + " runs " + told(request, shipped) + ".";
    }

    private static List<Announcement> announcement(Request request, Event.PushClosed closed, Event.PushOpened next) {
        Moments moments = request.moments();
        String line = "pushed " + closed.push() + " to " + closed.environment() + ": "
                + told(request, closed.shipped()) + " · " + moments.time(closed.started()) + " to "
                + moments.shown(closed.ended()) + ", "
                + Moments.length(Duration.between(closed.started(), closed.ended()))
                + (closed.note().isBlank() ? "" : " · " + closed.note());
        return List.of(Announcement.good(line), handOver(request, next));
    }

    private static Announcement handOver(Request request, Event.PushOpened next) {
        String notes = request.train().notes().url(next.push());
        String line = "next is " + next.push() + "; " + next.hero() + ", you are the push hero: tag it by "
                + request.moments().shown(request.train().calendar().tagTime(next.date()))
                + (notes.isBlank() ? "" : " · " + notes);
        return next.hero().equals(Rotation.NOBODY)
                ? Announcement.plain(line)
                : Announcement.plain(line).calling(List.of(next.hero()));
    }

    private Answer hotFix(Request request, Push push) {
        Map<RepositoryName, Live> shipped = newRevisions(request, push);
        if (shipped.isEmpty()) {
            return Answer.openly(
                    "already: " + request.train().production().name() + " runs the newest of " + push.name() + ".");
        }
        String line = "hot-fix of " + push.name() + " is live: " + told(request, shipped);
        if (request.isPreview()) {
            return request.preview(line, List.of());
        }
        if (request.mustAsk(line, false)) {
            return Answer.ask(line);
        }
        return request.done(
                List.of(new Event.LiveAdopted(
                        push.name(),
                        push.date(),
                        push.hero(),
                        request.train().production().name(),
                        shipped,
                        request.arguments().text("NOTE"))),
                List.of(Announcement.good(line)));
    }

    /** The push's newest revisions, where production runs something else. */
    private static Map<RepositoryName, Live> newRevisions(Request request, Push push) {
        Map<RepositoryName, Live> live = newestRevisions(request, push);
        live.entrySet()
                .removeIf(each -> request.state()
                        .ledger()
                        .live(request.train().production().name(), each.getKey())
                        .filter(there -> there.tag().equals(each.getValue().tag()))
                        .isPresent());
        return live;
    }

    private static Map<RepositoryName, Live> newestRevisions(Request request, Push push) {
        Map<RepositoryName, Live> live = new LinkedHashMap<>();
        for (RepositoryName name : request.train().repositoryNames()) {
            push.newest(name)
                    .map(TaggedRevision::step)
                    .ifPresent(step -> live.put(
                            name,
                            new Live(
                                    step.revision().tagName(),
                                    step.commit(),
                                    request.now(),
                                    request.actor().name())));
        }
        return live;
    }

    /** In the train's order. */
    private static String told(Request request, Map<RepositoryName, Live> live) {
        return request.train().repositoryNames().stream()
                .flatMap(name -> Optional.ofNullable(live.get(name)).map(each -> name + " " + each.tag()).stream())
                .collect(joining(", "));
    }
}
