package org.pushduty.quartz;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.jdbc.StoreAddress;

final class H2TimetableTest extends DatabaseTimetableContract {
    @TempDir
    private Path folder;

    @Override
    protected StoreAddress newDatabase() {
        return StoreAddress.of("jdbc:h2:file:" + folder.resolve("store"));
    }
}
