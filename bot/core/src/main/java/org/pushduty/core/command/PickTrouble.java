package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.PickPlan;

/** What a try of many picks found wrong with some of them, in words. */
final class PickTrouble {
    private static final int FILES_SHOWN = 3;

    private PickTrouble() {}

    static List<String> of(SourceRepository source, PickBase base, PickPlan plan) {
        List<String> troubles = new ArrayList<>();
        plan.conflicts()
                .forEach(conflict -> troubles.add(source.name() + " " + CommitNames.shown(conflict.commit())
                        + " does not apply onto " + base.tag() + files(conflict.files())));
        plan.merges()
                .forEach(merge -> troubles.add(source.name() + " " + CommitNames.shown(merge)
                        + " is a merge: pick what it brought, or say --mainline"));
        return troubles;
    }

    /** Those that are taken although the branch has them not. */
    static List<String> strangers(SourceRepository source, PickPlan plan) {
        return plan.elsewhere().stream()
                .filter(plan.applied()::contains)
                .map(commit -> CommitNames.shown(commit) + " is not on " + source.branch() + " of " + source.name()
                        + ": land it there, or the next tag lacks it")
                .toList();
    }

    private static String files(List<String> files) {
        if (files.isEmpty()) {
            return "";
        }
        int more = files.size() - FILES_SHOWN;
        return ": conflict in " + String.join(", ", files.subList(0, Math.min(FILES_SHOWN, files.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
