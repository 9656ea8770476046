package org.pushduty.core.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.train.CommitId;

/** The commits of the fake repository, both those of the remote and those built in the mirror. */
final class FakeHistory {
    private final Map<CommitId, FakeCommit> commits = new HashMap<>();

    /** Adds a commit; one that is there already, to the last bit, stays the one it is. */
    CommitId add(String message, String author, Instant authored, List<CommitId> parents, Map<String, String> files) {
        CommitId id = idOf(List.of(message, author, authored, parents, new TreeMap<>(files)));
        String subject = message.lines().findFirst().orElse("");
        var shown = new Commit(id, subject, author, authored, parents);
        commits.putIfAbsent(id, new FakeCommit(commits.size(), shown, message, files));
        return id;
    }

    private static CommitId idOf(Object content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return new CommitId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int size() {
        return commits.size();
    }

    FakeCommit get(CommitId id) {
        FakeCommit commit = commits.get(id);
        if (commit == null) {
            throw new IllegalArgumentException("no such commit: " + id);
        }
        return commit;
    }

    /** The tree before the commit: its first parent's, or nothing for a root. */
    Map<String, String> before(FakeCommit commit) {
        return firstParent(commit).map(FakeCommit::files).orElse(Map.of());
    }

    private Optional<FakeCommit> firstParent(FakeCommit commit) {
        return commit.shown().parents().stream().findFirst().map(this::get);
    }

    /** The commits and all their ancestors. */
    Set<CommitId> reach(Collection<CommitId> tips) {
        var reached = new LinkedHashSet<CommitId>();
        var open = new ArrayDeque<>(tips);
        while (!open.isEmpty()) {
            CommitId id = open.pop();
            if (reached.add(id)) {
                open.addAll(get(id).shown().parents());
            }
        }
        return reached;
    }

    boolean contains(CommitId later, CommitId earlier) {
        return reach(List.of(later)).contains(earlier);
    }

    /** What {@code to} has and {@code from} lacks, newest first. */
    Stream<FakeCommit> between(CommitId from, CommitId to) {
        Set<CommitId> old = reach(List.of(from));
        return newestFirst(reach(List.of(to))).filter(commit -> !old.contains(commit.id()));
    }

    /** What the commit added to its first parent, merges left out, oldest first; itself where it is no merge. */
    List<Commit> brought(FakeCommit merge, int limit) {
        if (!merge.isMerge()) {
            return List.of(merge.shown());
        }
        List<Commit> brought = new ArrayList<>(between(merge.shown().parents().get(0), merge.id())
                .filter(commit -> !commit.isMerge())
                .map(FakeCommit::shown)
                .limit(limit)
                .toList());
        Collections.reverse(brought);
        return brought;
    }

    Stream<FakeCommit> newestFirst(Collection<CommitId> ids) {
        return ids.stream()
                .map(this::get)
                .sorted(Comparator.comparingInt(FakeCommit::number).reversed());
    }

    /** An ancestor is there, unless it was taken out since. */
    boolean holds(CommitId tip, FakeCommit commit) {
        return contains(tip, commit.id()) && hasOneAsGood(tip, commit);
    }

    boolean hasChangeOf(CommitId tip, FakeCommit commit) {
        return hasOneAsGood(tip, commit) || makesNoDifference(tip, commit);
    }

    private boolean makesNoDifference(CommitId tip, FakeCommit commit) {
        Map<String, String> ours = get(tip).files();
        FakeMerge merge = FakeMerge.of(before(commit), ours, commit.files());
        return !patch(commit).isEmpty()
                && merge.conflicts().isEmpty()
                && merge.files().equals(ours);
    }

    /** Whether the commit, or one that is as good, is in {@code tip} and was not taken out since. */
    private boolean hasOneAsGood(CommitId tip, FakeCommit commit) {
        String revert = "This reverts commit " + commit.id();
        for (FakeCommit later : between(commit.id(), tip).toList()) {
            if (later.message().contains(revert)) {
                return false;
            }
            boolean saysSo = later.message().contains("(cherry picked from commit " + commit.id() + ")");
            if (saysSo || (!later.isMerge() && patch(later).equals(patch(commit)))) {
                return true;
            }
        }
        return contains(tip, commit.id());
    }

    /** What the commit did, to compare it with another. */
    Map<String, String> patch(FakeCommit commit) {
        return FakeCommit.difference(before(commit), commit.files());
    }
}
