package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.push.ExistingTags;
import org.pushduty.core.push.Live;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.PushChoice;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Revision;

/**
 * What picks are put onto, and the tag they become. Never guessed by ancestry: the base is the tag somebody named, else
 * this push's newest revision, else what production runs.
 *
 * @param tag the name of the base
 * @param push the push that the new tag belongs to
 * @param next the new tag
 * @param isHotFix whether it goes onto what production runs
 */
record PickBase(String tag, CommitId commit, PushName push, Revision next, boolean isHotFix) {

    /** A base, or the reason why there is none. */
    record Search(List<PickBase> found, String problem) {
        static Search of(PickBase base) {
            return new Search(List.of(base), "");
        }

        static Search none(String problem) {
            return new Search(List.of(), problem);
        }
    }

    static Search find(Request request, SourceRepository source) {
        Optional<String> onto = request.arguments().option("onto");
        Optional<String> target = request.arguments().option("for");
        if (target.isEmpty()) {
            return onto.isPresent()
                    ? named(request, source, onto.get(), owner(request, onto.get()))
                    : unnamed(request, source);
        }
        // One that went out too: its tags may need a hot-fix while the next push is under way.
        PushChoice choice = new PushChoice.Chooser(request.train(), request.state(), request.now())
                .chooseOpenOrPushed(target.get(), "");
        if (choice instanceof PushChoice.Known known) {
            Push push = known.push();
            return onto.isPresent()
                    ? named(request, source, onto.get(), push.name())
                    : newest(source, push.name(), !push.isOpen());
        }
        return Search.none(
                choice instanceof PushChoice.Refused refused
                        ? refused.reason()
                        : target.get() + " is not open yet: !tag it first");
    }

    /** What the picks of that push are put onto. */
    static Search of(Request request, SourceRepository source, Push push) {
        if (push.isOpen()) {
            return newest(source, push.name(), false);
        }
        return live(request, source)
                .filter(live -> owner(request.state(), live.tag())
                        .filter(push.name()::equals)
                        .isPresent())
                .map(live -> hotFix(request, source, live))
                .orElseGet(() -> newest(source, push.name(), true));
    }

    private static Search named(Request request, SourceRepository source, String onto, PushName push) {
        CommitId commit = source.tags().get(onto);
        if (commit == null) {
            return Search.none("there is no tag " + onto + " in " + source.name() + "; " + known(request, source));
        }
        Revision next = ExistingTags.of(push, source.tags()).next();
        boolean isHotFix =
                request.state().push(push).map(known -> !known.isOpen()).orElse(false);
        return Search.of(new PickBase(onto, commit, push, next, isHotFix));
    }

    /** The push that a tag belongs to; of a tag of no push, the current one. */
    private static PushName owner(Request request, String tag) {
        return owner(request.state(), tag)
                .or(() -> request.state().current().map(Push::name))
                .orElseThrow();
    }

    private static Optional<PushName> owner(TrainState state, String tag) {
        return state.pushes().stream()
                .map(Push::name)
                .filter(name -> Revision.read(name, tag).isPresent())
                .max(Comparator.comparingInt(name -> name.text().length()));
    }

    private static Search unnamed(Request request, SourceRepository source) {
        PushName current = request.state().current().map(Push::name).orElseThrow();
        if (!ExistingTags.of(current, source.tags()).tags().isEmpty()) {
            return newest(source, current, false);
        }
        return live(request, source)
                .map(live -> hotFix(request, source, live))
                .orElseGet(() -> Search.none(current + " is not tagged in " + source.name()
                        + " yet, and I do not know what production runs: !tag it first, or name the base with"
                        + " --onto TAG"));
    }

    private static Search newest(SourceRepository source, PushName push, boolean isHotFix) {
        ExistingTags existing = ExistingTags.of(push, source.tags());
        return existing.newest()
                .map(tag -> Search.of(new PickBase(tag.name(), tag.commit(), push, existing.next(), isHotFix)))
                .orElseGet(() -> Search.none(push + " is not tagged in " + source.name() + " yet: !tag it first"));
    }

    /** A hot-fix on a hot-fix that is tagged and not yet live goes on top of that one. */
    private static Search hotFix(Request request, SourceRepository source, Live live) {
        PushName push = owner(request.state(), live.tag()).orElseThrow();
        boolean isInFlight = request.state()
                .push(push)
                .flatMap(each -> each.newest(source.name()))
                .map(newest -> newest.at().isAfter(live.since()))
                .orElse(false);
        if (isInFlight) {
            return newest(source, push, true);
        }
        CommitId there = source.tags().getOrDefault(live.tag(), live.commit());
        return there.equals(live.commit())
                ? named(request, source, live.tag(), push)
                : Search.none(live.tag() + " of " + source.name() + " has been moved: production runs "
                        + live.commit().abbreviated() + ", the tag leads to " + there.abbreviated()
                        + "; name the base with --onto TAG");
    }

    private static Optional<Live> live(Request request, SourceRepository source) {
        return request.state().ledger().live(request.train().production().name(), source.name());
    }

    private static String known(Request request, SourceRepository source) {
        Map<String, CommitId> all = source.tags();
        String names = request.state().current().stream()
                .flatMap(push -> ExistingTags.of(push.name(), all).tags().stream())
                .map(ExistingTags.ExistingTag::name)
                .collect(joining(", "));
        return names.isBlank() ? "this push has none there yet" : "this push has " + names;
    }
}
