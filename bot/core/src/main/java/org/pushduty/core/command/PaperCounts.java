package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Task;

/** What is open on a push's paper, in numbers and few words. */
record PaperCounts(Paperwork paper) {

    /** By what it is; what nothing is open of is not there. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        String blockers = paper.openBlockers().stream().map(PaperCounts::told).collect(joining(", "));
        if (!blockers.isEmpty()) {
            all.put("blockers", blockers);
        }
        long open = paper.tasks().stream().filter(Task::isOpen).count();
        if (open > 0) {
            all.put("tasks", open + " of " + paper.tasks().size() + " open");
        }
        List<String> picks =
                List.of(count(Pick.Standing.WANTED, "to decide"), count(Pick.Standing.APPROVED, "approved"));
        String undone = picks.stream().filter(each -> !each.isEmpty()).collect(joining(", "));
        if (!undone.isEmpty()) {
            all.put("picks", undone);
        }
        return all;
    }

    private static String told(Blocker blocker) {
        return blocker.number() + " " + blocker.note().text()
                + (blocker.owner().isBlank() ? "" : " (" + blocker.owner() + ")");
    }

    private String count(Pick.Standing standing, String word) {
        int count = paper.picks(standing).size();
        return count == 0 ? "" : count + " " + word;
    }
}
