package org.pushduty.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.PublishOutcome;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Revision;

/** A push into a folder was cut short by a kill, and comes again. */
class AbandonedLocksTest {
    @TempDir
    private Path folder;

    private BareRemote remote;
    private GitRepositories repositories;
    private SourceRepository repository;
    private TagStep step;
    private Path lock;

    @BeforeEach
    void aCommitIsToBeTagged() throws IOException {
        remote = new BareRemote(folder.resolve("remote.git"), folder.resolve("mirrors/addons-server.git"));
        CommitId head = remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        repositories = new GitRepositories(GitSettings.in(folder.resolve("mirrors")));
        repository = repositories.open(origin());
        repository.refresh();
        step = new TagStep(
                repository.name(),
                Revision.first(new PushName("2016.10.06")),
                head,
                TagStep.Origin.HEAD,
                "",
                List.of(),
                "Push 2016.10.06",
                new Signature("Push Duty", "pushduty@example.org"),
                Instant.parse("2016-10-04T18:00:00Z"));
        lock = folder.resolve("remote.git/refs/tags/2016.10.06.lock");
        Files.createDirectories(folder.resolve("remote.git/refs/tags"));
        Files.createFile(lock);
    }

    private GitRemote origin() {
        return new GitRemote(
                new RepositoryName("addons-server"),
                folder.resolve("remote.git").toString(),
                "");
    }

    @AfterEach
    void close() {
        repositories.close();
    }

    @Test
    void aLockOfAProcessThatIsGoneIsNoObstacle() throws IOException {
        Files.setLastModifiedTime(lock, FileTime.from(Instant.parse("2016-10-04T18:00:00Z")));

        assertThat(repository.publish(step)).isEqualTo(new PublishOutcome.Published(false));
        assertThat(remote.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @Test
    void theMarkOnAPackThatWasBeingReceivedGoesAndThoseOfPeopleStay() throws IOException {
        Files.delete(lock);
        Path packs = Files.createDirectories(folder.resolve("remote.git/objects/pack"));
        Path received = Files.writeString(packs.resolve("pack-1.keep"), "jgit receive-pack\n");
        Path kept = Files.writeString(packs.resolve("pack-2.keep"), "ours, please keep\n");
        Path halfMarked = Files.createFile(packs.resolve("pack-3.keep.lock"));
        FileTime past = FileTime.from(Instant.parse("2016-10-04T18:00:00Z"));
        Files.setLastModifiedTime(received, past);
        Files.setLastModifiedTime(halfMarked, past);
        Files.setLastModifiedTime(kept, past);

        assertThat(repository.publish(step)).isEqualTo(new PublishOutcome.Published(false));
        assertThat(received).doesNotExist();
        assertThat(halfMarked).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void aMirrorIsTidiedAgainAfterAKillWhileItWas() throws IOException {
        repositories.close();
        Path mark = Files.writeString(folder.resolve("mirrors/addons-server.git/gc.pid"), "4711 build");
        Files.setLastModifiedTime(mark, FileTime.from(Instant.parse("2016-10-04T18:00:00Z")));
        repositories = new GitRepositories(GitSettings.in(folder.resolve("mirrors")));

        repositories.open(origin()).refresh();

        assertThat(mark).doesNotExist();
    }

    @Test
    void aLockOfSomebodyAtWorkIsLeftAlone() {
        assertThat(repository.publish(step)).isInstanceOf(PublishOutcome.Refused.class);

        assertThat(lock).exists();
        assertThat(remote.remoteTags()).isEmpty();
    }
}
