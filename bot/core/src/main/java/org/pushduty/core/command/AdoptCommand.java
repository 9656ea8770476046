package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.desk.Sources;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Live;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/**
 * {@code !adopt TAG}: tells the bot what production runs, where it could not see it: before its first push, or after
 * one by hand.
 */
final class AdoptCommand implements Command {
    private static final Pattern NUMBERED = Pattern.compile("(.+?)(?:[-.]\\d{1,6})?");

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "adopt",
                        Right.HERO,
                        "Tells me what production runs, where I could not see it: before my first push, or after a"
                                + " push by hand.",
                        Parameter.one("TAG", Parameter.Type.TAG, "the tag that is live"),
                        Parameter.any("REPO", Parameter.Type.REPOSITORY, "only in these repositories"))
                .example("!adopt 2016.09.29-1 addons-server");
    }

    @Override
    public Answer run(Request request) {
        String tag = request.arguments().text("TAG");
        Optional<LocalDate> date = date(request, tag);
        if (date.isEmpty()) {
            return Answer.refused("\"" + tag + "\" is no tag of a push; they look like "
                    + request.train().scheme().nameOf(LocalDate.of(2016, 9, 29)) + "-1. Nothing was changed.");
        }
        List<RepositoryName> named = request.arguments().repositories("REPO");
        List<RepositoryName> repositories = named.isEmpty() ? request.train().repositoryNames() : named;
        Sources.Gathered<Optional<CommitId>> found = request.desk().sources().gather(repositories, source -> {
            source.refresh();
            return Optional.ofNullable(source.tags().get(tag));
        });
        String missing = repositories.stream()
                .filter(name -> !isThere(found, name))
                .map(name -> name
                        + (found.failures().containsKey(name)
                                ? " (" + found.failures().get(name) + ")"
                                : ""))
                .collect(joining(", "));
        return missing.isEmpty()
                ? adopt(request, tag, date.get(), found.results())
                : Answer.refused("there is no tag " + tag + " in " + missing
                        + "; name the repositories that have it: !adopt TAG REPO. Nothing was changed.");
    }

    private static boolean isThere(Sources.Gathered<Optional<CommitId>> found, RepositoryName name) {
        return found.results().containsKey(name) && found.results().get(name).isPresent();
    }

    private static Optional<LocalDate> date(Request request, String tag) {
        Matcher numbered = NUMBERED.matcher(tag);
        return request.train()
                .scheme()
                .dateOf(tag)
                .or(() -> numbered.matches() ? request.train().scheme().dateOf(numbered.group(1)) : Optional.empty());
    }

    private static Answer adopt(
            Request request, String tag, LocalDate date, Map<RepositoryName, Optional<CommitId>> commits) {
        Map<RepositoryName, Live> live = new LinkedHashMap<>();
        commits.forEach((name, commit) -> live.put(
                name,
                new Live(
                        tag,
                        commit.orElseThrow(),
                        request.now(),
                        request.actor().name())));
        String runs = request.train().production().name() + " runs " + tag + " of "
                + live.keySet().stream().map(RepositoryName::text).collect(joining(", "));
        if (isKnown(request, live)) {
            return Answer.openly("already: " + runs + ".");
        }
        Event.LiveAdopted adopted = new Event.LiveAdopted(
                request.train().scheme().nameOf(date),
                date,
                request.train().heroOf(date),
                request.train().production().name(),
                live,
                "");
        return request.isPreview()
                ? request.preview("This would say: " + runs, List.of())
                : request.done(List.of(adopted), List.of(Announcement.good(runs)));
    }

    private static boolean isKnown(Request request, Map<RepositoryName, Live> live) {
        return live.entrySet().stream()
                .allMatch(each -> request.state()
                        .ledger()
                        .live(request.train().production().name(), each.getKey())
                        .filter(there -> there.tag().equals(each.getValue().tag())
                                && there.commit().equals(each.getValue().commit()))
                        .isPresent());
    }
}
