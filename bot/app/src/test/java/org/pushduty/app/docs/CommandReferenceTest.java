package org.pushduty.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandReferenceTest {

    @Test
    void theReferenceIsFresh() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "docs", "commands.md")))
                .as("docs/commands.md is stale; renew it with: scripts/docs")
                .isEqualTo(CommandReference.text());
    }
}
