package org.pushduty.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A bare repository as large as a real release: 20,000 commits, each of which changes one of 2,500 files. Half of the
 * files have fewer than 90 lines, a few have thousands; all together are some 17 MB.
 */
final class BigRepository {
    static final int COMMITS = 20_000;
    private static final int FILES = 2_500;
    private static final int FOLDER = 25;
    private static final int MEDIAN_LINES = 90;
    private static final int MOST_LINES = 4_000;
    private static final double SPREAD = 1.2;
    private static final int WORDS = 6;
    private static final int DICTIONARY = 3_000;
    private static final int ALPHABET = 26;
    private static final long BEGIN = 1_400_000_000L;

    private final Origin origin;
    private final List<String> commits;
    private final List<String> dictionary;
    private final List<Text> files;

    /** A file's text around the line that changes. */
    private record Text(String before, String after) {
        byte[] changed(int change) {
            return (before + "changed for the " + change + ". time\n" + after).getBytes(UTF_8);
        }
    }

    BigRepository(Ground ground) {
        RandomGenerator random = new SplittableRandom(1);
        dictionary =
                IntStream.range(0, DICTIONARY).mapToObj(any -> word(random)).toList();
        files = IntStream.range(0, FILES).mapToObj(any -> text(random)).toList();
        origin = Origin.make(ground.folder("pick-origins"), "big");
        origin.shell().feed(this::stream, "git", "fast-import", "--quiet", "--force");
        // As a server keeps it.
        origin.shell().git("repack", "-adq");
        commits = origin.shell().git("rev-list", "--reverse", "main").lines().toList();
    }

    private static String word(RandomGenerator random) {
        var word = new StringBuilder();
        for (int left = 2 + random.nextInt(8); left > 0; left--) {
            word.append((char) ('a' + random.nextInt(ALPHABET)));
        }
        return word.toString();
    }

    private Text text(RandomGenerator random) {
        int lines = (int) Math.min(MOST_LINES, MEDIAN_LINES * Math.exp(SPREAD * random.nextGaussian()));
        return new Text(lines(lines / 2, random), lines(lines / 2, random));
    }

    private String lines(int count, RandomGenerator random) {
        var lines = new StringBuilder();
        for (int line = 0; line < count; line++) {
            for (int word = 0; word < WORDS; word++) {
                lines.append(dictionary.get(random.nextInt(DICTIONARY))).append(' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    Origin origin() {
        return origin;
    }

    /** From the first, 0, to the last. */
    String commit(int number) {
        return commits.get(number);
    }

    /** A clone, in that folder, of a copy of the repository. */
    Shell clone(Path place) {
        var shell = new Shell(place);
        shell.run("cp", "-r", origin.folder().toString(), "origin.git");
        shell.git("clone", "-q", place.resolve("origin.git").toUri().toString(), "clone");
        return new Shell(place.resolve("clone"));
    }

    /** What git fast-import reads. */
    private void stream(Shell.Input input) {
        input.write("reset refs/heads/main\n\n");
        for (int number = 0; number < COMMITS; number++) {
            input.write("commit refs/heads/main\ncommitter Wil C <wil@example.org> " + (BEGIN + number * 600L)
                    + " +0000\n");
            data(input, ("Change " + number + " of many\n").getBytes(UTF_8));
            int first = number == 0 ? 0 : number % FILES;
            int last = number == 0 ? FILES - 1 : first;
            for (int file = first; file <= last; file++) {
                input.write("M 100644 inline src/part" + file / FOLDER + "/file" + file + ".py\n");
                data(input, files.get(file).changed(number));
            }
            input.write("\n");
        }
    }

    private static void data(Shell.Input input, byte[] content) {
        input.write("data " + content.length + "\n");
        input.write(content);
        input.write("\n");
    }
}
