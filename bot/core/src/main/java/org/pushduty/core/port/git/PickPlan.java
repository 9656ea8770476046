package org.pushduty.core.port.git;

import java.util.List;
import org.pushduty.core.train.CommitId;

/**
 * What would become of many picks (or reverts) at once, where each that does not apply is left out and the rest goes
 * on. Every commit asked for is in exactly one of the four lists {@code applied}, {@code already}, {@code conflicts}
 * and {@code merges}, each of them in the order in which they were tried.
 *
 * @param tip the last commit built; the base where nothing applied. To build {@code applied}, asked for in this order,
 *     makes the same commits
 * @param applied those that apply together, one on top of the other
 * @param already those whose change is there already, in the base or through one applied before
 * @param conflicts those that do not apply; for want of one that was left out, too
 * @param merges those that are merges, where the request does not take them
 * @param elsewhere those of all the above that are not on the branch; they are tried after the others
 */
public record PickPlan(
        CommitId tip,
        List<Commit> applied,
        List<Commit> already,
        List<Conflict> conflicts,
        List<Commit> merges,
        List<Commit> elsewhere) {
    public PickPlan {
        applied = List.copyOf(applied);
        already = List.copyOf(already);
        conflicts = List.copyOf(conflicts);
        merges = List.copyOf(merges);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * One that does not apply.
     *
     * @param files the paths in conflict, as git lists them, sorted; empty in the rare case that git names none
     */
    public record Conflict(Commit commit, List<String> files) {
        public Conflict {
            files = List.copyOf(files);
        }
    }
}
