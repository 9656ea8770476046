package org.pushduty.app.departures;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.DeparturesContract;

/** The kill itself is KillIT's: what is mapped is as much the next mapping's in the same process. */
class MappedDeparturesTest extends DeparturesContract {
    @TempDir
    private Path folder;

    @Override
    protected Departures first() {
        return MappedDepartures.at(folder.resolve("data/departures.bin"), clock);
    }

    @Override
    protected Departures afterKill(Departures killed) {
        return first();
    }
}
