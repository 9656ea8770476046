package org.pushduty.git;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.train.CommitId;
import org.pushduty.git.merge.MergedTree;
import org.pushduty.git.merge.TreeMerge;

/** Applies commits, in the order given, to the base of a request. */
final class Picks {
    private final Repository repository;
    private final PickRequest request;
    private final ChangeSearch changes;
    private final PersonIdent committer;

    Picks(Repository repository, PickRequest request) {
        this.repository = repository;
        this.request = request;
        changes = new ChangeSearch(repository, new CommitFacts());
        committer =
                new PersonIdent(request.committer().name(), request.committer().email(), request.at(), ZoneOffset.UTC);
    }

    /** How far it got: all of it, or up to the first commit that is a merge or in conflict. */
    sealed interface Attempt {
        record Done(CommitId tip, List<Commit> applied, List<Commit> already) implements Attempt {}

        record Stopped(RevCommit commit, List<String> files) implements Attempt {}

        record Merge(RevCommit commit) implements Attempt {}
    }

    boolean isPick() {
        return request.kind() == PickRequest.Kind.PICK;
    }

    Attempt apply(List<RevCommit> order) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            RevCommit base = walk.parseCommit(Commits.id(request.base()));
            ObjectId tip = base;
            ObjectId tree = base.getTree();
            var applied = new ArrayList<Commit>();
            var already = new ArrayList<Commit>();
            for (RevCommit commit : order) {
                if (isPick() && changes.holds(base, commit)) {
                    already.add(Commits.shown(commit));
                    continue;
                }
                if (commit.getParentCount() > 1 && !request.mainline()) {
                    return new Attempt.Merge(commit);
                }
                var merge = new TreeMerge(repository, inserter, "HEAD", label(walk, commit));
                MergedTree merged = merged(merge, tree, commit, before(walk, commit));
                if (merged instanceof MergedTree.Conflicted conflict) {
                    return new Attempt.Stopped(commit, conflict.paths());
                }
                ObjectId result = ((MergedTree.Clean) merged).tree();
                if (result.equals(tree)) {
                    already.add(Commits.shown(commit));
                    continue;
                }
                tip = inserter.insert(commitOf(tip, result, commit));
                tree = result;
                applied.add(Commits.shown(commit));
            }
            inserter.flush();
            return new Attempt.Done(Commits.id(tip), applied, already);
        }
    }

    private MergedTree merged(TreeMerge merge, ObjectId ours, RevCommit commit, ObjectId before) throws IOException {
        return isPick() ? merge.merge(before, ours, commit.getTree()) : merge.merge(commit.getTree(), ours, before);
    }

    /** What git calls the other side, in the name of a file that has to make way. */
    private String label(RevWalk walk, RevCommit commit) throws IOException {
        String name = walk.getObjectReader().abbreviate(commit).name() + " (" + commit.getShortMessage() + ")";
        return isPick() ? name : "parent of " + name;
    }

    /** The tree that the commit changed: its first parent's. */
    static ObjectId before(RevWalk walk, RevCommit commit) throws IOException {
        return commit.getParentCount() == 0
                ? Constants.EMPTY_TREE_ID
                : walk.parseCommit(commit.getParent(0)).getTree();
    }

    private CommitBuilder commitOf(ObjectId parent, ObjectId tree, RevCommit commit) {
        var made = new CommitBuilder();
        made.setParentId(parent);
        made.setTreeId(tree);
        made.setCommitter(committer);
        made.setAuthor(isPick() ? author(commit) : committer);
        made.setMessage(isPick() ? PickMessages.ofPick(commit) : PickMessages.ofRevert(commit));
        return made;
    }

    private PersonIdent author(RevCommit commit) {
        return Optional.ofNullable(commit.getAuthorIdent()).orElse(committer);
    }
}
