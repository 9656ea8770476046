package org.pushduty.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.file.Environment;
import org.pushduty.app.settings.file.Problem;
import org.pushduty.app.settings.file.Reading;
import org.pushduty.app.settings.file.SettingsFile;

/** The configuration as the command line meets it: read once, with everything that is wrong with it printed. */
public final class ConfigurationFile {
    private final Path file;

    public ConfigurationFile(Path file) {
        this.file = file;
    }

    /** The settings; empty where something is wrong with the file, and then all of it was printed to {@code out}. */
    Optional<Settings> read(PrintStream out) {
        Reading reading = SettingsFile.read(file, Environment.ofProcess());
        reading.problems().forEach(out::println);
        long errors = reading.problems().stream().filter(Problem::isError).count();
        if (errors > 0) {
            out.println(errors == 1 ? "1 error; nothing was started." : errors + " errors; nothing was started.");
        }
        return reading.settings();
    }

    Path folder() {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }
}
