package org.pushduty.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.app.demo.SampleOrigins.Landed;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/** Looks at the sample repositories with the git command line. */
final class SampleOriginsTest {
    private static final Instant NOW = Instant.parse("2016-10-04T18:00:00Z");
    private static final String TAG = "2016.09.29";

    @TempDir
    private Path scratch;

    private SampleOrigins origins;

    @BeforeEach
    void make() throws IOException {
        origins = SampleOrigins.make(Files.createDirectory(scratch.resolve("origins")), NOW, TAG);
    }

    @AfterEach
    void close() {
        origins.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"addons-server", "addons-frontend"})
    void gitFindsNoFault(String name) throws Exception {
        origins.landAfterTagging();

        assertThat(git(name, "fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(git(name, "rev-parse", "--is-bare-repository")).isEqualTo("true");
        assertThat(git(name, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/master");
    }

    @ParameterizedTest
    @ValueSource(strings = {"addons-server", "addons-frontend"})
    void theHistoryIsBelievable(String name) throws Exception {
        List<String> dates = git(name, "log", "--reverse", "--first-parent", "--format=%cI")
                .lines()
                .toList();

        assertThat(Integer.parseInt(git(name, "rev-list", "--count", "master"))).isBetween(30, 40);
        assertThat(git(name, "rev-list", "--merges", "--count", "master")).isEqualTo("2");
        assertThat(git(name, "log", "--format=%an", "master").lines().distinct().count())
                .isGreaterThanOrEqualTo(5);
        assertThat(git(name, "log", "-M", "--diff-filter=R", "--name-status", "--format=", "master"))
                .startsWith("R");
        assertThat(dates).isSorted();
        assertThat(Instant.parse(dates.get(0).replace("+00:00", "Z"))).isAfter(NOW.minus(Duration.ofDays(28)));
        assertThat(Instant.parse(dates.get(dates.size() - 1).replace("+00:00", "Z")))
                .isBefore(NOW.minus(Duration.ofHours(2)));
        assertThat(git(name, "branch", "--format=%(refname:short)")).isEqualTo("master");
    }

    @Test
    void lastWeeksTagWasMadeByHand() throws Exception {
        assertThat(git("addons-server", "tag")).isEqualTo(TAG);
        assertThat(git("addons-server", "cat-file", "-t", TAG)).isEqualTo("tag");
        assertThat(git("addons-frontend", "cat-file", "-t", TAG)).isEqualTo("commit");
        assertThat(Integer.parseInt(git("addons-server", "rev-list", "--count", TAG + "..master")))
                .isBetween(10, 20);
        assertThat(Integer.parseInt(git("addons-frontend", "rev-list", "--count", TAG + "..master")))
                .isBetween(10, 20);
    }

    @Test
    void theSameInstantMakesTheSameCommits() {
        try (var again = SampleOrigins.make(scratch.resolve("again"), NOW, TAG)) {
            assertThat(again.head(SampleOrigins.SERVER)).isEqualTo(origins.head(SampleOrigins.SERVER));
            assertThat(again.head(SampleOrigins.FRONTEND)).isEqualTo(origins.head(SampleOrigins.FRONTEND));
            assertThat(again.landAfterTagging()).isEqualTo(origins.landAfterTagging());
        }
    }

    @Test
    void theFixAppliesAndTheOtherOneNeedsTheEarlierCommit() throws Exception {
        String tagged = origins.head(SampleOrigins.SERVER).hex();
        Landed landed = origins.landAfterTagging();
        git(
                "addons-server",
                "worktree",
                "add",
                "-q",
                "--detach",
                scratch.resolve("tree").toString(),
                tagged);

        assertThat(pick(landed.fix())).isZero();
        assertThat(pick(landed.conflicting())).isNotZero();
        assertThat(inTree("diff", "--name-only", "--diff-filter=U")).isEqualTo(landed.file());
        inTree("cherry-pick", "--abort");
        assertThat(pick(landed.earlier())).isZero();
        assertThat(pick(landed.conflicting())).isZero();
        assertThat(git("addons-server", "log", "-1", "--format=%s", landed.fix().hex()))
                .isEqualTo("Fix the login redirect");
    }

    @Test
    void moreCanBeLanded() throws Exception {
        var author = new Signature("Krupa Raj", "krupa@example.org");

        CommitId landed = origins.land(SampleOrigins.FRONTEND, "Add a note", author, Map.of("NOTE.md", "Hello\n"));

        assertThat(origins.head(SampleOrigins.FRONTEND)).isEqualTo(landed);
        assertThat(git("addons-frontend", "show", "--format=%an %s", "--name-only", "master"))
                .isEqualTo("Krupa Raj Add a note\n\nNOTE.md");
    }

    private int pick(CommitId commit) throws Exception {
        return run(
                        scratch.resolve("tree"),
                        "-c",
                        "user.name=Hero",
                        "-c",
                        "user.email=hero@example.org",
                        "cherry-pick",
                        "-x",
                        commit.hex())
                .status();
    }

    private String inTree(String... arguments) throws Exception {
        return run(scratch.resolve("tree"), arguments).output();
    }

    private String git(String name, String... arguments) throws Exception {
        Ran ran = run(origins.origin(new RepositoryName(name)), arguments);
        assertThat(ran.status()).as(ran.output()).isZero();
        return ran.output();
    }

    private record Ran(int status, String output) {}

    private Ran run(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(scratch, "git", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("HOME", scratch.toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8).strip());
    }
}
