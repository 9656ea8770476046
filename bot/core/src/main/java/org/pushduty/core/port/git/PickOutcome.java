package org.pushduty.core.port.git;

import java.util.List;
import org.pushduty.core.train.CommitId;

/** What became of a pick or a revert. Only {@link Built} has made commits that are to be used. */
public sealed interface PickOutcome {

    /**
     * All of it applies.
     *
     * @param tip the last commit built
     * @param applied the commits asked for that made a commit, in the order they were applied
     * @param already those whose change the base has (for reverts: lacks) already; they made none
     * @param reordered whether that is another order than the one asked for
     */
    record Built(CommitId tip, List<Commit> applied, List<Commit> already, boolean reordered) implements PickOutcome {
        public Built {
            applied = List.copyOf(applied);
            already = List.copyOf(already);
        }
    }

    /** The base has (for reverts: lacks) the change of every commit asked for. */
    record NothingToDo(List<Commit> already) implements PickOutcome {
        public NothingToDo {
            already = List.copyOf(already);
        }
    }

    /**
     * A commit does not apply.
     *
     * @param commit the first that does not
     * @param files the paths in conflict, as git lists them, sorted
     * @param missing earlier commits of the branch, oldest first, with which all of it would apply; empty where no few
     *     (at most five) would do
     */
    record Conflict(Commit commit, List<String> files, List<Commit> missing) implements PickOutcome {
        public Conflict {
            files = List.copyOf(files);
            missing = List.copyOf(missing);
        }
    }

    /**
     * One of them is a merge, and the request does not take merges.
     *
     * @param brought the commits it brought in, oldest first, merges left out; at most 30
     */
    record IsMerge(Commit merge, List<Commit> brought) implements PickOutcome {
        public IsMerge {
            brought = List.copyOf(brought);
        }
    }
}
