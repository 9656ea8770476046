package org.pushduty.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickOutcome.Built;
import org.pushduty.core.port.git.PickOutcome.Conflict;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.port.git.PickRequest.Kind;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/** Builds picks and reverts, and has git do the same in a work tree. */
class PickComparisonTest {
    private static final Signature BOT = new Signature("Push Duty", "pushduty@example.org");
    private static final Instant NOW = Instant.parse("2016-10-04T18:00:00Z");
    private static final Map<String, String> COMMITTED_NOW =
            Map.of("GIT_COMMITTER_DATE", NOW.getEpochSecond() + " +0000");
    private static final String WHOLE = "%T%n%an <%ae> %ad%n%cn <%ce> %cd%n%B";

    @TempDir
    private Path folder;

    private GitCommand work;
    private GitCommand mirror;
    private GitRepositories repositories;
    private SourceRepository repository;
    private long clock = Instant.parse("2016-09-01T09:00:00Z").getEpochSecond();

    @BeforeEach
    void makeBoth() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("work"));
        work = new GitCommand(tree, folder);
        work.run("init", "-q", "-b", "master");
        repositories = new GitRepositories(GitSettings.in(folder.resolve("mirrors")));
        repository = repositories.open(new GitRemote(
                new RepositoryName("work"), tree.resolve(".git").toUri().toString(), "master"));
        mirror = new GitCommand(folder.resolve("mirrors/work.git"), folder);
    }

    @AfterEach
    void checkTheMirror() {
        assertThat(mirror.run("fsck", "--strict", "--no-dangling", "--connectivity-only"))
                .isEmpty();
        GitCommand.Result strict = mirror.attempt(Map.of(), "fsck", "--strict", "--no-dangling");
        assertThat(strict.out() + strict.err()).doesNotContain("error");
        assertThat(strict.status()).isZero();
        repositories.close();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("work").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CommitId commit(String message) {
        return commitAt(message, clock += 60);
    }

    private CommitId commitAt(String message, long time) {
        work.run("add", "-A");
        GitCommand.Result done = work.attempt(
                Map.of("GIT_AUTHOR_DATE", time + " +0530", "GIT_COMMITTER_DATE", time + " +0530"),
                "commit",
                "-q",
                "--allow-empty",
                "--cleanup=verbatim",
                "--allow-empty-message",
                "-m",
                message);
        assertThat(done.status()).as(done.err()).isZero();
        return new CommitId(work.run("rev-parse", "HEAD"));
    }

    private PickOutcome build(Kind kind, CommitId base, List<CommitId> commits, boolean mainline) {
        work.run("branch", "-f", "held-base", base.hex());
        repository.refresh();
        return repository.build(new PickRequest(kind, base, commits, mainline, BOT, NOW));
    }

    /** Has git apply the commits in that order; returns the tip, or the files in conflict. */
    private List<String> git(Kind kind, CommitId base, List<CommitId> order, String... options) {
        work.run("checkout", "-q", "--detach", base.hex());
        for (CommitId commit : order) {
            var command =
                    new ArrayList<>(kind == Kind.PICK ? List.of("cherry-pick", "-x") : List.of("revert", "--no-edit"));
            command.addAll(List.of(options));
            command.add(commit.hex());
            var dated = new HashMap<>(COMMITTED_NOW);
            if (kind == Kind.REVERT) {
                dated.put("GIT_AUTHOR_DATE", NOW.getEpochSecond() + " +0000");
                dated.put("GIT_AUTHOR_NAME", BOT.name());
                dated.put("GIT_AUTHOR_EMAIL", BOT.email());
            }
            GitCommand.Result result = work.attempt(dated, command.toArray(String[]::new));
            if (result.status() != 0) {
                String files = work.run("diff", "--name-only", "--diff-filter=U");
                String verb = kind == Kind.PICK ? "cherry-pick" : "revert";
                if (files.isEmpty()) {
                    // What makes no commit stops git; the bot passes it over.
                    assertThat(result.out() + result.err()).containsAnyOf("nothing to commit", "is now empty");
                    work.run("reset", "-q", "--hard");
                    continue;
                }
                work.run(verb, "--abort");
                return files.lines().toList();
            }
        }
        return List.of(work.run("rev-parse", "HEAD"));
    }

    private String whole(GitCommand where, String commit) {
        return where.run("log", "-1", "--date=raw", "--format=" + WHOLE, commit);
    }

    private void assertSame(PickOutcome outcome, List<String> git) {
        if (outcome instanceof Conflict conflict) {
            assertThat(conflict.files()).isEqualTo(git);
            return;
        }
        Built built = (Built) outcome;
        assertThat(whole(mirror, built.tip().hex())).isEqualTo(whole(work, git.get(0)));
        assertThat(built.tip().hex()).isEqualTo(git.get(0));
    }

    static Stream<String> messages() {
        return Stream.of(
                "Fix login",
                "Fix login\n",
                "Fix login\n\nIt was broken.\n",
                "Fix login\n\nIt was broken.\n\nSigned-off-by: Kumar <kumar@example.org>\n",
                "Fix login\n\nSigned-off-by: Kumar <kumar@example.org>",
                "Fix login\n\n(cherry picked from commit 0123456789012345678901234567890123456789)\n",
                "Fix login\n\nChange-Id: I0123\nReviewed-by: Mat\n",
                "Fix login\n\nChange-Id: I0123\nand more\n",
                "Fix login\n\nSigned-off-by: Kumar <k@example.org>\none\ntwo\nthree\n",
                "Fix login\n\nSigned-off-by: Kumar <k@example.org>\none\ntwo\nthree\nfour\n",
                "Fix login\n\nNote: this\n  goes on\n",
                "fix: login\n",
                "fix: login\nscope: all\n",
                "Signed-off-by: Kumar <k@example.org>\n",
                "Fix login\n\nhttps://example.org/1\n",
                "Fix login\nin two lines\n\nBody\n",
                "Fix login\n\nBody\n\n\n",
                "Fix login\n\nFixes: #12\n\n",
                "Fix login\n\n# 12 is fixed\n",
                "Fix login\n\nReviewed-by: Mat\n# a comment\n",
                "Fix login  \n\nTrailing blanks  \n",
                "Fix löggin ☃\n\nÄ: ö\n",
                "\n\nFix login after blank lines\n");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesOfPicksAreGits(String message) throws IOException {
        write("a.py", "1\n");
        CommitId base = commit("Start");
        write("b.py", "1\n");
        commit("Between");
        write("c.py", "1\n");
        CommitId wanted = commit(message);

        assertSame(build(Kind.PICK, base, List.of(wanted), false), git(Kind.PICK, base, List.of(wanted)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesOfRevertsAreGits(String message) throws IOException {
        write("a.py", "1\n");
        commit("Start");
        write("c.py", "1\n");
        CommitId bad = commit(message);
        write("b.py", "1\n");
        CommitId base = commit("Later");

        assertSame(build(Kind.REVERT, base, List.of(bad), false), git(Kind.REVERT, base, List.of(bad)));
    }

    @Test
    void anEncodedMessageIsTakenOverAsText() throws IOException {
        write("a.py", "1\n");
        CommitId base = commit("Start");
        write("b.py", "1\n");
        work.run("config", "i18n.commitEncoding", "ISO-8859-1");
        Files.write(folder.resolve("message"), "Fix löggin\n".getBytes(StandardCharsets.ISO_8859_1));
        work.run("add", "-A");
        work.run("commit", "-q", "-F", folder.resolve("message").toString());
        work.run("config", "--unset", "i18n.commitEncoding");
        CommitId wanted = new CommitId(work.run("rev-parse", "HEAD"));
        write("a.py", "2\n");
        commit("Later");

        assertSame(build(Kind.PICK, base, List.of(wanted), false), git(Kind.PICK, base, List.of(wanted)));
    }

    @Test
    void aRootCanBePicked() throws IOException {
        write("a.py", "1\n");
        CommitId root = commit("Root");
        work.run("checkout", "-q", "--orphan", "other");
        work.run("rm", "-rfq", ".");
        write("b.py", "1\n");
        CommitId base = commit("Other root");

        assertSame(build(Kind.PICK, base, List.of(root), false), git(Kind.PICK, base, List.of(root)));
    }

    @Test
    void mergesAreTakenAgainstTheirFirstParent() throws IOException {
        write("a.py", "1\n");
        CommitId base = commit("Start");
        work.run("checkout", "-q", "-b", "topic");
        write("t.py", "1\n");
        commit("Topic");
        work.run("checkout", "-q", "master");
        write("b.py", "1\n");
        commit("Master");
        work.attempt(COMMITTED_NOW, "merge", "-q", "--no-ff", "-m", "Merge topic", "topic");
        CommitId merge = new CommitId(work.run("rev-parse", "HEAD"));

        assertSame(build(Kind.PICK, base, List.of(merge), true), git(Kind.PICK, base, List.of(merge), "-m", "1"));
        assertSame(build(Kind.REVERT, merge, List.of(merge), true), git(Kind.REVERT, merge, List.of(merge), "-m", "1"));
    }

    /** Histories of edits, new and removed files, with topics merged; picks onto an early commit, shuffled. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void picksAndRevertsComeOutAsGits(long seed) throws IOException {
        var random = new Random(seed);
        List<CommitId> line = history(random);
        CommitId base = line.get(4);
        for (int round = 0; round < 4; round++) {
            List<CommitId> picks = some(random, line.subList(5, line.size()));
            assertSameAs(Kind.PICK, base, picks);
            assertSameAs(Kind.REVERT, line.get(line.size() - 1), some(random, line.subList(1, line.size())));
        }
    }

    private void assertSameAs(Kind kind, CommitId base, List<CommitId> asked) {
        List<CommitId> order = new ArrayList<>(topological(asked));
        if (kind == Kind.REVERT) {
            Collections.reverse(order);
        }
        PickOutcome outcome = build(kind, base, asked, false);
        if (outcome instanceof Built built) {
            assertThat(built.applied()).extracting(Commit::id).isSubsetOf(order);
            var applied = new ArrayList<>(order);
            applied.removeAll(built.already().stream().map(Commit::id).toList());
            assertThat(built.applied()).extracting(Commit::id).isEqualTo(applied);
        } else if (outcome instanceof PickOutcome.NothingToDo) {
            return;
        }
        assertSame(outcome, git(kind, base, order));
    }

    private List<CommitId> topological(List<CommitId> asked) {
        return work.run("rev-list", "--topo-order", "--reverse", "master")
                .lines()
                .map(CommitId::new)
                .filter(asked::contains)
                .toList();
    }

    private static List<CommitId> some(Random random, List<CommitId> from) {
        var shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(4)));
    }

    /** Some 24 commits that are no merges; committers' clocks disagree. */
    private List<CommitId> history(Random random) throws IOException {
        var line = new ArrayList<CommitId>();
        for (int i = 0; i < 3; i++) {
            edit(random, i);
            line.add(commit("Start " + i));
        }
        for (int topic = 0; topic < 4; topic++) {
            work.run("checkout", "-q", "-b", "topic-" + topic);
            for (int i = 0; i < 2; i++) {
                edit(random, 10 + topic);
                line.add(commitAt("Topic " + topic + "." + i, clock + random.nextInt(9000) - 4500));
            }
            work.run("checkout", "-q", "master");
            for (int i = 0; i < 3; i++) {
                edit(random, i);
                line.add(commitAt("Master " + topic + "." + i, clock + random.nextInt(9000) - 4500));
            }
            GitCommand.Result merge =
                    work.attempt(COMMITTED_NOW, "merge", "-q", "--no-ff", "-m", "Merge " + topic, "topic-" + topic);
            assertThat(merge.status()).as(merge.out()).isZero();
        }
        return line;
    }

    /** Changes one line of the file, and makes it where it is missing. */
    private void edit(Random random, int file) throws IOException {
        Path path = folder.resolve("work/dir" + file % 2 + "/f" + file + ".txt");
        List<String> lines = new ArrayList<>();
        if (Files.exists(path)) {
            lines.addAll(Files.readAllLines(path));
        } else {
            for (int i = 0; i < 30; i++) {
                lines.add("line " + i);
            }
        }
        lines.set(random.nextInt(lines.size()), "changed " + random.nextInt(1000));
        write("dir" + file % 2 + "/f" + file + ".txt", String.join("\n", lines) + "\n");
    }
}
