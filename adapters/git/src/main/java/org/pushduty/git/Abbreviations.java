package org.pushduty.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.CommitLookup;

/**
 * Finds commits by the beginning of their id. What no branch or tag holds is not offered: commits that were built and
 * never published, and those that the remote has dropped.
 */
final class Abbreviations {
    private static final int MOST_CANDIDATES = 10;

    /** How far clocks of committers are trusted to agree, in seconds, before a walk may stop early. */
    private static final int SKEW = 24 * 60 * 60;

    private final Repository repository;
    private final Optional<ObjectId> head;

    /** @param head where most commits asked for are held */
    Abbreviations(Repository repository, Optional<ObjectId> head) {
        this.repository = repository;
        this.head = head;
    }

    CommitLookup find(String abbreviation) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            List<RevCommit> held = held(walk, commits(walk, abbreviation.toLowerCase(Locale.ROOT)));
            if (held.isEmpty()) {
                return new CommitLookup.Unknown();
            }
            var shown = new ArrayList<Commit>();
            for (RevCommit commit : held.subList(0, Math.min(MOST_CANDIDATES, held.size()))) {
                walk.parseBody(commit);
                shown.add(Commits.shown(commit));
            }
            return shown.size() == 1 ? new CommitLookup.Found(shown.get(0)) : new CommitLookup.Ambiguous(shown);
        }
    }

    private static Set<RevCommit> commits(RevWalk walk, String abbreviation) throws IOException {
        ObjectReader reader = walk.getObjectReader();
        var commits = new HashSet<RevCommit>();
        for (ObjectId id : reader.resolve(AbbreviatedObjectId.fromString(abbreviation))) {
            if (isCommit(reader, id)) {
                commits.add(walk.parseCommit(id));
            }
        }
        return commits;
    }

    static boolean isCommit(ObjectReader reader, ObjectId id) throws IOException {
        try {
            return reader.open(id).getType() == Constants.OBJ_COMMIT;
        } catch (MissingObjectException e) {
            return false;
        }
    }

    private List<RevCommit> held(RevWalk walk, Set<RevCommit> wanted) throws IOException {
        if (wanted.isEmpty()) {
            return List.of();
        }
        walk.setRetainBody(false);
        var held = new ArrayList<RevCommit>();
        var open = new HashSet<>(wanted);
        if (head.isPresent()) {
            int oldest =
                    wanted.stream().mapToInt(RevCommit::getCommitTime).min().orElseThrow();
            walk.markStart(walk.parseCommit(head.get()));
            meet(walk, open, held, oldest - SKEW);
        }
        if (!open.isEmpty()) {
            walk.resetRetain();
            markAll(walk);
            meet(walk, open, held, Integer.MIN_VALUE);
        }
        return held;
    }

    /** Walks until all are met, or the commits walked over are older than {@code until}. */
    private static void meet(RevWalk walk, Set<RevCommit> open, List<RevCommit> met, int until) throws IOException {
        Optional<RevCommit> next = Optional.ofNullable(walk.next());
        while (next.isPresent() && next.get().getCommitTime() >= until) {
            if (open.remove(next.get())) {
                met.add(next.get());
                if (open.isEmpty()) {
                    return;
                }
            }
            next = Optional.ofNullable(walk.next());
        }
    }

    private void markAll(RevWalk walk) throws IOException {
        for (Ref ref : repository.getRefDatabase().getRefs()) {
            Optional<ObjectId> id =
                    Optional.ofNullable(ref.getPeeledObjectId() == null ? ref.getObjectId() : ref.getPeeledObjectId());
            if (id.isPresent()) {
                RevObject object = walk.peel(walk.parseAny(id.get()));
                if (object instanceof RevCommit commit) {
                    walk.markStart(commit);
                }
            }
        }
    }
}
