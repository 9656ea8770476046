package org.pushduty.etherpad;

import java.util.ArrayList;
import java.util.List;

/** What makes one text of another, in the order of the text; positions are those of the text before. None overlaps. */
record Edits(List<Edit> list) {
    Edits {
        list = joined(list);
    }

    // Two that touch are one: a changeset that had them apart would not be canonical.
    private static List<Edit> joined(List<Edit> edits) {
        var joined = new ArrayList<Edit>();
        for (Edit edit : edits) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end() == edit.at()) {
                joined.set(last, joined.get(last).with(edit));
            } else {
                joined.add(edit);
            }
        }
        return List.copyOf(joined);
    }

    String applyTo(String text) {
        var applied = new StringBuilder(text.length());
        int from = 0;
        for (Edit edit : list) {
            applied.append(text, from, edit.at()).append(edit.inserted());
            from = edit.end();
        }
        return applied.append(text, from, text.length()).toString();
    }

    /**
     * The same in batches that fit into messages of about {@code most} bytes. They run from the end of the text to its
     * beginning, so that each has the same places before and after those that are made before it.
     */
    List<Edits> batches(int most) {
        var batches = new ArrayList<Edits>();
        var batch = new ArrayList<Edit>();
        int weight = 0;
        List<Edit> pieces =
                list.stream().flatMap(edit -> edit.pieces(most / 4).stream()).toList();
        for (int at = pieces.size() - 1; at >= 0; at--) {
            Edit piece = pieces.get(at);
            if (!batch.isEmpty() && weight + piece.weight() > most) {
                batches.add(new Edits(batch));
                batch.clear();
                weight = 0;
            }
            batch.add(0, piece);
            weight += piece.weight();
        }
        if (!batch.isEmpty()) {
            batches.add(new Edits(batch));
        }
        return batches;
    }
}
