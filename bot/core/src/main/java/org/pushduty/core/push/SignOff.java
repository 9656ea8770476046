package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pushduty.core.train.RepositoryName;

/**
 * A role's word on exact revisions of a push: go, or no-go.
 *
 * @param role {@code hero} or the name of a role
 * @param reason of a no-go; else blank
 * @param tags what it is about: the newest tag of each repository then, in the train's order
 */
public record SignOff(
        String role, String person, boolean isGo, String reason, Map<RepositoryName, String> tags, Instant at) {
    public SignOff {
        requireNonNull(role, "role");
        requireNonNull(person, "person");
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** {@code addons-server 2016.10.06-1, addons-frontend 2016.10.06}; blank where nothing was tagged. */
    public String toldTags() {
        return tags.entrySet().stream()
                .map(tag -> tag.getKey() + " " + tag.getValue())
                .collect(joining(", "));
    }

    /** Whether it is about what the push is by now; a hot-fix later takes nothing from what let the push out. */
    public boolean isFresh(Push push) {
        return tags.equals(push.tagsToShip());
    }
}
