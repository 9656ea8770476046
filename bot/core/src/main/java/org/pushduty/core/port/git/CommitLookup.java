package org.pushduty.core.port.git;

import java.util.List;

/** What an abbreviated commit name stands for. */
public sealed interface CommitLookup {

    record Found(Commit commit) implements CommitLookup {}

    /** No branch or tag holds such a commit. */
    record Unknown() implements CommitLookup {}

    /** Several commits begin so; at most ten of them are given. */
    record Ambiguous(List<Commit> candidates) implements CommitLookup {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }
}
