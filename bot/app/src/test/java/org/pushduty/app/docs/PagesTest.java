package org.pushduty.app.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pushduty.app.settings.file.Reading;
import org.pushduty.app.settings.file.SettingsFile;

/** What the README and the pages in docs name has to be there. */
final class PagesTest {
    private static final Path ROOT = Path.of("..", "..");

    private static final Pattern PLACE =
            Pattern.compile("(?<![\\w/.-])(?:scripts|config|docs|bot|adapters)/[\\w./-]*[\\w/]");
    // Before a slash it is a train's name: !amo/tag.
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w!])!([a-z][a-z-]*+)(?!/)");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^### `!([a-z-]+)|(?<=Also |, )`!([a-z-]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)(?:\\.\\w+)?`");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")), docs)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<MatchResult> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page)).results();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void filesThatAreNamedAreThere(Path page) throws IOException {
        // What a build makes may not be there yet, and a NAME is for the reader to fill in.
        Stream<String> places = found(PLACE, page)
                .map(MatchResult::group)
                .filter(place -> !place.contains("/target/") && !place.endsWith("/NAME"));

        assertThat(places).allSatisfy(place -> assertThat(ROOT.resolve(place)).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commandsThatAreNamedAreInTheRegistry(Path page) throws IOException {
        Set<String> known = DESCRIBED
                .matcher(CommandReference.text())
                .results()
                .map(each -> Optional.ofNullable(each.group(1)).orElse(each.group(2)))
                .collect(toSet());

        assertThat(known).contains("tag", "cherry-pick", "cp");
        assertThat(found(COMMAND, page).map(each -> each.group(1))).isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksBetweenPagesLeadSomewhere(Path page) throws IOException {
        Stream<String> links = found(LINK, page).map(each -> each.group(1)).filter(link -> !link.contains("://"));

        assertThat(links)
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @Test
    void typesThatAreNamedAreInTheSources() throws IOException {
        Set<String> types =
                Stream.of("bot", "adapters").flatMap(PagesTest::types).collect(toSet());

        assertThat(found(TYPE, ROOT.resolve("docs/adding.md")).map(each -> each.group(1)))
                .isNotEmpty()
                .isSubsetOf(types);
    }

    private static Stream<String> types(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theConfigurationOfTheReadmeHasNoFault(@TempDir Path folder) throws IOException {
        String yaml = found(YAML, ROOT.resolve("README.md"))
                .map(each -> each.group(1))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("pushduty.yml"), yaml);

        Reading reading = SettingsFile.read(file, name -> Optional.of("hush"));

        assertThat(reading.problems()).isEmpty();
    }
}
