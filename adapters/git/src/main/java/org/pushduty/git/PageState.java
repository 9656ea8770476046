package org.pushduty.git;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A page as of one fetch.
 *
 * @param head of the branch; {@link ObjectId#zeroId} where there is no such branch
 * @param tree of the head, or the empty one
 * @param blob the page's content; {@link ObjectId#zeroId} where there is no such page
 */
record PageState(String branch, ObjectId head, ObjectId tree, ObjectId blob, PageFile file) {

    static PageState of(Repository repository, String branch, String path) throws IOException {
        Optional<ObjectId> head = new History(repository).head(branch);
        if (head.isEmpty()) {
            return new PageState(
                    branch, ObjectId.zeroId(), Constants.EMPTY_TREE_ID, ObjectId.zeroId(), PageFile.empty());
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(head.get());
            Optional<TreeWalk> found =
                    Optional.ofNullable(TreeWalk.forPath(walk.getObjectReader(), path, commit.getTree()));
            if (found.isEmpty()) {
                return new PageState(branch, commit, commit.getTree(), ObjectId.zeroId(), PageFile.empty());
            }
            ObjectId blob = found.get().getObjectId(0);
            return new PageState(branch, commit, commit.getTree(), blob, file(repository, path, found.get()));
        }
    }

    private static PageFile file(Repository repository, String path, TreeWalk at) throws IOException {
        FileMode mode = at.getFileMode(0);
        if (mode != FileMode.REGULAR_FILE && mode != FileMode.EXECUTABLE_FILE) {
            throw new IOException(path + " is no file there, but a folder, a link or a submodule");
        }
        byte[] content = repository.open(at.getObjectId(0), Constants.OBJ_BLOB).getBytes();
        try {
            return PageFile.of(content);
        } catch (CharacterCodingException e) {
            // Not the cause: the innermost one is what people are told.
            var failure = new IOException(path + " is no UTF-8 text");
            failure.addSuppressed(e);
            throw failure;
        }
    }

    boolean isThere() {
        return !blob.equals(ObjectId.zeroId());
    }

    /** Tells the page's content from any other, wherever the branch has got to since. */
    String version() {
        return blob.name();
    }
}
