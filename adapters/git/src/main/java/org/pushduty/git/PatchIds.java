package org.pushduty.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Ids of changes, alike for the same change at another place of a file or of the history. White space and line numbers
 * do not count. They are compared with one another and with nothing else.
 */
final class PatchIds implements AutoCloseable {
    private final Repository repository;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final DiffFormatter diff = new DiffFormatter(text);

    PatchIds(Repository repository) {
        this.repository = repository;
        diff.setRepository(repository);
    }

    /** What a commit did to which files: a cheap first look before ids are made. */
    Set<String> paths(RevCommit commit) throws IOException {
        return entries(commit).stream()
                .map(entry -> entry.getChangeType() + " " + entry.getOldPath() + " " + entry.getNewPath())
                .collect(Collectors.toSet());
    }

    String id(RevCommit commit) throws IOException {
        MessageDigest digest = Constants.newMessageDigest();
        List<DiffEntry> entries = entries(commit).stream()
                .sorted(Comparator.comparing(DiffEntry::getOldPath).thenComparing(DiffEntry::getNewPath))
                .toList();
        for (DiffEntry entry : entries) {
            String head =
                    entry.getOldPath() + "\0" + entry.getNewPath() + "\0" + entry.getOldMode() + entry.getNewMode();
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update(change(entry).getBytes(StandardCharsets.ISO_8859_1));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<DiffEntry> entries(RevCommit commit) throws IOException {
        ObjectId before = Constants.EMPTY_TREE_ID;
        if (commit.getParentCount() > 0) {
            try (RevWalk walk = new RevWalk(repository)) {
                before = walk.parseCommit(commit.getParent(0)).getTree();
            }
        }
        return diff.scan(treeOrNothing(before), commit.getTree());
    }

    @SuppressWarnings("NullAway") // JGit takes null for no tree; the empty one is rarely stored
    private static ObjectId treeOrNothing(ObjectId tree) {
        return tree.equals(Constants.EMPTY_TREE_ID) ? null : tree;
    }

    private String change(DiffEntry entry) throws IOException {
        text.reset();
        diff.format(entry);
        String all = text.toString(StandardCharsets.ISO_8859_1);
        if (!all.contains("\n@@ ")) {
            // A binary file, a submodule, or nothing but a mode: the contents' own ids tell them apart.
            return entry.getOldId().name() + entry.getNewId().name();
        }
        return all.lines()
                .dropWhile(line -> !line.startsWith("@@ "))
                .filter(line -> !line.startsWith("@@ "))
                .map(line -> line.replaceAll("\\s", ""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        diff.close();
    }
}
