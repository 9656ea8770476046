package org.pushduty.etherpad;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does one thing or another to a page, at random, and knows what of theirs has to be on it. Each character that they
 * type is typed only once, and the bot never types one of these by itself. They may write on any heading, and never
 * take one out.
 */
final class PadPerson {
    private static final List<String> BULLETS = List.of("", "- ", "* ", "  - ");

    private final Random random;
    private final List<String> headings;
    private final Supplier<String> commits;
    private final Consumer<String> touched;
    private Map<Integer, String> sections = new LinkedHashMap<>();
    private int next = '\u4e00';

    /**
     * @param headings that the page has
     * @param commits makes the words of a line under the picks
     * @param touched is told of each line that they change, as they saw it
     */
    PadPerson(Random random, List<String> headings, Supplier<String> commits, Consumer<String> touched) {
        this.random = random;
        this.headings = headings;
        this.commits = commits;
        this.touched = touched;
    }

    /**
     * Something to do.
     *
     * @param moved the lines that they take to another place
     */
    record Deed(String what, Runnable doing, List<String> moved) {
        Deed(String what, Runnable doing) {
            this(what, doing, List.of());
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static boolean isTyped(int character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }

    /** What is to be done next, planned on the page as they see it now. */
    Deed next(PadHuman human) {
        List<String> seen = human.lines();
        int line = random.nextInt(seen.size());
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> write(human, seen, line);
            case 3, 4 -> type(human, seen, line);
            case 5, 6 -> want(human, seen);
            case 7 -> cut(human, seen, line);
            case 8, 9 -> delete(human, seen, line);
            case 10 -> drag(human, seen);
            default -> typeBehind(human, seen, line);
        };
    }

    private String words() {
        var words = new StringBuilder();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            words.appendCodePoint(next++).append(random.nextInt(4) == 0 && i > 1 ? " " : "");
        }
        return words.toString();
    }

    private Deed write(PadHuman human, List<String> seen, int line) {
        String words = words();
        String written = BULLETS.get(random.nextInt(BULLETS.size())) + words;
        return typing(
                "write " + written + " after " + seen.get(line),
                human,
                words,
                seen,
                line,
                () -> human.writeAfter(line, written));
    }

    private Deed want(PadHuman human, List<String> seen) {
        String words = words();
        String written = "- " + commits.get() + " " + words;
        int line = list(seen) + random.nextInt(2);
        return typing(
                "want " + written + " after " + seen.get(line),
                human,
                words,
                seen,
                line,
                () -> human.writeAfter(line, written));
    }

    private Deed type(PadHuman human, List<String> seen, int line) {
        if (isHeading(seen.get(line))) {
            return typeBehind(human, seen, line);
        }
        String words = words();
        int column = random.nextInt(seen.get(line).length() + 1);
        return changing(
                "type " + words + " at " + column + " of " + seen.get(line),
                human,
                words,
                seen,
                line,
                () -> human.type(line, column, words));
    }

    private Deed typeBehind(PadHuman human, List<String> seen, int line) {
        String words = words();
        return changing(
                "type " + words + " behind " + seen.get(line),
                human,
                words,
                seen,
                line,
                () -> human.type(line, seen.get(line).length(), " " + words));
    }

    private Deed changing(String what, PadHuman human, String words, List<String> seen, int line, Runnable doing) {
        return typing(what, human, words, seen, line, () -> {
            touched.accept(seen.get(line));
            doing.run();
        });
    }

    private Deed typing(String what, PadHuman human, String words, List<String> seen, int line, Runnable doing) {
        String section = section(seen, line);
        return new Deed(what, () -> {
            doing.run();
            words.codePoints().filter(PadPerson::isTyped).forEach(each -> sections.put(each, section));
            see(human.text());
        });
    }

    private Deed cut(PadHuman human, List<String> seen, int line) {
        String text = seen.get(line);
        if (isHeading(text) || text.isBlank()) {
            return write(human, seen, line);
        }
        int from = random.nextInt(text.length());
        int length = Math.min(text.length() - from, random.nextInt(1, 6));
        String gone = text.substring(from, from + length);
        return removing("cut " + gone + " of " + text, human, gone, text, () -> human.cut(line, from, length));
    }

    private Deed delete(PadHuman human, List<String> seen, int line) {
        String text = seen.get(line);
        if (isHeading(text) || text.isBlank()) {
            return write(human, seen, line);
        }
        return removing("delete " + text, human, text, text, () -> human.delete(line));
    }

    private Deed removing(String what, PadHuman human, String gone, String line, Runnable doing) {
        return new Deed(what, () -> {
            touched.accept(line);
            doing.run();
            gone.codePoints().forEach(sections::remove);
            see(human.text());
        });
    }

    private Deed drag(PadHuman human, List<String> seen) {
        List<Integer> starts = new ArrayList<>();
        for (int line = 0; line < seen.size(); line++) {
            if (seen.get(line).contains("## ") && isHeading(seen.get(line))) {
                starts.add(line);
            }
        }
        int from = random.nextInt(starts.size() - 1);
        int to = random.nextInt(starts.size());
        if (to == from || to == from + 1) {
            return typeBehind(human, seen, starts.get(from));
        }
        int start = starts.get(from);
        int end = starts.get(from + 1);
        return new Deed(
                "drag " + seen.get(start) + " to before " + seen.get(starts.get(to)),
                () -> {
                    human.drag(start, end, starts.get(to));
                    see(human.text());
                },
                seen.subList(start, end));
    }

    /** The page as it was made by them, or is now; throws where something of theirs is missing, elsewhere or twice. */
    void see(String page) {
        Map<Integer, String> found = new LinkedHashMap<>();
        List<String> lines = List.of(page.split("\n", -1));
        for (int line = 0; line < lines.size(); line++) {
            String section = section(lines, line);
            lines.get(line).codePoints().filter(PadPerson::isTyped).forEach(each -> {
                if (found.put(each, section) != null) {
                    throw new AssertionError(Character.toString(each) + " is there twice:\n" + page);
                }
            });
        }
        if (!found.equals(sections)) {
            throw new AssertionError("theirs is " + told(sections) + "\nfound is " + told(found) + "\n" + page);
        }
        sections = found;
    }

    /** Also throws where the order is another than when they looked last. */
    void seeInOrder(String page) {
        Map<Integer, String> before = sections;
        see(page);
        if (!inSections(before).equals(inSections(sections))) {
            throw new AssertionError("theirs was " + told(before) + "\nfound is " + told(sections) + "\n" + page);
        }
    }

    private static Map<String, List<Integer>> inSections(Map<Integer, String> sections) {
        Map<String, List<Integer>> all = new LinkedHashMap<>();
        sections.forEach((each, section) ->
                all.computeIfAbsent(section, any -> new ArrayList<>()).add(each));
        return all;
    }

    private static String told(Map<Integer, String> sections) {
        var told = new StringBuilder();
        inSections(sections).forEach((section, all) -> {
            told.append(" [").append(section).append(']');
            all.forEach(told::appendCodePoint);
        });
        return told.toString();
    }

    private String section(List<String> lines, int line) {
        for (int at = line; at >= 0; at--) {
            for (String heading : headings) {
                if (lines.get(at).contains(heading)) {
                    return heading;
                }
            }
        }
        return "none";
    }

    private boolean isHeading(String line) {
        return headings.stream().anyMatch(line::contains);
    }

    /** The line that a list begins below. */
    private static int list(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains("Oldest on top.")) {
                return line;
            }
        }
        // Somebody has taken it out.
        return 0;
    }
}
