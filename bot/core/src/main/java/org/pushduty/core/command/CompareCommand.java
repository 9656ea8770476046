package org.pushduty.core.command;

import static org.pushduty.core.grammar.Parameter.Type.REPOSITORY;
import static org.pushduty.core.grammar.Parameter.Type.REVISION;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.core.desk.Sources;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.push.Live;
import org.pushduty.core.text.CommitNames;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/** {@code !compare}: what is about to go out, against what is live. The base is the ledger's, never the tag before. */
final class CompareCommand implements Command {
    private static final String LIVE = "live";
    private static final String HEAD = "head";

    /** One end of a comparison: what to call it and what it is. */
    private record End(String name, CommitId commit) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                        CommandSpec.Group.SEE,
                        "compare",
                        "What is about to go out against what is live: link, number of commits, authors. A and B may"
                                + " be tags, commits, live or head.",
                        Parameter.optional("REPO", REPOSITORY, "only this repository"),
                        Parameter.optional("A", REVISION, "from; what is live if left out"),
                        Parameter.optional("B", REVISION, "to; what is about to go out if left out"))
                .alias("diff")
                .example("!compare addons-server 2016.09.29 2016.10.06-1");
    }

    @Override
    public String busyLine(Request request) {
        return "comparing…";
    }

    @Override
    public Answer run(Request request) {
        List<RepositoryName> named = request.arguments().repositories("REPO");
        List<RepositoryName> repositories = named.isEmpty() ? request.train().repositoryNames() : named;
        Sources.Gathered<Comparison> found =
                request.desk().sources().gather(repositories, source -> compared(request, source));
        List<Comparison> all = repositories.stream()
                .map(name -> Optional.ofNullable(found.results().get(name))
                        .orElseGet(() -> Comparison.impossible(
                                name, String.valueOf(found.failures().get(name)))))
                .toList();
        List<Comparison> good = all.stream().filter(Comparison::isPossible).toList();
        List<String> problems = all.stream()
                .filter(each -> !each.isPossible())
                .map(Comparison::line)
                .toList();
        Answer answer = good.isEmpty()
                ? Answer.NONE
                : Answer.openly(good.stream().map(Comparison::line).toList()).with(card(request, good));
        return problems.isEmpty() ? answer : answer.and(Answer.refused(problems));
    }

    private static Card card(Request request, List<Comparison> comparisons) {
        return new Card(
                request.train().name() + ": what is new",
                Tone.PLAIN,
                comparisons.stream().map(Comparison::field).toList());
    }

    private static Comparison compared(Request request, SourceRepository source) {
        source.refresh();
        String from = request.arguments().first("A").orElse(LIVE);
        Optional<End> a = end(request, source, from);
        Optional<End> b = request.arguments()
                .first("B")
                .map(to -> end(request, source, to))
                .orElseGet(() -> nextUp(request, source));
        if (a.isEmpty()) {
            return Comparison.impossible(
                    source.name(),
                    from.equals(LIVE)
                            ? "I do not know what production runs; tell me with !adopt TAG, or name both ends"
                            : "I find no \"" + from + "\" there");
        }
        return b.map(end -> between(request, source, a.get(), end))
                .orElseGet(() -> Comparison.impossible(
                        source.name(),
                        "I find no \"" + request.arguments().first("B").orElse(HEAD) + "\" there"));
    }

    private static Comparison between(Request request, SourceRepository source, End a, End b) {
        CommitRange range = source.range(a.commit(), b.commit());
        String link = request.train()
                .repository(source.name())
                .flatMap(repository -> repository.compareLink(a.name(), b.name()))
                .orElse("");
        return new Comparison(source.name(), a.name() + " to " + b.name(), range, link, "");
    }

    /** The newest revision of the current push, or the branch's head where it has none yet. */
    private static Optional<End> nextUp(Request request, SourceRepository source) {
        return request.state()
                .current()
                .flatMap(push -> push.newest(source.name()))
                .map(tagged -> new End(
                        tagged.step().revision().tagName(), tagged.step().commit()))
                .or(() -> end(request, source, HEAD));
    }

    private static Optional<End> end(Request request, SourceRepository source, String name) {
        if (name.equalsIgnoreCase(HEAD)) {
            return source.head().map(head -> new End(source.branch(), head));
        }
        if (name.equalsIgnoreCase(LIVE)) {
            return live(request, source).map(live -> new End(live.tag(), live.commit()));
        }
        return Optional.ofNullable(source.tags().get(name))
                .map(commit -> new End(name, commit))
                .or(() -> {
                    CommitNames.Named named = new CommitNames(request.train(), source).all(List.of(name));
                    return named.isGood()
                            ? Optional.of(new End(
                                    named.commits().get(0).abbreviated(),
                                    named.commits().get(0)))
                            : Optional.empty();
                });
    }

    private static Optional<Live> live(Request request, SourceRepository source) {
        return request.state().ledger().live(request.train().production().name(), source.name());
    }
}
