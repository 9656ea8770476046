package org.pushduty.git.merge;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
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
        return compareAll(List.of(trees)).get(0);
    }

    List<Result> compareAll(List<Case> cases) throws IOException {
        List<GitMerge.Sides> sides = new ArrayList<>();
        List<MergedTree> actual = new ArrayList<>();
        try (ObjectInserter inserter = inserter(repository)) {
            for (Case trees : cases) {
                ObjectId base = commit(inserter, trees.base());
                ObjectId ours = commit(inserter, trees.ours(), base);
                ObjectId theirs = commit(inserter, trees.theirs(), base);
                sides.add(new GitMerge.Sides(ours, theirs));
                // git calls the sides by what it was given.
                actual.add(new TreeMerge(inserter, ours.name(), theirs.name(), false)
                        .merge(trees.base(), trees.ours(), trees.theirs()));
            }
            inserter.flush();
        }
        List<Optional<MergedTree>> expected = git.mergeAll(sides);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            // Where git breaks there is nothing to be held against.
            results.add(new Result(expected.get(i).orElse(actual.get(i)), actual.get(i)));
        }
        return results;
    }

    /** One that writes a pack when it is flushed: a hundred thousand files would take longer than the merges. */
    static ObjectInserter inserter(Repository repository) {
        return ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter();
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
