package org.pushduty.core.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.pushduty.core.Fuzz;

/**
 * A page that people edit at random. Each character that they type is typed only once, and the bot never types one of
 * these. Of whatever they do to a line that was there, {@code touched} is told, and {@code placed} of what they put
 * elsewhere.
 */
final class EditedPage {
    private static final List<String> BULLETS = List.of("", "", "- ", "* ", "  ", "[ ] ", "3. ");

    private final RandomGenerator random;
    private final Consumer<String> touched;
    private final Consumer<String> placed;
    private final List<String> lines = new ArrayList<>();
    private boolean hasCopies;
    private char next = '\u4e00';

    EditedPage(RandomGenerator random, Consumer<String> touched, Consumer<String> placed) {
        this.random = random;
        this.touched = touched;
        this.placed = placed;
    }

    static boolean isTyped(int character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }

    static String typed(String text) {
        return text.codePoints()
                .filter(EditedPage::isTyped)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Whether anything may stand there twice. */
    boolean hasCopies() {
        return hasCopies;
    }

    void set(String text) {
        lines.clear();
        lines.addAll(List.of(text.split("\n", -1)));
    }

    private String typing() {
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            text.append(next++);
            text.append(random.nextInt(6) == 0 ? " " : "");
        }
        return text.toString();
    }

    /** Does one thing or another; what it was. */
    String edit() {
        int at = random.nextInt(lines.size());
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> writeLine(at);
            case 4, 5 -> write(at);
            case 6, 7 -> cut(at);
            case 8 -> deleteLine(at);
            case 9 -> pasteCopy(at);
            case 10 -> moveLines(at);
            case 11 -> join(at);
            case 12 -> split(at);
            default -> writeBlank(at);
        };
    }

    private String writeLine(int at) {
        lines.add(at, Fuzz.one(random, BULLETS) + typing());
        return "line written before " + at;
    }

    private String writeBlank(int at) {
        lines.add(at, random.nextBoolean() ? "" : "-");
        return "blank written before " + at;
    }

    private String write(int at) {
        String line = touch(at);
        int column = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, column) + typing() + line.substring(column));
        return "written into " + at;
    }

    private String cut(int at) {
        String line = touch(at);
        int from = random.nextInt(line.length() + 1);
        int to = Math.min(line.length(), from + random.nextInt(1, 8));
        lines.set(at, line.substring(0, from) + (random.nextBoolean() ? typing() : "") + line.substring(to));
        return "cut from " + at;
    }

    private String deleteLine(int at) {
        touch(at);
        lines.remove(at);
        lines.addAll(lines.isEmpty() ? List.of("") : List.of());
        return "deleted " + at;
    }

    private String pasteCopy(int at) {
        int to = random.nextInt(lines.size());
        placed.accept(touch(at));
        lines.add(to, lines.get(at));
        hasCopies = true;
        return "copied " + at + " to " + to;
    }

    private String moveLines(int at) {
        List<String> block = new ArrayList<>(lines.subList(at, Math.min(lines.size(), at + random.nextInt(1, 6))));
        block.forEach(touched.andThen(placed));
        lines.subList(at, at + block.size()).clear();
        int to = random.nextInt(lines.size() + 1);
        lines.addAll(to, block);
        return "moved " + block.size() + " from " + at + " to " + to;
    }

    private String join(int at) {
        if (at + 1 < lines.size()) {
            lines.set(at, touch(at) + touch(at + 1));
            lines.remove(at + 1);
        }
        return "joined " + at;
    }

    private String split(int at) {
        String line = touch(at);
        int column = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, column));
        lines.add(at + 1, line.substring(column));
        return "split " + at;
    }

    private String touch(int at) {
        touched.accept(lines.get(at));
        return lines.get(at);
    }
}
