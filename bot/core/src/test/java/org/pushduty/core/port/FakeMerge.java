package org.pushduty.core.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** A three-way merge of whole files: where both sides changed a path in different ways, it is in conflict. */
record FakeMerge(Map<String, String> files, List<String> conflicts) {

    static FakeMerge of(Map<String, String> base, Map<String, String> ours, Map<String, String> theirs) {
        var paths = new TreeSet<String>(base.keySet());
        paths.addAll(ours.keySet());
        paths.addAll(theirs.keySet());
        var files = new HashMap<>(ours);
        var conflicts = new ArrayList<String>();
        for (String path : paths) {
            String was = base.get(path);
            String our = ours.get(path);
            String their = theirs.get(path);
            if (Objects.equals(was, their) || Objects.equals(our, their)) {
                continue;
            }
            if (!Objects.equals(was, our)) {
                conflicts.add(path);
            } else if (their == null) {
                files.remove(path);
            } else {
                files.put(path, their);
            }
        }
        return new FakeMerge(files, conflicts);
    }
}
