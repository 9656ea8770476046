package org.pushduty.core.train;

import java.util.List;

/**
 * Who decides what, beside what holds for every train.
 *
 * @param approvers who decides which picks are taken: {@code hero} or names of roles
 * @param overriders who may go on although something stands in the way: {@code hero} or names of roles; admins always
 * @param oneRoleEach whether one person's sign-offs count for one role only
 */
public record Rules(List<String> approvers, List<String> overriders, boolean oneRoleEach) {
    /** The push hero decides; nobody signs off for two. */
    public static final Rules USUAL = new Rules(List.of("hero"), List.of("hero"), true);

    public Rules {
        approvers = List.copyOf(approvers);
        overriders = List.copyOf(overriders);
    }
}
