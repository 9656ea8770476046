package org.pushduty.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** A bare repository of 20,000 commits over 2,000 files, each of which changes one file. */
final class BigRepository {
    static final int COMMITS = 20_000;
    private static final int FILES = 2_000;
    private static final int LINES = 40;
    private static final int FOLDER = 50;
    private static final long BEGIN = 1_400_000_000L;

    private final Origin origin;
    private final List<String> commits;

    BigRepository(Ground ground) {
        origin = Origin.make(ground.folder("pick-origins"), "big");
        origin.shell().run(stream().getBytes(UTF_8), "git", "fast-import", "--quiet", "--force");
        commits = origin.shell().git("rev-list", "--reverse", "main").lines().toList();
    }

    Origin origin() {
        return origin;
    }

    /** From the first, 0, to the last. */
    String commit(int number) {
        return commits.get(number);
    }

    private static String stream() {
        var stream = new StringBuilder("reset refs/heads/main\n\n");
        for (int number = 0; number < FILES; number++) {
            String text = text(number, -1);
            stream.append("blob\nmark :").append(number + 1).append('\n');
            data(stream, text);
        }
        for (int number = 0; number < COMMITS; number++) {
            stream.append("commit refs/heads/main\ncommitter Wil C <wil@example.org> ")
                    .append(BEGIN + number * 600L)
                    .append(" +0000\n");
            data(stream, "Change " + number + " of many\n");
            if (number == 0) {
                for (int file = 0; file < FILES; file++) {
                    stream.append("M 100644 :")
                            .append(file + 1)
                            .append(' ')
                            .append(path(file))
                            .append('\n');
                }
            } else {
                stream.append("M 100644 inline ").append(path(number % FILES)).append('\n');
                data(stream, text(number % FILES, number));
            }
            stream.append('\n');
        }
        return stream.toString();
    }

    private static void data(StringBuilder stream, String text) {
        stream.append("data ")
                .append(text.getBytes(UTF_8).length)
                .append('\n')
                .append(text)
                .append('\n');
    }

    private static String path(int file) {
        return "src/part" + file / FOLDER + "/file" + file + ".py";
    }

    private static String text(int file, int change) {
        var text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append("line ").append(line).append(" of file ").append(file);
            text.append(line == LINES / 2 ? " after change " + change + "\n" : "\n");
        }
        return text.toString();
    }
}
