package org.pushduty.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.RemoteByHand;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.SourceRepositoryContract;
import org.pushduty.core.port.git.PublishOutcome;
import org.pushduty.core.port.git.PublishOutcome.Published;
import org.pushduty.core.port.git.PublishOutcome.Refused;
import org.pushduty.core.port.git.PushAccess;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

class HttpRemoteTest extends SourceRepositoryContract {
    @TempDir
    private Path folder;

    private GitHttpServer server;
    private GitRepositories repositories;
    private BareRemote bare;

    @Override
    protected RemoteByHand newRemote() throws IOException {
        server = new GitHttpServer(folder, folder);
        bare = new BareRemote(folder.resolve("remote.git"), folder.resolve("mirrors/addons-server.git"));
        return bare;
    }

    @Override
    protected SourceRepository newRepository() {
        return open(server.uri("remote.git"), GitHttpServer.PASSWORD);
    }

    private SourceRepository open(String uri, String password) {
        return open(uri, password, Duration.ofSeconds(10));
    }

    private SourceRepository open(String uri, String password, Duration timeout) {
        var logins = Map.of("127.0.0.1:" + server.port(), new GitSettings.Login(GitHttpServer.USER, password));
        repositories = new GitRepositories(
                new GitSettings(folder.resolve("mirrors"), timeout, logins, List.of(), folder.resolve("known_hosts")));
        return repositories.open(new GitRemote(new RepositoryName("addons-server"), uri, ""));
    }

    @AfterEach
    void close() {
        repositories.close();
        server.close();
    }

    private OutsideException refreshFails(SourceRepository of) {
        Throwable failure = catchThrowable(of::refresh);
        assertThat(failure).isInstanceOf(OutsideException.class);
        return (OutsideException) failure;
    }

    @Test
    void aTagThatAHookProtectsIsRefusedInItsWords() {
        CommitId head = line(1).get(0);
        bare.hook("update", "case $1 in refs/tags/*-1) echo \"$1 is protected\" >&2; exit 1;; esac");
        repository.refresh();

        assertThat(repository.publish(step(repository, 0, head))).isEqualTo(new Published(false));
        assertThat(repository.publish(step(repository, 1, head)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("refs/tags/2016.10.06-1 is protected; ")
                                .endsWith("(hook declined)"));
        assertThat(remote.remoteTags()).containsOnlyKeys("2016.10.06");
    }

    @Test
    void aWrongPasswordIsNamedWithoutShowingIt() {
        line(1);
        OutsideException failure = refreshFails(open(server.uri("remote.git"), "wr0ng"));

        assertThat(failure.reason()).startsWith("authentication failed");
        assertThat(failure.getMessage()).doesNotContain("wr0ng");
    }

    @Test
    void aPasswordInTheAddressWorksAndIsNeverShown() {
        CommitId head = line(1).get(0);
        String secret = "http://pushduty:s3cret%2Bword@127.0.0.1:" + server.port() + "/";
        repositories.close();
        repositories = new GitRepositories(GitSettings.in(folder.resolve("other")));
        SourceRepository known = repositories.open(new GitRemote(new RepositoryName("a"), secret + "remote.git", ""));
        SourceRepository unknown = repositories.open(new GitRemote(new RepositoryName("b"), secret + "none.git", ""));
        known.refresh();
        OutsideException failure = refreshFails(unknown);

        assertThat(known.head()).contains(head);
        assertThat(failure.reason()).contains("no such repository");
        assertThat(failure.getMessage()).doesNotContain("s3cret");
        server.answerWith(500);
        assertThat(refreshFails(known).getMessage()).doesNotContain("s3cret").contains("500");
    }

    @Test
    void aRemoteThatMayOnlyBeReadSaysSo() {
        CommitId head = line(1).get(0);
        server.setReadOnly();
        repository.refresh();
        PushAccess access = repository.access();

        assertThat(access.canRead()).isTrue();
        assertThat(access.mayPush()).isFalse();
        assertThat(access.story()).contains("no permission");
        assertThat(repository.publish(step(repository, 0, head)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).startsWith("no permission"));
    }

    @Test
    void aBrokenServerIsNamedByItsAnswer() {
        line(1);
        server.answerWith(500);

        assertThat(refreshFails(repository).reason()).contains("500");
    }

    @Test
    void aServerThatHangsIsGivenUp() {
        line(1);
        repositories.close();
        SourceRepository hasty = open(server.uri("remote.git"), GitHttpServer.PASSWORD, Duration.ofSeconds(1));
        server.hang();

        assertThat(refreshFails(hasty).reason()).isEqualTo("no answer within 1 s");
    }

    @Test
    void aServerThatIsDownIsNamedSo() {
        line(1);
        server.close();

        assertThat(refreshFails(repository).reason()).startsWith("the host cannot be reached");
    }

    @Test
    void aPushWhoseAnswerIsLostIsSettledByAsking() {
        CommitId head = line(1).get(0);
        repository.refresh();
        server.loseAnswers();

        assertThat(repository.publish(step(repository, 0, head))).isEqualTo(new Published(false));
        assertThat(remote.remoteTags()).isEqualTo(Map.of("2016.10.06", head));
        assertThat(repository.tags()).isEqualTo(Map.of("2016.10.06", head));
    }

    @Test
    void aPushThatFailsBeforeItArrivesIsAFailure() {
        CommitId head = line(1).get(0);
        repository.refresh();
        server.answerWith(503);

        assertThatThrownBy(() -> repository.publish(step(repository, 0, head)))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("503");
    }

    @Test
    void tagsPublishedAtOnceAllArrive() {
        CommitId head = line(1).get(0);
        repository.refresh();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<CompletableFuture<PublishOutcome>> outcomes = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> repository.publish(step(repository, number, head)), threads))
                .toList();

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join()).isEqualTo(new Published(false)));
        assertThat(remote.remoteTags()).hasSize(4);
        threads.shutdown();
    }
}
