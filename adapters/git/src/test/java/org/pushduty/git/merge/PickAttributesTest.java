package org.pushduty.git.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.git.merge.TreeSketch.Leaf;

/**
 * Picks in a work tree, where .gitattributes count, by the git command line and by us. Needs git, and fails without it.
 */
final class PickAttributesTest {
    private static final int CASES = Integer.getInteger("pushduty.merge.picks", 60);
    private static final long SEED = Long.getLong("pushduty.seed", 20_261_121);
    private static final List<String> ATTRIBUTES = List.of(
            "*.txt merge=union\n",
            "*.txt -merge\n",
            "*.txt binary\n",
            "*.txt merge=binary\n",
            "*.txt text eol=crlf\n",
            "*.txt text=auto\n",
            "*.txt -text\n",
            "* merge=union\nsrc/*.txt !merge\n",
            "[attr]both merge=union\n*.txt both\n",
            "*.txt merge=union\n/top.txt merge\n",
            "src/** binary\nsrc/one.txt -binary\n",
            "one.txt merge=unheard-of\n",
            "*.TXT -merge\n");
    private static final List<String> FILES = List.of("top.txt", "src/one.txt", "src/deep/two.txt", "src/deep/run.sh");

    @TempDir
    private Path folder;

    @Test
    void heedsTheAttributesOfTheTreePickedOnto() throws Exception {
        List<String> differences = new ArrayList<>();
        git("init", "-q", "-b", "main", ".");
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(folder.resolve(".git").toFile())
                .build()) {
            for (int i = 0; i < CASES; i++) {
                MergedTree[] both = pickBoth(repository, new Random(SEED + i), "case" + i);
                if (!both[0].equals(both[1])) {
                    differences.add("-Dpushduty.seed=%d -Dpushduty.merge.picks=1: git %s, we %s"
                            .formatted(SEED + i, both[0], both[1]));
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    private MergedTree[] pickBoth(Repository repository, Random random, String name) throws Exception {
        TreeSketch base = tree(random);
        ObjectId baseTree;
        ObjectId oursTree;
        ObjectId theirsTree;
        MergedTree actual;
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            baseTree = base.write(inserter);
            oursTree = changed(base, random).write(inserter);
            theirsTree = changed(base, random).write(inserter);
            inserter.flush();
            actual = new TreeMerge(repository, inserter).merge(baseTree, oursTree, theirsTree);
        }
        String start = git("commit-tree", baseTree.name(), "-m", "base");
        String onto = git("commit-tree", oursTree.name(), "-p", start, "-m", "ours");
        String pick = git("commit-tree", theirsTree.name(), "-p", start, "-m", "theirs");
        // Afresh: files that stay the same would keep the line ends that the last case's attributes gave them.
        git("rm", "-rfq", ".");
        git("checkout", "-q", "-f", "-B", name, onto);
        git("cherry-pick", "--allow-empty", "--keep-redundant-commits", pick);
        String unmerged = git("diff", "--name-only", "--diff-filter=U", "-z");
        MergedTree expected = unmerged.isEmpty()
                ? new MergedTree.Clean(ObjectId.fromString(git("rev-parse", "HEAD^{tree}")))
                : new MergedTree.Conflicted(List.of(unmerged.split("\0")));
        if (unmerged.isEmpty()) {
            assertThat(git("rev-parse", "HEAD^")).as("the pick was made").isEqualTo(onto);
        }
        git("reset", "-q", "--hard");
        return new MergedTree[] {expected, actual};
    }

    private static TreeSketch tree(Random random) {
        var tree = new TreeSketch();
        for (String file : FILES) {
            var text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append("line ").append(i).append('\n');
            }
            tree.put(file, new Leaf(FileMode.REGULAR_FILE, text.toString()));
        }
        attribute(tree, random);
        return tree;
    }

    private static TreeSketch changed(TreeSketch before, Random random) {
        TreeSketch tree = before.copy();
        for (String file : FILES) {
            if (random.nextBoolean()) {
                Leaf leaf = tree.leaf(file);
                tree.put(
                        file,
                        leaf.with(leaf.content().replace("line " + random.nextInt(6), "new " + random.nextInt(3))));
            }
        }
        if (random.nextInt(3) == 0) {
            attribute(tree, random);
        }
        return tree;
    }

    private static void attribute(TreeSketch tree, Random random) {
        String place = List.of("", "src/", "src/deep/").get(random.nextInt(3));
        String text = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
        tree.put(place + ".gitattributes", new Leaf(FileMode.REGULAR_FILE, text));
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "git", ".out");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                // It warns of line ends and of macros in the wrong place, which these cases have on purpose.
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile());
        GitProcess.isolate(builder.environment(), folder);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(output, StandardCharsets.UTF_8).strip();
        Files.delete(output);
        return text;
    }
}
