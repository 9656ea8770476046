package org.pushduty.git;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.PickPlanContract;
import org.pushduty.core.port.RemoteByHand;
import org.pushduty.core.port.SourceRepository;

class JgitPickPlanTest extends PickPlanContract {
    @TempDir
    private Path folder;

    private LocalRepository local;

    @Override
    protected RemoteByHand newRemote() {
        local = new LocalRepository(folder);
        return local.newRemote();
    }

    @Override
    protected SourceRepository newRepository() {
        return local.open();
    }

    @AfterEach
    void close() {
        local.close();
    }
}
