package org.pushduty.irc;

import org.junit.jupiter.api.Test;

/** As {@link StormIT}, shorter, on the kind of server that most networks have. */
class ServicesStormIT {
    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void onAServerWithServicesTheyAgreeAsWell() {
        try (var server = InspircdServer.start();
                var storm = new Storm(server.port(), seed)) {
            new AfterTheStorm(storm, seed).rageAndAgree(Integer.getInteger("faults", 200) / 4);
        }
    }
}
