package org.pushduty.git.merge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What the .gitattributes files say about how the lines of a path are merged. They are those of the tree picked onto,
 * as in a work tree that has it checked out.
 */
final class MergeAttributes {
    private static final String MACRO = "[attr]";

    private final ObjectReader reader;
    private final ObjectId tree;
    private final Map<String, List<AttributesRule>> rules = new HashMap<>();

    /** How a file that both sides changed is merged. */
    enum Driver {
        TEXT,
        /** Both sides' lines are taken where they changed the same place. */
        UNION,
        /** Not by lines: a person has to choose. */
        BINARY
    }

    MergeAttributes(ObjectReader reader, ObjectId tree) {
        this.reader = reader;
        this.tree = tree;
    }

    Driver driver(String path) throws IOException {
        var search = new Search(macros());
        String folder = path;
        do {
            folder = Paths.folder(folder);
            String below = Paths.text(folder.isEmpty() ? path : path.substring(folder.length() + 1));
            search.readUpwards(rules(folder), below);
        } while (!search.isDone() && !folder.isEmpty());
        return search.driver();
    }

    private Map<String, List<Attribute>> macros() throws IOException {
        Map<String, List<Attribute>> macros = new HashMap<>();
        macros.put("binary", List.of(new Attribute("merge", Attribute.State.UNSET)));
        for (AttributesRule rule : rules("")) {
            if (rule.getPattern().startsWith(MACRO)) {
                macros.put(rule.getPattern().substring(MACRO.length()).trim(), rule.getAttributes());
            }
        }
        return macros;
    }

    private List<AttributesRule> rules(String folder) throws IOException {
        List<AttributesRule> known = rules.get(folder);
        if (known != null) {
            return known;
        }
        List<AttributesRule> read = read(Paths.join(folder, Constants.DOT_GIT_ATTRIBUTES));
        rules.put(folder, read);
        return read;
    }

    private List<AttributesRule> read(String file) throws IOException {
        if (tree.equals(Constants.EMPTY_TREE_ID)) {
            return List.of();
        }
        try (TreeWalk walk = TreeWalk.forPath(reader, Paths.text(file), tree)) {
            // A link called .gitattributes is passed over by git as well.
            if (walk == null || (walk.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                return List.of();
            }
            var node = new AttributesNode();
            node.parse(new ByteArrayInputStream(reader.open(walk.getObjectId(0)).getBytes()));
            return List.copyOf(node.getRules());
        }
    }

    /** Looks for the last word on {@code merge}: lower folders before upper ones, later lines before earlier ones. */
    private static final class Search {
        private final Map<String, List<Attribute>> macros;
        private final Set<String> decided = new HashSet<>();
        private Attribute merge = new Attribute("merge", Attribute.State.UNSPECIFIED);

        Search(Map<String, List<Attribute>> macros) {
            this.macros = macros;
        }

        boolean isDone() {
            return decided.contains("merge");
        }

        void readUpwards(List<AttributesRule> lines, String path) {
            for (int i = lines.size() - 1; i >= 0; i--) {
                AttributesRule line = lines.get(i);
                if (!line.getPattern().startsWith(MACRO) && line.isMatch(path, false)) {
                    take(line.getAttributes());
                }
            }
        }

        private void take(List<Attribute> attributes) {
            for (int i = attributes.size() - 1; i >= 0; i--) {
                Attribute attribute = attributes.get(i);
                if (!decided.add(attribute.getKey())) {
                    continue;
                }
                if (attribute.getKey().equals("merge")) {
                    merge = attribute;
                }
                if (attribute.getState() == Attribute.State.SET) {
                    take(macros.getOrDefault(attribute.getKey(), List.of()));
                }
            }
        }

        Driver driver() {
            if (merge.getState() == Attribute.State.UNSET || "binary".equals(merge.getValue())) {
                return Driver.BINARY;
            }
            // A driver of the user's own is not configured here; git, too, then falls back to text.
            return "union".equals(merge.getValue()) ? Driver.UNION : Driver.TEXT;
        }
    }
}
