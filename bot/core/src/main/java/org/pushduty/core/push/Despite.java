package org.pushduty.core.push;

import java.time.Instant;
import java.util.List;

/**
 * Somebody went on although something stood in the way.
 *
 * @param command what they did, like {@code pushed}
 * @param obstacles what stood in the way, each in one line
 */
public record Despite(String command, List<String> obstacles, String reason, String by, Instant at) {
    public Despite {
        obstacles = List.copyOf(obstacles);
    }
}
