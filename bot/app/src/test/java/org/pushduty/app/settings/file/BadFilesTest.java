package org.pushduty.app.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {
    private static final Map<String, String> VARIABLES =
            Map.of("PASSWORD", "correct horse", "TOKEN", "battery.staple", "EMPTY", "", "SPACED", "push duty");

    @TempDir
    private Path folder;

    private Reading read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("base.yml"), yaml);
        return SettingsFile.read(file, name -> Optional.ofNullable(VARIABLES.get(name)));
    }

    private List<String> printed(Reading reading) {
        String prefix = folder.resolve("base.yml") + ":";
        return reading.problems().stream()
                .map(Problem::toString)
                .map(line -> line.replace(prefix, ""))
                .toList();
    }

    static List<BadFile> cases() {
        return BadFile.all().toList();
    }

    @Test
    void theGoodFileHasNoProblem() throws IOException {
        assertThat(read(BadFile.base()).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachMistakeIsNamedWithItsLineAndWhatIsValid(BadFile bad) throws IOException {
        Reading reading = read(bad.yaml());

        assertThat(printed(reading)).isEqualTo(bad.problems());
        boolean hasErrors = !bad.problems().stream().allMatch(line -> line.contains("warning: "));
        assertThat(reading.settings().isEmpty()).isEqualTo(hasErrors);
    }

    @Test
    void tenMistakesAreTenProblems() throws IOException {
        BadFile ten = BadFile.all()
                .filter(bad -> bad.name().equals("ten mistakes"))
                .findFirst()
                .orElseThrow();

        assertThat(read(ten.yaml()).problems()).filteredOn(Problem::isError).hasSizeGreaterThanOrEqualTo(10);
    }
}
