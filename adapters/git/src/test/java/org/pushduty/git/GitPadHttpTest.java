package org.pushduty.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.Pad.Page;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.RepositoryName;

class GitPadHttpTest {
    @TempDir
    private Path folder;

    private GitHttpServer server;
    private BareRemote remote;
    private GitRepositories repositories;
    private Pad pad;

    @BeforeEach
    void open() throws IOException {
        server = new GitHttpServer(folder, folder);
        remote = new BareRemote(folder.resolve("remote.git"), folder.resolve("mirrors/pads/notes.git"));
        open(GitHttpServer.PASSWORD);
    }

    private void open(String password) {
        var logins = Map.of("127.0.0.1:" + server.port(), new GitSettings.Login(GitHttpServer.USER, password));
        repositories = new GitRepositories(new GitSettings(
                folder.resolve("mirrors"), Duration.ofSeconds(10), logins, List.of(), folder.resolve("known_hosts")));
        pad = repositories.pad(new GitPadSettings(
                new GitRemote(new RepositoryName("notes"), server.uri("remote.git"), "main"),
                "notes",
                new Signature("Push Duty", "pushduty@example.org"),
                Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        repositories.close();
        server.close();
    }

    private Page read() {
        return pad.read("one").orElseThrow();
    }

    @Test
    void pagesAreMadeReadAndReplacedInAnEmptyRepository() {
        assertThat(pad.access()).isNotBlank();
        assertThat(pad.read("one")).isEmpty();
        assertThat(pad.create("one", "1\n")).isTrue();
        assertThat(pad.create("one", "again\n")).isFalse();
        assertThat(pad.replace("one", read(), "2\n")).isTrue();

        assertThat(read().text()).isEqualTo("2\n");
    }

    @Test
    void aRefusalIsGivenInTheHooksWords() {
        pad.create("one", "1\n");
        remote.refuse("notes are frozen, ask jason");

        assertThatThrownBy(() -> pad.replace("one", read(), "2\n"))
                .isInstanceOf(OutsideException.class)
                .hasMessageStartingWith("git notes: push notes/one.md failed: notes are frozen, ask jason");
        assertThat(read().text()).isEqualTo("1\n");
    }

    @Test
    void aHookThatSpeaksOfLocksDoesNotHideThatItRefuses() {
        pad.create("one", "1\n");
        remote.refuse("the branch is locked");

        assertThatThrownBy(() -> pad.replace("one", read(), "2\n"))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("the branch is locked");
    }

    @Test
    void aBranchThatMovesInTheMiddleOfAPushIsTriedAgain() {
        pad.create("one", "1\n");
        Page page = read();
        // Somebody else's commit to another file arrives, once, between what the bot saw and its own.
        remote.hook(
                "pre-receive",
                "[ -e moved ] || { touch moved; unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY"
                        + " GIT_ALTERNATE_OBJECT_DIRECTORIES;"
                        + " git update-ref refs/heads/main $(git commit-tree -p main -m Meanwhile 'main^{tree}'); }");

        assertThat(pad.replace("one", page, "2\n")).isTrue();
        assertThat(new GitCommand(folder.resolve("remote.git"), folder).run("log", "--format=%s", "main"))
                .isEqualTo("Notes of one\nMeanwhile\nNotes of one");
    }

    @Test
    void aPushWhoseAnswerIsLostIsSeenByTheNextRead() {
        pad.create("one", "1\n");
        Page page = read();
        server.loseAnswers();

        assertThatThrownBy(() -> pad.replace("one", page, "2\n")).isInstanceOf(OutsideException.class);
        assertThat(read().text()).isEqualTo("2\n");
        assertThat(pad.replace("one", page, "2\n")).isFalse();
        assertThat(pad.create("one", "1\n")).isFalse();
    }

    @Test
    void aRepositoryThatMayOnlyBeReadSaysSo() {
        pad.create("one", "1\n");
        server.setReadOnly();

        assertThat(read().text()).isEqualTo("1\n");
        assertThatThrownBy(pad::access)
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("can be read; no pushing: no permission");
        assertThatThrownBy(() -> pad.replace("one", read(), "2\n"))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("no permission");
    }

    @Test
    void aWrongPasswordIsNamedWithoutShowingIt() {
        repositories.close();
        open("wr0ng");

        assertThatThrownBy(pad::access)
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("authentication failed")
                .message()
                .doesNotContain("wr0ng");
        assertThatThrownBy(() -> pad.read("one")).isInstanceOf(OutsideException.class);
    }

    @Test
    void aServerThatIsAwayIsAskedAgain() {
        pad.create("one", "1\n");
        server.answerWith(503);
        assertThatThrownBy(this::read).isInstanceOf(OutsideException.class).hasMessageContaining("503");

        server.answerWith(200);
        assertThat(read().text()).isEqualTo("1\n");
    }
}
