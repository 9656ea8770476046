package org.pushduty.git.merge;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Picks random commits of a real repository onto others of its history and holds our merges against git's. To be run by
 * hand: {@code RepositoryComparison <bare repository> [picks] [seed]}. Writes loose objects into that repository, so
 * give it a copy (or one that borrows its objects from another through {@code objects/info/alternates}).
 */
public final class RepositoryComparison {
    private static final int NEAR = 300;

    private final List<RevCommit> history = new ArrayList<>();
    private final MergeComparison comparison;
    private final Random random;
    private final PrintStream out;
    private int same;
    private int clean;
    private int lacking;

    private RepositoryComparison(Repository repository, Random random, PrintStream out) throws IOException {
        this.comparison = new MergeComparison(repository);
        this.random = random;
        this.out = out;
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            for (RevCommit commit = walk.parseCommit(head); ; commit = walk.parseCommit(commit.getParent(0))) {
                history.add(commit);
                if (commit.getParentCount() == 0) {
                    break;
                }
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        int picks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(new File(arguments[0]))
                .setMustExist(true)
                .build()) {
            new RepositoryComparison(repository, new Random(seed), System.out).run(picks);
        }
    }

    private void run(int picks) throws IOException {
        for (int i = 0; i < picks; i++) {
            // Half of the picks go onto a near commit, as a release does; the others may go anywhere.
            int pick = random.nextInt(history.size() - 1);
            int onto = random.nextBoolean()
                    ? Math.min(history.size() - 1, Math.max(0, pick + random.nextInt(2 * NEAR) - NEAR))
                    : random.nextInt(history.size());
            tryPick(history.get(pick), history.get(onto));
        }
        out.printf(
                "%d picks (%d clean): %d the same, %d not, %d lack an object%n",
                picks, clean, same, picks - same - lacking, lacking);
    }

    private void tryPick(RevCommit pick, RevCommit onto) throws IOException {
        try {
            compare(pick, onto);
        } catch (MissingObjectException e) {
            lacking++;
        }
    }

    private void compare(RevCommit pick, RevCommit onto) throws IOException {
        var trees = new MergeComparison.Case(
                history.get(history.indexOf(pick) + 1).getTree(), onto.getTree(), pick.getTree());
        MergeComparison.Result result = comparison.compare(trees);
        clean += result.isClean() ? 1 : 0;
        if (result.isSame()) {
            same++;
            return;
        }
        out.printf("%s onto %s: git %s, we %s%n", pick.name(), onto.name(), result.expected(), result.actual());
    }
}
