package org.pushduty.git.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.git.merge.TreeSketch.Leaf;

final class TreeMergeTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";
    private static final String FIXED = TEXT.replace("three", "drei");

    @TempDir
    private Path folder;

    private Repository repository;
    private ObjectInserter inserter;

    @BeforeEach
    void open() throws IOException {
        repository =
                new FileRepositoryBuilder().setBare().setGitDir(folder.toFile()).build();
        repository.create(true);
        inserter = repository.newObjectInserter();
    }

    @AfterEach
    void close() {
        inserter.close();
        repository.close();
    }

    @Test
    void aFixFollowsTheFileToItsNewName() throws IOException {
        MergedTree merged = merge(sketch("old.txt", TEXT), sketch("new.txt", TEXT), sketch("old.txt", FIXED));

        assertThat(merged).isEqualTo(clean(sketch("new.txt", FIXED)));
    }

    @Test
    void changesThatTouchAreAConflict() throws IOException {
        MergedTree merged = merge(sketch("a", TEXT), sketch("a", TEXT.replace("four", "vier")), sketch("a", FIXED));

        assertThat(merged).isEqualTo(new MergedTree.Conflicted(List.of("a")));
    }

    @Test
    void theSameChangeOnBothSidesIsClean() throws IOException {
        MergedTree merged = merge(sketch("a", TEXT), sketch("a", FIXED), sketch("a", FIXED));

        assertThat(merged).isEqualTo(clean(sketch("a", FIXED)));
    }

    @Test
    void aFileAddedToAFolderThatMovedIsAConflictAtItsNewPlace() throws IOException {
        TreeSketch added = sketch("src/a", TEXT);
        added.put("src/b", leaf("fresh\n"));

        MergedTree merged = merge(sketch("src/a", TEXT), sketch("lib/a", TEXT), added);

        assertThat(merged).isEqualTo(new MergedTree.Conflicted(List.of("lib/b")));
    }

    @Test
    void ourAttributesDecideHowAFileIsMerged() throws IOException {
        TreeSketch ours = sketch("log", TEXT + "ours\n");
        ours.put(".gitattributes", leaf("log merge=union\n"));
        TreeSketch expected = sketch("log", TEXT + "ours\ntheirs\n");
        expected.put(".gitattributes", leaf("log merge=union\n"));

        MergedTree merged = merge(sketch("log", TEXT), ours, sketch("log", TEXT + "theirs\n"));

        assertThat(merged).isEqualTo(clean(expected));
    }

    @Test
    void anEmptyTreeNeedsNotBeStored() throws IOException {
        ObjectId tree = sketch("a", TEXT).write(inserter);

        MergedTree merged =
                new TreeMerge(repository, inserter).merge(Constants.EMPTY_TREE_ID, Constants.EMPTY_TREE_ID, tree);

        assertThat(merged).isEqualTo(new MergedTree.Clean(tree));
    }

    @Test
    void aFileThatTheRepositoryLacksIsNamed() throws IOException {
        ObjectId missing = ObjectId.fromString("0123456789012345678901234567890123456789");
        var files = new TreeMap<>(Map.of("a", new Version(FileMode.REGULAR_FILE.getBits(), missing)));
        ObjectId ours = new TreeWriter(inserter).write(files);
        ObjectId base = sketch("a", TEXT).write(inserter);
        ObjectId theirs = sketch("a", FIXED).write(inserter);

        assertThatThrownBy(() -> new TreeMerge(repository, inserter).merge(base, ours, theirs))
                .isInstanceOf(MissingObjectException.class)
                .hasMessageContaining(missing.name());
    }

    private MergedTree merge(TreeSketch base, TreeSketch ours, TreeSketch theirs) throws IOException {
        return new TreeMerge(repository, inserter)
                .merge(base.write(inserter), ours.write(inserter), theirs.write(inserter));
    }

    private MergedTree clean(TreeSketch sketch) throws IOException {
        return new MergedTree.Clean(sketch.write(inserter));
    }

    private static TreeSketch sketch(String path, String content) {
        var sketch = new TreeSketch();
        sketch.put(path, leaf(content));
        return sketch;
    }

    private static Leaf leaf(String content) {
        return new Leaf(FileMode.REGULAR_FILE, content);
    }
}
