package org.pushduty.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pushduty.core.port.OutsideException;

/**
 * How a second process asks the one that has the H2 file open for a backup: by a file in the folder of the backups,
 * which is answered by another. Who may write into that folder may ask; nothing is listened on.
 */
final class BackupRequests {
    private static final String WANTED = "wanted-";
    private static final String ANSWER = "answer-";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path folder;

    BackupRequests(Path folder) {
        this.folder = folder;
    }

    /** Asks, and waits for the answer. */
    Path ask() throws IOException {
        String number = UUID.randomUUID().toString();
        Path wanted = folder.resolve(WANTED + number);
        Path answer = folder.resolve(ANSWER + number);
        SafeFile.write(wanted, out -> {});
        try {
            await(answer);
            return read(answer);
        } finally {
            Files.deleteIfExists(wanted);
            Files.deleteIfExists(answer);
        }
    }

    private static void await(Path answer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!Files.exists(answer)) {
                if (System.nanoTime() - end > 0) {
                    throw new OutsideException(
                            "backup",
                            "ask the running program",
                            "it has the file open and did not answer within " + PATIENCE.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutsideException("backup", "ask the running program", "interrupted", e);
        }
    }

    private static Path read(Path answer) throws IOException {
        JsonNode told = StoreJson.MAPPER.readTree(Files.readAllBytes(answer));
        if (told.has("problem")) {
            throw new OutsideException(
                    "backup", "ask the running program", told.path("problem").asText());
        }
        return Path.of(told.path("file").asText());
    }

    /** Answers all that was asked, each with what {@code backup} made. */
    void serve(Supplier<Path> backup) {
        for (Path wanted : found(WANTED)) {
            Map<String, String> told = answer(backup);
            try {
                // Before the answer: who gets it may clear up, and nothing is to be answered twice.
                Files.deleteIfExists(wanted);
                byte[] text = StoreJson.MAPPER.writeValueAsBytes(told);
                String number = wanted.getFileName().toString().substring(WANTED.length());
                SafeFile.write(folder.resolve(ANSWER + number), out -> out.write(text));
            } catch (IOException e) {
                throw SqlTrouble.during("answer who asked for a backup", e);
            }
        }
    }

    private static Map<String, String> answer(Supplier<Path> backup) {
        try {
            return Map.of("file", backup.get().toString());
        } catch (OutsideException e) {
            return Map.of("problem", e.reason());
        }
    }

    /** What was asked of a program that is no more, and answers that nobody fetched. */
    void forgetOld() {
        Stream.of(WANTED, ANSWER).flatMap(kind -> found(kind).stream()).forEach(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw SqlTrouble.during("clear up the folder of backups", e);
            }
        });
    }

    private List<Path> found(String kind) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(kind) && !name.endsWith(".part");
                    })
                    .toList();
        } catch (IOException e) {
            throw SqlTrouble.during("look into the folder of backups", e);
        }
    }
}
