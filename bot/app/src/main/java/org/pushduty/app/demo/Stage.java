package org.pushduty.app.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.pushduty.app.Program;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.file.Reading;
import org.pushduty.app.settings.file.SettingsFile;
import org.pushduty.app.wiring.NetworkWiring;

/**
 * Where the demo plays.
 *
 * @param configuration the demo's configuration
 * @param scratch the folder that holds everything it makes
 */
record Stage(Path configuration, Path scratch) {

    Path originsFolder() {
        return scratch.resolve("origins");
    }

    Settings settings() {
        Reading reading = SettingsFile.read(configuration, this::variable);
        return reading.settings()
                .orElseThrow(() -> new StoryException("the demo's configuration is wrong: " + reading.problems()));
    }

    private Optional<String> variable(String name) {
        return switch (name) {
            case "DEMO_ORIGINS" -> Optional.of(originsFolder().toString());
            case "DEMO_DATA" -> Optional.of(scratch.resolve("data").toString());
            default -> Optional.ofNullable(System.getenv(name));
        };
    }

    Program program(NetworkWiring.Console console, Clock clock) {
        Path folder = configuration.toAbsolutePath().normalize().getParent();
        return Program.of(settings(), folder == null ? scratch : folder, console, clock);
    }
}
