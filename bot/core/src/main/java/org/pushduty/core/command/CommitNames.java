package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.CommitLookup;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainRepository;

/** What people write where a commit is wanted: hashes, abbreviations, links, and things that look like them. */
final class CommitNames {
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{4,64}");
    private static final Pattern COMMIT_LINK =
            Pattern.compile("https?://.+?/(?:commits?/|(?:commit/)?\\?(?:\\S+&)?id=)([0-9a-fA-F]{4,64})(?:[/?#.&].*)?");
    private static final Pattern REQUEST_LINK =
            Pattern.compile("https?://.+?/(?:pull|pulls|merge_requests|pull-requests)/(\\d{1,9})(?:[/?#].*)?");
    private static final Pattern REQUEST_NUMBER = Pattern.compile("(?:#|gh-|pr-?)(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final int FULL = 40;
    private static final int SHOWN = 5;
    private static final int BROUGHT = 30;

    private final Train train;
    private final SourceRepository source;

    /** The commits named, or the first line of what is wrong with a name. */
    record Named(List<CommitId> commits, String problem) {
        boolean isGood() {
            return problem.isEmpty();
        }
    }

    CommitNames(Train train, SourceRepository source) {
        this.train = train;
        this.source = source;
    }

    /** All of them, in the order named, each once; or none where one is wrong. */
    Named all(List<String> names) {
        Set<CommitId> commits = new LinkedHashSet<>();
        for (String name : apart(names)) {
            Named one = one(name);
            if (!one.isGood()) {
                return one;
            }
            commits.addAll(one.commits());
        }
        return commits.isEmpty() ? problem("no commit is named") : new Named(List.copyOf(commits), "");
    }

    /** As {@link #all}, but a pull request stands for the commits of the branch that came from it, oldest first. */
    Named wanted(String name) {
        return number(name)
                .filter(number -> otherRepository(name).isEmpty())
                .map(this::ofRequest)
                .orElseGet(() -> all(List.of(name)));
    }

    private Named ofRequest(String number) {
        Set<CommitId> commits = new LinkedHashSet<>();
        for (Commit commit : source.ofPullRequest(Integer.parseInt(number), SHOWN)) {
            List<Commit> brought = new ArrayList<>(source.brought(commit.id(), BROUGHT));
            Collections.reverse(brought);
            brought.forEach(each -> commits.add(each.id()));
        }
        List<CommitId> oldestFirst = new ArrayList<>(commits);
        Collections.reverse(oldestFirst);
        return oldestFirst.isEmpty()
                ? problem("no commit on " + source.branch() + " of " + source.name() + " speaks of pull request #"
                        + number + "; merge it first, or name its commits")
                : new Named(oldestFirst, "");
    }

    private static Optional<String> number(String name) {
        return Stream.of(REQUEST_LINK, REQUEST_NUMBER)
                .map(form -> form.matcher(name))
                .filter(Matcher::matches)
                .map(form -> form.group(1))
                .findFirst();
    }

    /** Two links on one line come without a space between them now and then. */
    private static List<String> apart(List<String> names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            for (String part : name.split("(?<=.)(?=https?://)|,", -1)) {
                if (!part.isBlank()) {
                    all.add(part);
                }
            }
        }
        return all;
    }

    private Named one(String name) {
        if (name.startsWith("~~")) {
            return problem("\"" + name + "\" is struck out; leave it out or write it plainly");
        }
        Optional<String> elsewhere = otherRepository(name);
        if (elsewhere.isPresent()) {
            return problem("that link is of " + elsewhere.get() + ", not of " + source.name() + ": " + name);
        }
        Matcher link = COMMIT_LINK.matcher(name);
        if (link.matches()) {
            return hash(link.group(1));
        }
        Optional<String> request = number(name);
        if (request.isPresent()) {
            return request(request.get());
        }
        return HASH.matcher(name).matches()
                ? hash(name)
                : problem("\"" + name + "\" is no commit; that is 4 to 40 hexadecimal digits, or a link to it");
    }

    private Optional<String> otherRepository(String name) {
        return train.repositories().stream()
                .filter(each ->
                        !each.name().equals(source.name()) && !each.web().isBlank())
                .filter(each -> (name + "/").startsWith(each.web() + "/"))
                .map(TrainRepository::name)
                .map(Object::toString)
                .findFirst();
    }

    private Named hash(String typed) {
        String hash = typed.toLowerCase(Locale.ROOT);
        if (hash.length() > FULL) {
            return problem(hash + " has " + hash.length() + " digits; a full commit has " + FULL);
        }
        CommitLookup lookup = source.find(hash);
        if (lookup instanceof CommitLookup.Found found) {
            return new Named(List.of(found.commit().id()), "");
        }
        if (lookup instanceof CommitLookup.Ambiguous ambiguous) {
            return problem(hash + " could be " + shown(ambiguous.candidates()) + "; write more digits");
        }
        String digits = hash.length() >= FULL - 3 && hash.length() < FULL
                ? " (it has " + hash.length() + " digits, a full one " + FULL + ": some are missing)"
                : "";
        return problem("there is no commit " + hash + digits + " on any branch or tag of " + source.name()
                + "; if it is new, push it to the remote first");
    }

    private Named request(String number) {
        List<Commit> commits = source.ofPullRequest(Integer.parseInt(number), SHOWN);
        return problem("#" + number + " is a pull request, not a commit. "
                + (commits.isEmpty()
                        ? "No commit on " + source.branch() + " speaks of it; name its commits"
                        : "On " + source.branch() + " it is " + shown(commits) + ": name what you want of these"));
    }

    static String shown(List<Commit> commits) {
        return commits.stream().map(CommitNames::shown).collect(joining(", "));
    }

    /** {@code 3f2a… "Fix the login redirect"}. */
    static String shown(Commit commit) {
        return commit.id().abbreviated() + " \"" + commit.subject() + "\"";
    }

    private static Named problem(String text) {
        return new Named(List.of(), text);
    }
}
