package org.pushduty.core.train;

import java.util.List;

/**
 * Where revisions run.
 *
 * @param deploysOnTag whether every tag goes there by itself
 * @param needs who signs off before it is pushed there: {@code hero} or names of roles
 */
public record Environment(String name, boolean deploysOnTag, List<String> needs) {
    public Environment {
        needs = List.copyOf(needs);
    }
}
