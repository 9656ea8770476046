package org.pushduty.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.ChangesContract;
import org.pushduty.core.port.RemoteByHand;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.train.CommitId;

class JgitChangesTest extends ChangesContract {
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

    @Test
    void aChangeBehindThousandsOfOthersIsFound() {
        CommitId fix = remote.commit("Fix login", "kumar", Map.of("b.py", "2\n"));
        CommitId tip = onRelease("Mend the login", Map.of("b.py", "2\n"));
        for (int i = 0; i < 2_050; i++) {
            tip = onRelease("Change " + i, Map.of("z.py", i + "\n"));
        }

        assertThat(isFound(tip, fix)).isTrue();
    }

    @Test
    void aTrialLeavesNothingInTheMirror() throws IOException {
        CommitId fix = remote.commit("Fix login", "kumar", Map.of("b.py", "2\n"));
        CommitId tip = onRelease("Elsewhere too", Map.of("z.py", "2\n"));
        repository.refresh();
        List<Path> before = mirrored();

        assertThat(isFound(tip, fix)).isFalse();
        assertThat(mirrored()).isEqualTo(before);
    }

    private List<Path> mirrored() throws IOException {
        try (Stream<Path> files = Files.walk(local.mirror().resolve("objects"))) {
            return files.sorted().toList();
        }
    }
}
