package org.pushduty.git.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CommitId;

final class SampleRepositoryTest {
    private static final Signature KUMAR = new Signature("Kumar", "kumar@example.org");
    private static final Instant NOON = Instant.parse("2016-10-04T12:00:00Z");

    @TempDir
    private Path folder;

    private SampleRepository repository;

    @BeforeEach
    void make() {
        repository = SampleRepository.init(folder.resolve("sample.git"), "main");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private static SampleChange change(String message, Map<String, String> writes, String... removes) {
        return new SampleChange(message, KUMAR, NOON, writes, Set.of(removes));
    }

    @Test
    void aCommitChangesWhatItNamesAndKeepsTheRest() {
        repository.commit("main", change("One", Map.of("a.txt", "a", "dir/b.txt", "b", "dir.txt", "c")));

        CommitId second = repository.commit("main", change("Two", Map.of("a.txt", "new"), "dir.txt"));

        assertThat(repository.head("main")).hasValue(second);
        assertThat(repository.file("main", "a.txt")).hasValue("new");
        assertThat(repository.file("main", "dir/b.txt")).hasValue("b");
        assertThat(repository.file("main", "dir.txt")).isEmpty();
        assertThat(repository.file("elsewhere", "a.txt")).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        assertThatIllegalStateException()
                .isThrownBy(() -> repository.commit("main", change("One", Map.of(), "lost.txt")))
                .withMessageContaining("lost.txt");
    }

    @Test
    void aMergeHoldsBothSides() {
        CommitId base = repository.commit("main", change("One", Map.of("a.txt", "a", "old.txt", "o")));
        repository.branch("side", base);
        CommitId side = repository.commit("side", change("Side", Map.of("side.txt", "s"), "old.txt"));
        repository.commit("main", change("Main", Map.of("a.txt", "changed")));

        repository.merge("main", side, change("Merge side", Map.of()));

        assertThat(repository.file("main", "a.txt")).hasValue("changed");
        assertThat(repository.file("main", "side.txt")).hasValue("s");
        assertThat(repository.file("main", "old.txt")).isEmpty();
    }

    @Test
    void aMergeThatWouldConflictIsAMistake() {
        CommitId base = repository.commit("main", change("One", Map.of("a.txt", "a")));
        repository.branch("side", base);
        CommitId side = repository.commit("side", change("Side", Map.of("a.txt", "b")));
        repository.commit("main", change("Main", Map.of("a.txt", "c")));

        assertThatIllegalStateException()
                .isThrownBy(() -> repository.merge("main", side, change("Merge side", Map.of())))
                .withMessageContaining("a.txt");
    }

    @Test
    void aRepositoryIsOpenedAgain() {
        CommitId commit = repository.commit("main", change("One", Map.of("a.txt", "a")));

        try (var again = SampleRepository.open(folder.resolve("sample.git"))) {
            assertThat(again.head("main")).hasValue(commit);
        }
    }

    @Test
    void aDroppedBranchIsGone() {
        repository.branch("side", repository.commit("main", change("One", Map.of("a.txt", "a"))));

        repository.dropBranch("side");

        assertThat(repository.head("side")).isEmpty();
        assertThat(repository.head("main")).isPresent();
    }
}
