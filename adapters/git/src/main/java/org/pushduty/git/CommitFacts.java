package org.pushduty.git;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * What commits say of others and which files they touch, remembered: that of a commit never changes, and the same
 * thousands are looked through for each change that is sought. Used from several threads.
 */
final class CommitFacts {
    private static final Pattern MENTION =
            Pattern.compile("(?:This reverts commit |(\\(cherry picked from commit ))([0-9a-f]{40})");

    private final Map<ObjectId, Mentions> mentions = newest(50_000);
    private final Map<ObjectId, Integer> paths = newest(20_000);

    /** The commits that a message says it takes out, and those it says it was picked from, in full. */
    record Mentions(Set<String> takenOut, Set<String> picked) {
        static final Mentions NONE = new Mentions(Set.of(), Set.of());

        static Mentions in(String message) {
            var takenOut = new HashSet<String>();
            var picked = new HashSet<String>();
            Matcher mention = MENTION.matcher(message);
            while (mention.find()) {
                (mention.start(1) < 0 ? takenOut : picked).add(mention.group(2));
            }
            return takenOut.isEmpty() && picked.isEmpty() ? NONE : new Mentions(takenOut, picked);
        }
    }

    private static <T> Map<ObjectId, T> newest(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ObjectId, T> eldest) {
                return size() > most;
            }
        };
    }

    Mentions mentions(RevCommit commit, Body body) throws IOException {
        Optional<Mentions> known = known(mentions, commit);
        if (known.isPresent()) {
            return known.get();
        }
        Mentions found = Mentions.in(body.of(commit));
        keep(mentions, commit, found);
        return found;
    }

    /** Reads a commit's message. */
    interface Body {
        String of(RevCommit commit) throws IOException;
    }

    /** A number that is the same for commits that did the same kind of change to the same files. */
    int paths(RevCommit commit, PatchIds patches) throws IOException {
        Optional<Integer> known = known(paths, commit);
        if (known.isPresent()) {
            return known.get();
        }
        int found = patches.paths(commit).hashCode();
        keep(paths, commit, found);
        return found;
    }

    private synchronized <T> Optional<T> known(Map<ObjectId, T> facts, ObjectId commit) {
        return Optional.ofNullable(facts.get(commit));
    }

    private synchronized <T> void keep(Map<ObjectId, T> facts, ObjectId commit, T fact) {
        facts.put(commit.copy(), fact);
    }
}
