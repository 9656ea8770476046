package org.pushduty.core.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A three-way merge of whole files: where both sides changed a path in different ways, it is in conflict. A file that
 * ours moved, as it was or with the very change that theirs made, is followed.
 */
record FakeMerge(Map<String, String> files, List<String> conflicts) {

    static FakeMerge of(Map<String, String> base, Map<String, String> ours, Map<String, String> theirs) {
        var paths = new TreeSet<String>(base.keySet());
        paths.addAll(ours.keySet());
        paths.addAll(theirs.keySet());
        var files = new HashMap<>(ours);
        var conflicts = new ArrayList<String>();
        for (String path : paths) {
            String was = base.get(path);
            String there = whereOursHas(path, base, ours, theirs);
            String our = ours.get(there);
            String their = theirs.get(path);
            if (Objects.equals(was, their) || Objects.equals(our, their)) {
                continue;
            }
            if (!Objects.equals(was, our)) {
                conflicts.add(path);
            } else if (their == null) {
                files.remove(there);
            } else {
                files.put(there, their);
            }
        }
        return new FakeMerge(files, conflicts);
    }

    private static String whereOursHas(
            String path, Map<String, String> base, Map<String, String> ours, Map<String, String> theirs) {
        if (ours.containsKey(path) || !base.containsKey(path) || !theirs.containsKey(path)) {
            return path;
        }
        return ours.entrySet().stream()
                .filter(file -> !base.containsKey(file.getKey()))
                .filter(file -> file.getValue().equals(base.get(path))
                        || file.getValue().equals(theirs.get(path)))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(path);
    }
}
