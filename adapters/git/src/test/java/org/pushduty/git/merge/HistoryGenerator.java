package org.pushduty.git.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.FileMode;
import org.pushduty.git.merge.TreeSketch.Leaf;

/** Makes up trees and what developers do to them, with a taste for what makes merges difficult. */
final class HistoryGenerator {
    private static final List<String> FOLDERS =
            List.of("", "src/", "src/a/", "src/b/", "src/a/deep/", "lib/", "docs/", "docs/old/", "lib.d/");
    private static final List<String> NAMES =
            List.of("one", "two", "three", "Makefile", "index.js", "run.sh", "readme", "a", "b", "src", "lib");
    private static final List<String> WORDS =
            List.of("alpha", "beta", "gamma", "delta", "", "}", "{", "return;", "x = 1", "y = 2", "import z");

    private final Random random;

    HistoryGenerator(Random random) {
        this.random = random;
    }

    TreeSketch tree() {
        var tree = new TreeSketch();
        int files = 3 + random.nextInt(14);
        for (int i = 0; i < files; i++) {
            tree.put(path(), leaf());
        }
        return tree;
    }

    TreeSketch changed(TreeSketch before) {
        TreeSketch tree = before.copy();
        int steps = 1 + random.nextInt(5);
        for (int i = 0; i < steps && !tree.paths().isEmpty(); i++) {
            change(tree);
        }
        return tree;
    }

    private void change(TreeSketch tree) {
        String path = anyOf(tree.paths());
        Leaf leaf = tree.leaf(path);
        switch (random.nextInt(16)) {
            case 0 -> tree.remove(path);
            case 1 -> tree.put(path(), leaf());
            case 2 -> tree.put(path, leaf());
            case 3 -> tree.put(path, new Leaf(flipped(leaf.mode()), leaf.content()));
            case 4, 5 -> move(tree, path, path());
            case 6 -> move(tree, path, folderOf(path()) + nameOf(path));
            case 7 -> {
                move(tree, path, path());
                tree.paths().stream().findFirst().ifPresent(first -> tree.put(first, edited(tree.leaf(first))));
            }
            case 8, 9 -> moveFolder(tree, folderOf(path), anyOf(FOLDERS));
            case 10 -> tree.put(folderOf(path) + anyOf(NAMES), leaf());
            case 11 -> tree.put(path + "/" + anyOf(NAMES), leaf());
            case 12 -> tree.put(path(), leaf);
            default -> tree.put(path, edited(leaf));
        }
    }

    private void move(TreeSketch tree, String from, String to) {
        Leaf leaf = tree.remove(from);
        tree.put(to, random.nextInt(3) == 0 ? edited(leaf) : leaf);
    }

    private void moveFolder(TreeSketch tree, String from, String to) {
        for (String path : tree.paths()) {
            // Some files stay or vanish, as they do in life.
            if (path.startsWith(from) && !from.isEmpty() && random.nextInt(8) != 0 && tree.leaf(path) != null) {
                move(tree, path, to + path.substring(from.length()));
            }
        }
    }

    private Leaf edited(Leaf leaf) {
        if (leaf.mode().equals(FileMode.GITLINK) || leaf.mode().equals(FileMode.SYMLINK)) {
            return leaf.with(anyOf(WORDS) + random.nextInt(5));
        }
        List<String> lines = new ArrayList<>(Arrays.asList(leaf.content().split("(?<=\n)")));
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.set(at, line());
                case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                default -> lines.add(at, line());
            }
            if (lines.isEmpty()) {
                lines.add(line());
            }
        }
        String text = String.join("", lines);
        return leaf.with(
                switch (random.nextInt(30)) {
                    case 0 -> text.replace("\n", "\r\n");
                    case 1 -> text.replace("\r\n", "\n");
                    case 2 -> text.stripTrailing();
                    default -> text;
                });
    }

    private Leaf leaf() {
        int kind = random.nextInt(40);
        if (kind == 0) {
            return new Leaf(FileMode.SYMLINK, anyOf(NAMES));
        }
        if (kind == 1) {
            return new Leaf(FileMode.GITLINK, "submodule " + random.nextInt(5));
        }
        FileMode mode = random.nextInt(8) == 0 ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE;
        return new Leaf(mode, content(kind));
    }

    private String content(int kind) {
        if (kind < 5) {
            return kind == 2 ? "" : anyOf(WORDS) + "\n";
        }
        var text = new StringBuilder();
        int lines = 1 + random.nextInt(30);
        for (int i = 0; i < lines; i++) {
            text.append(line());
        }
        if (kind == 5) {
            text.insert(random.nextInt(text.length()), '\0');
        }
        return kind == 6 ? text.toString().replace("\n", "\r\n") : text.toString();
    }

    private String line() {
        String word = anyOf(WORDS);
        return random.nextBoolean() ? word + "\n" : word + " " + random.nextInt(100) + "\n";
    }

    private static FileMode flipped(FileMode mode) {
        if (mode.equals(FileMode.REGULAR_FILE)) {
            return FileMode.EXECUTABLE_FILE;
        }
        return mode.equals(FileMode.EXECUTABLE_FILE) ? FileMode.REGULAR_FILE : mode;
    }

    private String path() {
        return anyOf(FOLDERS) + anyOf(NAMES);
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private <T> T anyOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
