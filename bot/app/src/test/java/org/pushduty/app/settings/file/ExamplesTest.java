package org.pushduty.app.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pushduty.app.settings.NetworkSettings;
import org.pushduty.app.settings.Settings;

class ExamplesTest {
    private static final Path CONFIG = Path.of("..", "..", "config");
    private static final Map<String, String> VARIABLES = Map.of(
            "IRC_PASSWORD", "hush",
            "DISCORD_TOKEN", "hush.hush",
            "DEMO_ORIGINS", "/scratch/origins",
            "DEMO_DATA", "/scratch/data");

    private static Settings read(String name) {
        Reading reading =
                SettingsFile.read(CONFIG.resolve(name), variable -> Optional.ofNullable(VARIABLES.get(variable)));
        assertThat(reading.problems()).isEmpty();
        return reading.settings().orElseThrow();
    }

    @Test
    void theFileForAmoIsRead() {
        Settings settings = read("amo.yml");

        assertThat(settings.trains().get("amo").repositories()).containsOnlyKeys("addons-server", "addons-frontend");
        assertThat(settings.networks().get("mozilla")).isInstanceOf(NetworkSettings.Irc.class);
    }

    @Test
    void theFileOfTheDemoIsRead() {
        Settings settings = read("demo.yml");

        assertThat(settings.store().url()).isEqualTo("jdbc:h2:file:/scratch/data/pushduty");
        assertThat(settings.git().mirrors()).isEqualTo(Path.of("/scratch/data/mirrors"));
    }

    @Test
    void theSmallestFileIsRead() {
        Settings settings = read("minimal.yml");

        assertThat(settings.networks().get("libera")).hasFieldOrPropertyWithValue("port", 6697);
        assertThat(settings.people()).isEmpty();
    }
}
