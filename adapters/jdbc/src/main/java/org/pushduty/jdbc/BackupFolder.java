package org.pushduty.jdbc;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pushduty.core.port.OutsideException;

/**
 * Where the backups of one store are kept. A file has its name once it is whole, on the disk and read again.
 *
 * @param folder may hold other things too, also backups of other stores
 * @param store the name that its backups begin with
 */
record BackupFolder(Path folder, String store) {
    /** Made by the running bot, each day. */
    static final String DAILY = "daily";
    /** Made because somebody said so; never removed. */
    static final String ASKED = "asked";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ENDING = ".jsonl.gz";

    private static final int DAILY_KEPT = 14;
    private static final int OTHERS_KEPT = 5;

    /** One of them, as its name tells. */
    record Backup(Path file, Instant made, String occasion) {}

    /** What a migration to {@code version} could spoil. */
    static String before(int version) {
        return "before-v" + version;
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    Path named(Instant made, String occasion) {
        return folder.resolve(store + "-" + moment(made) + "-" + occasion + ENDING);
    }

    /** Writes a backup, brings it onto the disk, reads it again, and names it. */
    static void write(Path file, SafeFile.Content content) {
        try {
            SafeFile.write(file, content, written -> new BackupFile(written).checked());
        } catch (IOException | UncheckedIOException e) {
            throw new OutsideException("store", "make the backup " + file, SqlTrouble.reason(e), e);
        }
    }

    Optional<Backup> newest() {
        return all().stream().reduce((older, newer) -> newer);
    }

    /** When the last of the daily ones was made. */
    Optional<Instant> lastDaily() {
        return of(DAILY).stream().map(Backup::made).reduce((older, newer) -> newer);
    }

    /** Oldest first. */
    private List<Backup> all() {
        Pattern name = Pattern.compile(Pattern.quote(store) + "-(\\d{8}T\\d{6}Z)-([a-z0-9-]+)" + Pattern.quote(ENDING));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> backup(file, name.matcher(String.valueOf(file.getFileName()))).stream())
                    .sorted(comparing(Backup::made))
                    .toList();
        } catch (IOException e) {
            throw new OutsideException("store", "look for backups in " + folder, SqlTrouble.reason(e), e);
        }
    }

    private static Optional<Backup> backup(Path file, Matcher name) {
        return name.matches()
                ? Optional.of(new Backup(file, MOMENT.parse(name.group(1), Instant::from), name.group(2)))
                : Optional.empty();
    }

    private List<Backup> of(String occasion) {
        return all().stream()
                .filter(backup -> backup.occasion().equals(occasion))
                .toList();
    }

    /** Removes the oldest of those that nobody asked for. */
    void prune() {
        List<Backup> daily = of(DAILY);
        List<Backup> others = all().stream()
                .filter(backup ->
                        !backup.occasion().equals(DAILY) && !backup.occasion().equals(ASKED))
                .toList();
        Stream.concat(
                        daily.stream().limit(Math.max(0, daily.size() - DAILY_KEPT)),
                        others.stream().limit(Math.max(0, others.size() - OTHERS_KEPT)))
                .forEach(BackupFolder::remove);
    }

    private static void remove(Backup backup) {
        try {
            Files.deleteIfExists(backup.file());
        } catch (IOException e) {
            throw new OutsideException("store", "remove the old backup " + backup.file(), SqlTrouble.reason(e), e);
        }
    }

    /** What to do about a store that cannot be used: which backup to put back, and how. */
    String advice() {
        return newest().map(BackupFolder::advice).orElseGet(() -> "there is no backup in " + folder);
    }

    private static String advice(Backup newest) {
        return "the newest backup" + held(newest) + " is put back with: scripts/run restore --config FILE "
                + newest.file();
    }

    private static String held(Backup backup) {
        try {
            return " (" + Tally.counted(new BackupFile(backup.file()).header().entries(), "entry", "entries") + ")";
        } catch (OutsideException e) {
            return " (which cannot be read either)";
        }
    }
}
