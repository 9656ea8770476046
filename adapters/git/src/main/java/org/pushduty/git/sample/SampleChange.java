package org.pushduty.git.sample;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.pushduty.core.push.Signature;

/**
 * One commit to be made.
 *
 * @param message without a line break at its end
 * @param author committer too
 * @param at kept to the second, in UTC
 * @param writes whole files, by their path
 * @param removes paths of files that must be there
 */
public record SampleChange(
        String message, Signature author, Instant at, Map<String, String> writes, Set<String> removes) {
    public SampleChange {
        writes = Map.copyOf(writes);
        removes = Set.copyOf(removes);
    }
}
