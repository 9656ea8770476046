package org.pushduty.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.train.Wording;

/** {@code docs/templates.md} describes all facts that templates get, and no others. */
final class TemplatesPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "templates.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?:… )?(`[^|]*`) \\|.*$");
    private static final Pattern NAME = Pattern.compile("`(\\.?[a-zA-Z][a-zA-Z.]*)`");

    @Test
    void itDescribesWhatThereIs() throws IOException {
        Set<String> there = new TreeSet<>();
        for (Wording wording : Wording.values()) {
            collect("", SampleFacts.of(SampleTrain.AMO.train(), wording), there);
        }
        String page = Files.readString(PAGE);
        String facts = page.substring(page.indexOf("## The facts"));

        Set<String> described = new TreeSet<>(ROW.matcher(facts)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results().map(name -> name.group(1)))
                .toList());
        // Of a pick in a list within a list, the row says it in its words.
        described.addAll(NAME.matcher(facts)
                .results()
                .map(MatchResult::group)
                .filter(name -> name.startsWith("`."))
                .map(name -> name.replace("`", ""))
                .toList());

        assertThat(described).isEqualTo(there);
    }

    /** A map's names with its own in front; those of a list's items with a dot alone. */
    private static void collect(String path, Object fact, Set<String> names) {
        if (fact instanceof Map<?, ?> map) {
            map.forEach((name, value) -> collect(path + (path.isEmpty() ? "" : ".") + name, value, names));
            return;
        }
        names.add(path);
        if (fact instanceof List<?> list) {
            list.stream()
                    .filter(Map.class::isInstance)
                    .forEach(item -> ((Map<?, ?>) item).forEach((name, value) -> collect("." + name, value, names)));
        }
    }
}
