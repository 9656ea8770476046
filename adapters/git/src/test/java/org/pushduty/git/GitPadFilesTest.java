package org.pushduty.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.Pad.Page;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.RepositoryName;

/** What the pad does to a repository, as git sees it. */
class GitPadFilesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2016-10-06T12:00:00.5Z"), ZoneOffset.UTC);
    private static final Signature BOT = new Signature("Push Duty", "pushduty@example.org");

    @TempDir
    private Path folder;

    private GitCommand bare;
    private GitCommand work;
    private GitRepositories repositories;

    @BeforeEach
    void makeBoth() throws IOException {
        Path remote = Files.createDirectories(folder.resolve("remote.git"));
        bare = new GitCommand(remote, folder);
        bare.run("init", "-q", "--bare", "-b", "main");
        work = new GitCommand(Files.createDirectories(folder.resolve("work")), folder);
        work.run("clone", "-q", remote.toString(), ".");
        work.run("checkout", "-q", "-B", "main");
        repositories = new GitRepositories(GitSettings.in(folder.resolve("mirrors")));
    }

    @AfterEach
    void theRepositoryIsSound() {
        repositories.close();
        GitCommand.Result check = bare.attempt(Map.of(), "fsck", "--strict");
        assertThat(check.status()).as(check.err()).isZero();
        assertThat(check.out() + check.err()).doesNotContain("error", "warning");
    }

    private Pad pad(String branch, String below) {
        var origin = new GitRemote(
                new RepositoryName("notes"), folder.resolve("remote.git").toString(), branch);
        return repositories.pad(new GitPadSettings(origin, below, BOT, NOON));
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve("work").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }

    private void push(String message) {
        work.run("add", "-A");
        work.run("commit", "-q", "-m", message);
        work.run("push", "-q", "origin", "main");
    }

    private static Page read(Pad pad, String page) {
        return pad.read(page).orElseThrow();
    }

    @Test
    void thePageIsTheOnlyFileOfItsCommit() throws IOException {
        write("README.md", "ours\n");
        write("notes.txt", "beside the folder\n");
        write("notes/2016.09.29.md", "last week\n");
        push("Start");
        Pad pad = pad("main", "notes");

        pad.create("2016.10.06", "# Notes\n");
        pad.replace("2016.10.06", read(pad, "2016.10.06"), "# Notes\n\n* one\n");
        assertThat(bare.run("log", "--format=%an <%ae> %cn <%ce> %at %s: %b", "-1", "main"))
                .isEqualTo("Push Duty <pushduty@example.org> Push Duty <pushduty@example.org>"
                        + " 1475755200 Notes of 2016.10.06: Brought up to what is known of the push.");
        assertThat(bare.run("diff", "--raw", "--abbrev=4", "main~2", "main")).hasLineCount(1);
        assertThat(bare.run("diff", "--name-status", "main~2", "main~1")).isEqualTo("A\tnotes/2016.10.06.md");
        assertThat(bare.run("diff", "--name-status", "main~1", "main")).isEqualTo("M\tnotes/2016.10.06.md");
        assertThat(bare.run("show", "main:notes/2016.10.06.md")).isEqualTo("# Notes\n\n* one");
    }

    @Test
    void anEmptyRepositoryBranchAndFolderAreMade() {
        Pad pad = pad("main", "a/b");
        Pad wiki = repositories.pad(new GitPadSettings(
                new GitRemote(
                        new RepositoryName("wiki"), folder.resolve("remote.git").toString(), "wiki"),
                "",
                BOT,
                NOON));

        assertThat(pad.read("one")).isEmpty();
        assertThat(pad.access()).isNotBlank();
        assertThat(pad.create("one", "1\n")).isTrue();
        assertThat(wiki.create("two", "2\n")).isTrue();
        assertThat(bare.run("ls-tree", "-r", "--name-only", "main")).isEqualTo("a/b/one.md");
        assertThat(bare.run("ls-tree", "-r", "--name-only", "wiki")).isEqualTo("two.md");
        assertThat(bare.run("rev-list", "--count", "wiki")).isEqualTo("1");
    }

    @Test
    void theDefaultBranchIsTakenWhereNoneIsNamed() throws IOException {
        Pad pad = pad("", "notes");
        assertThatThrownBy(() -> pad.create("one", "1\n"))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("no default branch");

        write("README.md", "ours\n");
        push("Start");
        pad.create("one", "1\n");
        assertThat(bare.run("show", "main:notes/one.md")).isEqualTo("1");
    }

    @Test
    void modesAndLineEndsStay() throws IOException {
        write("notes/one.md", "# Notes\r\n* one\r\n").toFile().setExecutable(true);
        push("Start");
        Pad pad = pad("main", "notes");

        Page page = read(pad, "one");
        assertThat(page.text()).isEqualTo("# Notes\n* one\n");
        pad.replace("one", page, "# Notes\n* one\n* two\n");
        work.run("pull", "-q", "origin", "main");
        assertThat(folder.resolve("work/notes/one.md"))
                .hasContent("# Notes\r\n* one\r\n* two\r\n")
                .isExecutable();
        assertThat(Files.readString(folder.resolve("work/notes/one.md"))).isEqualTo("# Notes\r\n* one\r\n* two\r\n");
    }

    @Test
    void commitsElsewhereDoNotCountAsAChange() throws IOException {
        write("notes/one.md", "1\n");
        push("Start");
        Pad pad = pad("main", "notes");
        Page page = read(pad, "one");
        write("notes/two.md", "2\n");
        push("Elsewhere");

        assertThat(pad.replace("one", page, "one\n")).isTrue();
        assertThat(bare.run("log", "--format=%s", "main")).isEqualTo("Notes of one\nElsewhere\nStart");
    }

    @Test
    void aRewrittenBranchIsNeverOverwritten() throws IOException {
        write("notes/one.md", "1\n");
        push("Start");
        Pad pad = pad("main", "notes");
        Page page = read(pad, "one");
        write("notes/two.md", "2\n");
        work.run("add", "-A");
        work.run("commit", "-q", "--amend", "-m", "Start anew");
        work.run("push", "-q", "--force", "origin", "main");

        assertThat(pad.replace("one", page, "one\n")).isTrue();
        assertThat(bare.run("log", "--format=%s", "main")).isEqualTo("Notes of one\nStart anew");
    }

    @Test
    void entriesAreSortedAsGitSortsThem() throws IOException {
        for (String path : new String[] {"a.md", "a/b.md", "a-b", "a0", "notes.md", "notes-1/x", "notes0/x", "z"}) {
            write(path, "1\n");
        }
        push("Start");

        Pad pad = pad("main", "notes");
        for (String page : new String[] {"a", "0", "notes", "zz", "é", "a.b"}) {
            assertThat(pad.create(page, "1\n")).isTrue();
        }
        // That they are in git's order is checked by fsck at the end.
        assertThat(bare.run("ls-tree", "-r", "--name-only", "main").lines()).hasSize(8 + 6);
    }

    @Test
    void whatIsNoFileOrFolderIsNamed() throws IOException {
        write("notes", "a file\n");
        write("latin/one.md", "\u00c9mile\n");
        write("dir/one.md/x", "1\n");
        Files.createSymbolicLink(folder.resolve("work/dir/two.md"), Path.of("elsewhere"));
        push("Start");

        assertThatThrownBy(() -> pad("main", "notes").create("one", "1\n"))
                .isInstanceOf(OutsideException.class)
                .hasMessage("git notes: push notes/one.md failed: notes is no folder there");
        assertThatThrownBy(() -> pad("main", "latin").read("one"))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("no UTF-8");
        assertThatThrownBy(() -> pad("main", "dir").create("one", "1\n"))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("no file");
        assertThatThrownBy(() -> pad("main", "dir").read("two"))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../one", "/one", "a/b", "one\n", "one\u0000", "\u202eone", "one two"})
    void otherNamesThanAPagesAreRefused(String name) {
        Pad pad = pad("main", "notes");

        assertThatThrownBy(() -> pad.read(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pad.create(name, "1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("\n", "\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/../b", "/a", "a/", "a//b", ".git", "a/.GIT/hooks", "a\nb", "con", "git~1"})
    void otherFoldersThanOnesBelowAreRefused(String below) {
        assertThatThrownBy(() -> pad("main", below)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDescriptionHasNoSecret() {
        var origin = new GitRemote(new RepositoryName("notes"), "https://bot:s3cret@git.example.org/team/notes", "");

        assertThat(repositories
                        .pad(new GitPadSettings(origin, "pushes", BOT, NOON))
                        .description())
                .isEqualTo("the folder pushes of https://git.example.org/team/notes");
    }
}
