package org.pushduty.git;

import java.io.IOException;
import java.time.ZoneOffset;
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
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.train.CommitId;
import org.pushduty.git.merge.MergedTree;
import org.pushduty.git.merge.TreeMerge;

/** The commits that are built on the base of a request, one on top of the other. */
final class PickLine implements AutoCloseable {
    private final Repository repository;
    private final PickRequest request;
    private final ChangeSearch changes;
    private final PersonIdent committer;
    private final RevWalk walk;
    private final ObjectInserter inserter;
    private final RevCommit base;
    private ObjectId tip;
    private ObjectId tree;

    PickLine(Repository repository, PickRequest request) throws IOException {
        this.repository = repository;
        this.request = request;
        changes = new ChangeSearch(repository, new CommitFacts());
        committer =
                new PersonIdent(request.committer().name(), request.committer().email(), request.at(), ZoneOffset.UTC);
        walk = new RevWalk(repository);
        inserter = repository.newObjectInserter();
        base = walk.parseCommit(Commits.id(request.base()));
        tip = base;
        tree = base.getTree();
    }

    /** What became of one commit. Only {@link Applied} has made the line longer. */
    sealed interface Step {
        record Applied() implements Step {}

        record Already() implements Step {}

        record IsMerge() implements Step {}

        record Conflicting(List<String> files) implements Step {}
    }

    Step add(RevCommit commit) throws IOException {
        if (isPick() && changes.holds(base, commit)) {
            return new Step.Already();
        }
        if (commit.getParentCount() > 1 && !request.mainline()) {
            return new Step.IsMerge();
        }
        var merge = new TreeMerge(repository, inserter, "HEAD", label(commit));
        MergedTree merged = merged(merge, tree, commit, before(walk, commit));
        if (merged instanceof MergedTree.Conflicted conflict) {
            return new Step.Conflicting(conflict.paths());
        }
        ObjectId result = ((MergedTree.Clean) merged).tree();
        if (result.equals(tree)) {
            return new Step.Already();
        }
        tip = inserter.insert(commitOf(tip, result, commit));
        tree = result;
        return new Step.Applied();
    }

    /** The last commit built, from now on kept, or the base. */
    CommitId tip() throws IOException {
        inserter.flush();
        return Commits.id(tip);
    }

    private boolean isPick() {
        return request.kind() == PickRequest.Kind.PICK;
    }

    private MergedTree merged(TreeMerge merge, ObjectId ours, RevCommit commit, ObjectId before) throws IOException {
        return isPick() ? merge.merge(before, ours, commit.getTree()) : merge.merge(commit.getTree(), ours, before);
    }

    /** What git calls the other side, in the name of a file that has to make way. */
    private String label(RevCommit commit) throws IOException {
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

    @Override
    public void close() {
        inserter.close();
        walk.close();
    }
}
