package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, by its script, without a terminal. */
class DemoIT {
    @TempDir
    private Path folder;

    @Test
    void aWholePushPlaysByItself() {
        try (var demo = ShippedProgram.script(folder, "scripts/demo")) {
            ShippedProgram.End end = demo.awaitEnd();

            assertThat(end.status()).as(end.output()).isZero();
            assertThat(end.output())
                    .containsSubsequence(
                            "tagged 2016.10.06: addons-server",
                            "addons-server 2016.10.06-1 at",
                            "conflict in ",
                            "amo is on hold",
                            "hold 1 is lifted",
                            "pushed 2016.10.06 to prod",
                            "mat, you are the push hero",
                            "Checked in the origins");
            assertThat(folder.toFile().listFiles())
                    .as("its scratch folder is gone")
                    .hasSize(1);
        }
    }

    @Test
    void aSpoiledConfigurationIsAFailureWithItsReason() throws IOException {
        ShippedProgram.End end = play("deploys: by-hand", "deploys: somehow");

        assertThat(end.status()).as(end.output()).isNotZero();
        assertThat(end.output()).contains("somehow").doesNotContain("\tat ");
    }

    private ShippedProgram.End play(String good, String bad) throws IOException {
        String configuration = Files.readString(ShippedProgram.root().resolve("config/demo.yml"));
        assertThat(configuration).contains(good);
        Path spoiled = Files.writeString(folder.resolve("demo.yml"), configuration.replace(good, bad));
        Path scratch = folder.resolve("scratch");
        try (var demo =
                ShippedProgram.start(folder, "demo", "--in", scratch.toString(), "--settings", spoiled.toString())) {
            return demo.awaitEnd();
        }
    }
}
