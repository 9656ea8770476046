package org.pushduty.core.push;

import static java.util.Objects.requireNonNull;

/**
 * What a hold stops.
 *
 * @param name of the environment or repository; blank for the train
 * @param exceptPicks whether commits may still be picked onto what is tagged
 */
public record HoldScope(Kind kind, String name, boolean exceptPicks) {
    public static final HoldScope TRAIN = new HoldScope(Kind.TRAIN, "", false);

    /** What it may be on. */
    public enum Kind {
        TRAIN,
        /** Whatever would get there: of one that deploys every tag, tagging too. */
        ENVIRONMENT,
        REPOSITORY
    }

    public HoldScope {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
    }
}
