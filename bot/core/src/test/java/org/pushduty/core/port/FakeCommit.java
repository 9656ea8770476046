package org.pushduty.core.port;

import java.util.Map;
import java.util.TreeMap;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.train.CommitId;

/**
 * A commit of the fake repository.
 *
 * @param number when it was made: parents have smaller numbers than their children
 * @param files the whole tree, by path
 */
record FakeCommit(int number, Commit shown, String message, Map<String, String> files) {
    FakeCommit {
        files = Map.copyOf(files);
    }

    CommitId id() {
        return shown.id();
    }

    boolean isMerge() {
        return shown.isMerge();
    }

    /** Paths that differ between two trees, with the contents on either side. */
    static Map<String, String> difference(Map<String, String> before, Map<String, String> after) {
        var difference = new TreeMap<String, String>();
        before.forEach((path, text) -> {
            if (!text.equals(after.get(path))) {
                difference.put(path, text + "\0" + after.getOrDefault(path, "\0"));
            }
        });
        after.forEach((path, text) -> {
            if (!before.containsKey(path)) {
                difference.put(path, "\0\0" + text);
            }
        });
        return difference;
    }
}
