package org.pushduty.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.Pad;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.RepositoryName;

/** Bots, each with a mirror of its own, write the same pages at the same time; as often as -Drounds says. */
class GitPadRaceTest {
    // Few for their number: a fetch from a folder waits on a pipe, for up to a second, if there is something to fetch.
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final int WRITERS = 3;

    @TempDir
    private Path folder;

    private final List<GitRepositories> opened = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

    private Pad writer(int number) {
        var repositories = new GitRepositories(GitSettings.in(folder.resolve("mirrors-" + number)));
        opened.add(repositories);
        String uri = folder.resolve("remote.git").toString();
        return repositories.pad(new GitPadSettings(
                new GitRemote(new RepositoryName("notes"), uri, "main"),
                "notes",
                new Signature("Writer " + number, "writer@example.org"),
                Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        threads.shutdown();
        opened.forEach(GitRepositories::close);
    }

    @Test
    void noLineIsLost() {
        long seed = Long.getLong("seed", System.nanoTime());
        new BareRemote(folder.resolve("remote.git"), folder.resolve("none"));
        List<CompletableFuture<Integer>> writing = IntStream.range(0, WRITERS)
                .mapToObj(number -> {
                    Pad pad = writer(number);
                    var random = new Random(seed + number);
                    return CompletableFuture.supplyAsync(() -> write(pad, number, random), threads);
                })
                .toList();
        int written = writing.stream().mapToInt(CompletableFuture::join).sum();

        Pad reader = writer(WRITERS);
        String all = reader.read("one").orElseThrow().text()
                + reader.read("two").orElseThrow().text();
        for (int number = 0; number < WRITERS; number++) {
            String mark = number + " writes ";
            assertThat(all.lines().filter(line -> line.startsWith(mark)).sorted())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(IntStream.range(0, ROUNDS)
                            .mapToObj(round -> mark + round)
                            .sorted()
                            .toList());
        }
        GitCommand git = new GitCommand(folder.resolve("remote.git"), folder);
        assertThat(git.run("rev-list", "--count", "main")).as("seed %d", seed).isEqualTo(String.valueOf(written));
        assertThat(git.run("rev-list", "--merges", "--count", "main")).isEqualTo("0");
        GitCommand.Result check = git.attempt(Map.of(), "fsck", "--strict", "--no-dangling");
        assertThat(check.status()).as(check.out() + check.err()).isZero();
    }

    /** Writes its lines, each at a place of its choice; returns how many commits it took. */
    private static int write(Pad pad, int number, Random random) {
        for (int round = 0; round < ROUNDS; round++) {
            String page = random.nextBoolean() ? "one" : "two";
            String line = number + " writes " + round;
            while (!writeOnce(pad, page, line, random)) {
                Thread.onSpinWait();
            }
        }
        return ROUNDS;
    }

    private static boolean writeOnce(Pad pad, String page, String line, Random random) {
        return pad.read(page)
                .map(read -> {
                    var lines = new ArrayList<>(read.text().lines().toList());
                    lines.add(random.nextInt(lines.size() + 1), line);
                    return pad.replace(page, read, String.join("\n", lines));
                })
                .orElseGet(() -> pad.create(page, line));
    }
}
