package org.pushduty.app.settings.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One case of {@code bad-files.txt}.
 *
 * @param changes pairs of what is taken out of the good file and what is put in its place
 * @param problems what must be printed for it
 */
record BadFile(String name, List<List<String>> changes, List<String> problems) {

    static Stream<BadFile> all() {
        return Arrays.stream(resource("bad-files.txt").split("(?m)^=== ", -1))
                .skip(1)
                .map(BadFile::parse);
    }

    static String base() {
        return resource("base.yml");
    }

    private static BadFile parse(String block) {
        List<List<String>> changes = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        char last = ' ';
        for (String line : block.lines().skip(1).filter(text -> !text.isBlank()).toList()) {
            String text = line.substring(1);
            if (line.charAt(0) == '-' && last != '-') {
                changes.add(new ArrayList<>(List.of("", "")));
            }
            switch (line.charAt(0)) {
                case '-' -> append(changes, 0, text, last == '-');
                case '+' -> append(changes, 1, text, last == '+');
                case '>' -> problems.add(text.strip());
                default -> throw new IllegalArgumentException(line);
            }
            last = line.charAt(0);
        }
        return new BadFile(block.lines().findFirst().orElseThrow(), changes, problems);
    }

    private static void append(List<List<String>> changes, int side, String text, boolean isMore) {
        List<String> change = changes.get(changes.size() - 1);
        change.set(side, isMore ? change.get(side) + "\n" + text : text);
    }

    String yaml() {
        String yaml = base();
        for (List<String> change : changes) {
            int at = yaml.indexOf(change.get(0));
            if (at < 0 || yaml.indexOf(change.get(0), at + 1) >= 0) {
                throw new IllegalStateException(name + ": the good file does not hold this once: " + change.get(0));
            }
            yaml = yaml.replace(change.get(0), change.get(1));
        }
        return yaml;
    }

    private static String resource(String name) {
        try (InputStream input = Objects.requireNonNull(BadFile.class.getResourceAsStream(name), name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
