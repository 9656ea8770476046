package org.pushduty.core.port.git;

import java.util.List;

/**
 * The commits that one revision has and another lacks.
 *
 * @param commits how many, merges not counted
 * @param authors their authors' names, the one of most commits first
 * @param newest at most 100 of them, newest first, merges left out
 */
public record CommitRange(int commits, List<String> authors, List<Commit> newest) {
    public CommitRange {
        authors = List.copyOf(authors);
        newest = List.copyOf(newest);
    }
}
