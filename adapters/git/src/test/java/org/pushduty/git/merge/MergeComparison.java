package org.pushduty.git.merge;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/** Merges the same trees with our code and with git. Writes into the repository, so give it a scratch one. */
final class MergeComparison {
    private static final PersonIdent TESTER =
            new PersonIdent("Tess Ter", "tess@example.org", Instant.ofEpochSecond(1_600_000_000), ZoneOffset.UTC);

    private final Repository repository;
    private final GitMerge git;

    record Case(ObjectId base, ObjectId ours, ObjectId theirs) {}

    record Result(MergedTree expected, MergedTree actual) {
        boolean isSame() {
            return expected.equals(actual);
        }

        boolean isClean() {
            return expected instanceof MergedTree.Clean;
        }

        boolean isConflictBoth() {
            return expected instanceof MergedTree.Conflicted && actual instanceof MergedTree.Conflicted;
        }
    }

    MergeComparison(Repository repository) {
        this.repository = repository;
        this.git = new GitMerge(repository.getDirectory().toPath());
    }

    Result compare(Case trees) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId base = commit(inserter, trees.base());
            ObjectId ours = commit(inserter, trees.ours(), base);
            ObjectId theirs = commit(inserter, trees.theirs(), base);
            inserter.flush();
            // git calls the sides by what it was given on the command line.
            var merge = new TreeMerge(inserter, ours.name(), theirs.name(), false);
            MergedTree actual = merge.merge(trees.base(), trees.ours(), trees.theirs());
            // Where git breaks there is nothing to be held against.
            return new Result(git.merge(ours, theirs).orElse(actual), actual);
        }
    }

    private static ObjectId commit(ObjectInserter inserter, ObjectId tree, ObjectId... parents) throws IOException {
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(TESTER);
        commit.setCommitter(TESTER);
        commit.setMessage("A step\n");
        return inserter.insert(commit);
    }
}
