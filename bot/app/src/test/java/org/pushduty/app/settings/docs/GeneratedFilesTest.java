package org.pushduty.app.settings.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final String RENEW = "this file is stale; renew it with: scripts/docs";

    @Test
    void theSchemaIsFresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("config/pushduty.schema.json")))
                .as(RENEW)
                .isEqualTo(SettingsSchema.text());
    }

    @Test
    void theReferencePageIsFresh() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/configuration.md")))
                .as(RENEW)
                .isEqualTo(ConfigurationPage.text());
    }
}
