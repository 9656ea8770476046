package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveIT {
    private static final String VERSION = "pushduty 0.1.0\n";

    @TempDir
    private static Path folder;

    private static Path jar;
    private static byte[] made;

    @BeforeAll
    static void makeTheArchive() throws IOException {
        jar = folder.resolve("copy.jar");
        Files.copy(ShippedProgram.jar(), jar, StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(java("--archive", jar.toString())).isEmpty();
        made = Files.readAllBytes(archive());
    }

    @AfterEach
    void leaveAsItWas() throws IOException {
        Files.copy(ShippedProgram.jar(), jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Path archive = archive();
        Files.delete(archive);
        Files.write(archive, made);
    }

    private static String java(String... words) {
        List<String> command =
                Stream.concat(Stream.of("scripts/java"), Stream.of(words)).toList();
        try (ShippedProgram program = ShippedProgram.script(folder, command.toArray(String[]::new))) {
            ShippedProgram.End end = program.awaitEnd();

            assertThat(end.status()).isZero();
            return end.output();
        }
    }

    private String version() {
        return java("-jar", jar.toString(), "--version");
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aStartReadsItsClassesFromTheArchive() {
        try (ShippedProgram program = ShippedProgram.script(
                folder,
                "env",
                "PUSHDUTY_JAVA_OPTS=-Xlog:class+load",
                "scripts/java",
                "-jar",
                jar.toString(),
                "--version")) {
            assertThat(program.awaitEnd().output())
                    .contains("org.pushduty.app.Main source: shared objects file (top)")
                    .contains(VERSION);
        }
    }

    @Test
    void anArchiveOfAnotherJarIsPassedOverInSilence() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        assertThat(version()).isEqualTo(VERSION);
    }

    @Test
    void aDamagedArchiveIsPassedOverInSilence() throws IOException {
        Path archive = archive();
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        assertThat(version()).isEqualTo(VERSION);
    }

    @Test
    void anArchiveThatIsNewerThanItsJarIsKept() throws IOException {
        FileTime before = Files.getLastModifiedTime(archive());

        assertThat(java("--archive", jar.toString())).isEmpty();
        assertThat(Files.getLastModifiedTime(archive())).isEqualTo(before);
    }
}
