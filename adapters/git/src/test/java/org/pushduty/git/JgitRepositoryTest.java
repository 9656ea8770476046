package org.pushduty.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.PicksContract;
import org.pushduty.core.port.RemoteByHand;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.PickOutcome.Built;
import org.pushduty.core.port.git.PublishOutcome.Published;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

class JgitRepositoryTest extends PicksContract {
    @TempDir
    private Path folder;

    private GitRepositories repositories;

    @Override
    protected RemoteByHand newRemote() {
        return new BareRemote(folder.resolve("remote.git"), mirror());
    }

    private Path mirror() {
        return folder.resolve("mirrors/addons-server.git");
    }

    @Override
    protected SourceRepository newRepository() {
        return open("");
    }

    private SourceRepository open(String branch) {
        repositories = new GitRepositories(GitSettings.in(folder.resolve("mirrors")));
        String uri = folder.resolve("remote.git").toUri().toString();
        return repositories.open(new GitRemote(new RepositoryName("addons-server"), uri, branch));
    }

    @AfterEach
    void close() {
        repositories.close();
    }

    @Test
    @Override
    protected void aRefusalIsGivenInTheRemotesWords() {
        // JGit serves file: itself and runs no hooks of the target; HttpRemoteTest and SshRemoteTest have this claim.
        CommitId head = line(1).get(0);
        repository.refresh();
        remote.refuse("tags are made by the release team");

        assertThat(repository.publish(step(repository, 0, head))).isEqualTo(new Published(false));
    }

    @Test
    void theMirrorIsReadAgainAfterARestart() {
        CommitId head = line(1).get(0);
        repository.refresh();
        repositories.close();
        remote.vanish();

        assertThat(open("").head()).contains(head);
    }

    @Test
    void anotherBranchThanTheDefaultOneMayShip() {
        CommitId head = line(1).get(0);
        remote.branch("stable", head);
        line(1);
        repositories.close();
        SourceRepository stable = open("stable");
        stable.refresh();

        assertThat(stable.branch()).isEqualTo("stable");
        assertThat(stable.head()).contains(head);
    }

    @Test
    void aMirrorThatLostItsPacksIsMadeAnew() throws IOException {
        CommitId head = line(3).get(2);
        repository.refresh();
        repositories.close();
        cutPacks();
        repository = open("");
        repository.refresh();

        assertThat(repository.head()).contains(head);
        assertThat(repository.recent(5)).hasSize(3);
    }

    @Test
    void whatWasBuiltOutlivesAMirrorMadeAnew() throws IOException {
        List<CommitId> line = line(1);
        CommitId wanted = remote.commit("Wanted", "mat", Map.of("b.py", "1\n"));
        Built built = (Built) pick(line.get(0), wanted);
        repositories.close();
        cutPacks();
        repository = open("");
        repository.refresh();

        assertThat(repository.publish(step(repository, 1, built.tip()))).isEqualTo(new Published(false));
    }

    private void cutPacks() throws IOException {
        try (Stream<Path> files = Files.list(mirror().resolve("objects/pack"))) {
            List<Path> packs =
                    files.filter(file -> file.toString().endsWith(".pack")).toList();
            assertThat(packs).isNotEmpty();
            for (Path pack : packs) {
                pack.toFile().setWritable(true);
                Files.write(pack, new byte[40]);
            }
        }
    }

    @Test
    void aMirrorHalfMadeIsMadeAnew() throws IOException {
        CommitId head = line(1).get(0);
        Files.createDirectories(mirror().resolve("refs"));
        Files.writeString(mirror().resolve("config"), "[core");
        repository.refresh();

        assertThat(repository.head()).contains(head);
    }

    @Test
    void locksOfAKilledProcessAreRemoved() throws IOException {
        line(1);
        repository.refresh();
        repositories.close();
        for (String lock : List.of("refs/heads/master.lock", "packed-refs.lock")) {
            Path left = Files.createFile(mirror().resolve(lock));
            Files.setLastModifiedTime(left, FileTime.from(NOW));
        }
        CommitId head = line(1).get(0);
        repository = open("");
        repository.refresh();

        assertThat(repository.head()).contains(head);
    }

    @Test
    void aRepositoryThatIsNotThereIsNamedSo() {
        var missing = new GitRemote(
                new RepositoryName("missing"), folder.resolve("nothing.git").toString(), "");

        assertThatThrownBy(() -> repositories.open(missing).refresh())
                .isInstanceOf(OutsideException.class)
                .hasMessage("git missing: fetch failed: the remote has no such repository,"
                        + " or does not show it to the bot");
    }
}
