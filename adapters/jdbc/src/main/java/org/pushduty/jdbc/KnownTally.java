package org.pushduty.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A note beside an H2 file of how much it held at least. H2 takes a file that lost its end for an older state of
 * itself, or for a new one, without a word; the note tells.
 *
 * <p>It is only written after what it counts has reached the disk, so that no sound store has less than its note says,
 * whatever dies when.
 */
final class KnownTally {
    private final Path file;

    KnownTally(H2Files files) {
        this.file = files.known();
    }

    /** Empty where there is no note, or none that can be read: then nothing is known. */
    Optional<Tally> read() {
        try {
            JsonNode note = StoreJson.MAPPER.readTree(Files.readAllBytes(file));
            return Optional.of(new Tally(count(note, "entries"), count(note, "effects"), count(note, "settled")));
        } catch (IOException | IllegalArgumentException e) {
            // It is a help and no part of the store: without it the store is opened as if it had never been written.
            return Optional.empty();
        }
    }

    private static long count(JsonNode note, String name) {
        JsonNode count = note.path(name);
        if (!count.canConvertToLong()) {
            throw new IllegalArgumentException("the note has no count of " + name);
        }
        return count.longValue();
    }

    void write(Tally tally) throws IOException {
        byte[] note = StoreJson.MAPPER.writeValueAsBytes(
                Map.of("entries", tally.entries(), "effects", tally.effects(), "settled", tally.settled()));
        SafeFile.write(file, out -> out.write(note));
    }
}
