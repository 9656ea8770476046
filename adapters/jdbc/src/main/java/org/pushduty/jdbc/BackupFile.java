package org.pushduty.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.pushduty.core.port.OutsideException;

/** A backup as it is read again; see {@link BackupWriter} for what is in it. */
record BackupFile(Path file) {
    /** Its first line alone, without a look at the rest. */
    BackupHeader header() {
        return reading(this::header);
    }

    /** Reads all of it, and throws {@link OutsideException} where anything in it is not as a backup should be. */
    BackupHeader checked() {
        var check = new BackupCheck();
        BackupHeader header = forEachRow(check::look);
        check.requireAll(header.tally(), problem -> {
            throw damaged(problem);
        });
        return header;
    }

    /** Gives every row to {@code sink}, with its table, and throws at the end where some are missing. */
    BackupHeader forEachRow(BiConsumer<BackupTable, JsonNode> sink) {
        return reading(lines -> {
            BackupHeader header = header(lines);
            long rows = 0;
            JsonNode line = next(lines);
            while (!line.has(BackupWriter.END)) {
                sink.accept(table(line), line.path("row"));
                rows++;
                line = next(lines);
            }
            if (line.path(BackupWriter.END).asLong() != rows || lines.readLine() != null) {
                throw damaged("it ends with other rows than it was written with");
            }
            return header;
        });
    }

    private BackupHeader header(BufferedReader lines) throws IOException {
        JsonNode line = next(lines);
        if (line.path("format").asInt() > BackupHeader.FORMAT) {
            throw refused("it was written by " + line.path("program").asText("a newer program") + ": use that one");
        }
        return StoreJson.MAPPER.treeToValue(line, BackupHeader.class);
    }

    private JsonNode next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw damaged("its end is missing");
        }
        return StoreJson.MAPPER.readTree(line);
    }

    private BackupTable table(JsonNode line) {
        for (BackupTable table : BackupTable.values()) {
            if (table.tableName().equals(line.path("table").asText())) {
                return table;
            }
        }
        throw damaged("it has a row of no known table");
    }

    private interface Reading<T> {
        T from(BufferedReader lines) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reading.from(lines);
        } catch (NoSuchFileException e) {
            throw refused("there is no such file", e);
        } catch (JsonProcessingException e) {
            throw refused("it is damaged, or is no backup: a line of it cannot be read", e);
        } catch (IOException e) {
            // gzip's own check of length and sum is among these.
            throw refused("it is damaged, is no backup or may not be read: " + SqlTrouble.reason(e), e);
        }
    }

    private OutsideException damaged(String how) {
        return refused("it is damaged: " + how);
    }

    private OutsideException refused(String why) {
        return new OutsideException("backup", "read " + file, why);
    }

    private OutsideException refused(String why, IOException cause) {
        return new OutsideException("backup", "read " + file, why, cause);
    }
}
