package org.pushduty.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.Store;
import org.pushduty.core.port.StoreContract;

final class H2StoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    protected Store open() {
        return JdbcStore.open(StoreAddress.of("jdbc:h2:file:" + folder.resolve("store")), clock, "pushduty 0.1.0");
    }
}
