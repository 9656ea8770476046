package org.pushduty.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of all parts, in columns as wide as they need to be. */
final class Table {
    private static final List<String> TITLES = List.of("what", "Pushduty", "against", "ratio", "aim");

    private final List<List<String>> lines = new ArrayList<>();

    Table() {
        lines.add(TITLES);
        lines.add(List.of());
    }

    void add(Row row) {
        lines.add(List.of(row.what(), row.got(), row.against(), row.ratio(), row.aim()));
    }

    /** As Markdown shows it, and as a terminal does. */
    String shown() {
        int[] widths = IntStream.range(0, TITLES.size()).map(this::width).toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> cell(line, column, widths[column]))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }

    private int width(int column) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .mapToInt(line -> line.get(column).length())
                .max()
                .orElse(0);
    }

    private static String cell(List<String> line, int column, int width) {
        if (line.isEmpty()) {
            return "-".repeat(width);
        }
        String text = line.get(column);
        return text + " ".repeat(width - text.length());
    }
}
