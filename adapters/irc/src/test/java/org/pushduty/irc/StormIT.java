package org.pushduty.irc;

import org.junit.jupiter.api.Test;

/**
 * An hour of random faults, on a fast schedule, between the bot and a real server. At the end both sides agree on what
 * was said. {@code -Dfaults=} and {@code -Dseed=} make it longer and repeatable.
 */
class StormIT {
    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void afterAnHourOfFaultsBothSidesAgreeOnWhatWasSaid() {
        try (var server = NgircdServer.start();
                var storm = new Storm(server.port(), seed)) {
            new AfterTheStorm(storm, seed).rageAndAgree(Integer.getInteger("faults", 200));
        }
    }
}
