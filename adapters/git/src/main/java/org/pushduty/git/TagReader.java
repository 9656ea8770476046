package org.pushduty.git;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.pushduty.core.train.CommitId;

/** Reads where tags lead. Used from several threads. */
final class TagReader {
    /** Where a tagged object leads never changes, and histories hold thousands of tags. */
    private final Map<ObjectId, Optional<CommitId>> known = new ConcurrentHashMap<>();

    Map<String, CommitId> tags(Repository repository) throws IOException {
        var tags = new TreeMap<String, CommitId>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                commit(walk, ref.getObjectId())
                        .ifPresent(commit -> tags.put(ref.getName().substring(Constants.R_TAGS.length()), commit));
            }
        }
        return tags;
    }

    private Optional<CommitId> commit(RevWalk walk, ObjectId tagged) throws IOException {
        Optional<CommitId> before = known.getOrDefault(tagged, Optional.empty());
        if (before.isPresent()) {
            return before;
        }
        Optional<CommitId> commit = walk.peel(walk.parseAny(tagged)) instanceof RevCommit found
                ? Optional.of(Commits.id(found))
                : Optional.empty();
        known.put(tagged.copy(), commit);
        return commit;
    }
}
