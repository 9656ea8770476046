package org.pushduty.core.pages;

import java.util.List;
import java.util.Optional;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.push.TaggedRevision;
import org.pushduty.core.text.CommitNames;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.TrainRepository;

/**
 * A line under the picks of a page, and the commits that it means: a link to one, or a hash, with or without the
 * repository's name.
 *
 * @param problem why it means none, or blank
 */
record WantedLine(String words, RepositoryName repository, List<Commit> commits, String problem) {
    private static final String HASH = "[0-9a-fA-F]{7,40}";

    WantedLine {
        commits = List.copyOf(commits);
    }

    /**
     * Looks into the mirrors, and brings one up to date where it does not know the commit yet. A commit that the push's
     * tag has already is not wanted any more.
     */
    static WantedLine read(TrainDesk desk, Push push, String words) {
        List<String> tokens =
                List.of(words.replaceAll("[<>()\\[\\],;]", " ").strip().split("\\s+"));
        List<RepositoryName> named = desk.train().repositoryNames().stream()
                .filter(name -> tokens.stream().anyMatch(name.text()::equalsIgnoreCase))
                .toList();
        for (String token : tokens) {
            Optional<TrainRepository> linked = desk.train().repositories().stream()
                    .filter(each -> !each.web().isBlank() && (token + "/").startsWith(each.web() + "/"))
                    .findFirst();
            if (linked.isPresent()) {
                return found(desk, push, words, linked.get().name(), token);
            }
            if (token.matches(HASH)) {
                return hash(desk, push, words, named.isEmpty() ? desk.train().repositoryNames() : named, token);
            }
        }
        boolean isElsewhere = tokens.stream().anyMatch(token -> token.matches("https?://.*"));
        return none(
                desk,
                words,
                isElsewhere
                        ? "that is no link to a commit of this train"
                        : "I find no commit in this; a link to one, or REPO and its hash");
    }

    private static WantedLine hash(TrainDesk desk, Push push, String words, List<RepositoryName> where, String hash) {
        WantedLine last = none(desk, words, "I know no such commit");
        for (RepositoryName name : where) {
            WantedLine line = found(desk, push, words, name, hash);
            if (line.problem().isBlank()) {
                return line;
            }
            last = line;
        }
        return last;
    }

    private static WantedLine found(TrainDesk desk, Push push, String words, RepositoryName name, String token) {
        SourceRepository source = desk.sources().of(name);
        CommitNames names = new CommitNames(desk.train(), source);
        CommitNames.Named named = names.wanted(token);
        if (!named.isGood()) {
            source.refresh();
            named = names.wanted(token);
        }
        if (!named.isGood()) {
            return new WantedLine(words, name, List.of(), named.problem());
        }
        List<Commit> commits = named.commits().stream()
                .flatMap(id -> source.commit(id).stream())
                .toList();
        if (commits.stream().anyMatch(Commit::isMerge)) {
            return new WantedLine(words, name, List.of(), "that is a merge: name the commits that it brought");
        }
        Optional<TagStep> tag = push.newest(name).map(TaggedRevision::step);
        List<Commit> missing = commits.stream()
                .filter(commit -> tag.filter(step -> source.hasChangeOf(step.commit(), commit.id()))
                        .isEmpty())
                .toList();
        String problem = missing.isEmpty()
                ? tag.map(step -> "already in " + step.revision()).orElse("I know no such commit")
                : "";
        return new WantedLine(words, name, missing, problem);
    }

    private static WantedLine none(TrainDesk desk, String words, String problem) {
        return new WantedLine(words, desk.train().repositoryNames().get(0), List.of(), problem);
    }
}
