package org.pushduty.app.departures;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.DeparturesContract;

/** The kill itself is KillIT's: what is mapped is as much the next mapping's in the same process. */
class MappedDeparturesTest extends DeparturesContract {
    @TempDir
    private Path folder;

    @Override
    protected Departures first() {
        // The clock ticks as the program's does.
        return MappedDepartures.at(folder.resolve("data/departures.bin"), Clock.tick(clock, Duration.ofNanos(1000)));
    }

    @Override
    protected Departures afterKill(Departures killed) {
        return first();
    }
}
