package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;
import org.pushduty.core.port.StoreSamples;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.TrainName;

final class OpeningTest {
    private static final TrainName AMO = new TrainName("amo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-10-06T18:00:00Z"), ZoneOffset.UTC);
    private static final String PROGRAM = "pushduty 0.1.0";

    @TempDir
    private Path folder;

    @Test
    void makesFoldersAndTables() {
        open("new/folder/store").close();

        assertThat(folder.resolve("new/folder/store.mv.db")).exists();
    }

    @Test
    void refusesAStoreOfANewerProgramAndLeavesItAlone() throws Exception {
        openAs("pushduty 0.1.0").close();
        execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (99, '7.1', 'x', 'SQL', 'x', 'x', 1, true)");
        execute("update written_by set program = 'pushduty 0.9.0'");

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertRefused("store")
                    .isEqualTo("it has schema version 7, written by pushduty 0.9.0; this is pushduty 0.1.0, which knows"
                            + " versions up to " + Schema.KNOWN
                            + ": use the newer program, or a backup from before it");
        }
    }

    @Test
    void refusesANewerStoreWithoutItsNote() throws Exception {
        open("store").close();
        execute("update flyway_schema_history set version = '70'");
        execute("drop table written_by");

        assertRefused("store").startsWith("it has schema version 70, written by an unknown program;");
    }

    @Test
    void notesWhichProgramOpenedItLast() throws Exception {
        openAs("pushduty 0.1.0").close();
        openAs("pushduty 0.1.1").close();
        execute("update flyway_schema_history set version = '70'");

        assertRefused("store").contains("written by pushduty 0.1.1;");
    }

    @Test
    void finishesTablesThatAKillLeftHalfMade() throws Exception {
        open("store").close();
        execute("delete from flyway_schema_history");
        execute("drop table written_by");

        try (Store store = open("store")) {
            store.record(AMO, List.of(), StoreSamples.effects());
            assertThat(store.dueEffects(CLOCK.instant())).hasSameSizeAs(StoreSamples.effects());
        }
    }

    @Test
    void knowsItsNewestMigration() throws IOException, URISyntaxException {
        Path migrations = Path.of(Objects.requireNonNull(Schema.class.getResource("/" + Schema.LOCATION))
                .toURI());
        try (Stream<Path> files = Files.list(migrations)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .mapToInt(name -> Integer.parseInt(name.replaceFirst("V(\\d+)__.*", "$1")))
                            .max())
                    .hasValue(Schema.KNOWN);
        }
    }

    @Test
    void refusesAFileThatIsInUse() throws Exception {
        try (Scribe scribe = Scribe.start(url("store"))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> scribe.acknowledged() >= 0);

            assertRefused("store")
                    .matches("the file is in use by another program; is the bot running already\\?"
                            + " \\(pushduty 0\\.1\\.0, process \\d+\\)");
            scribe.kill();
        }
        open("store").close();
    }

    @Test
    void refusesAFileThatAProgramOfAnotherKindHasOpen() throws Exception {
        Path database = folder.resolve("store.mv.db");
        open("store").close();
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();

            assertRefused("store").isEqualTo("the file is in use by another program; is the bot running already?");
        }
    }

    @Test
    void isOpenedOnceWithinOneProgramToo() {
        try (Store store = open("store")) {
            assertRefused("store").startsWith("the file is in use by another program");
            assertThat(store.log(AMO)).isEmpty();
        }
        open("store").close();
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Files.writeString(folder.resolve("store.mv.db"), "not a database\n".repeat(2000), StandardCharsets.UTF_8);

        assertRefused("store")
                .isEqualTo("the file is damaged, or is no H2 database. Nothing was changed; there is no backup in "
                        + folder.resolve("backups"));
    }

    @Test
    void refusesAFolderThatCannotBe() throws IOException {
        Files.writeString(folder.resolve("file"), "", StandardCharsets.UTF_8);

        assertRefused("file/store").isEqualTo("the file cannot be read or written");
    }

    @Test
    void refusesAWrongPassword() {
        JdbcStore.open(new StoreAddress(url("store"), "bot", "secret"), CLOCK, PROGRAM)
                .close();

        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> JdbcStore.open(new StoreAddress(url("store"), "bot", "geheim"), CLOCK, PROGRAM))
                .withMessageEndingWith("failed: the user or the password is wrong")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("geheim"));
    }

    @Test
    void failsClearlyOnceItIsClosed() {
        Store store = open("store");
        store.close();

        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> store.log(AMO))
                .withMessage("store: read the log of amo failed: the store is closed");
    }

    @Test
    void writesAndClosesForAnInterruptedThread() {
        try {
            try (Store store = open("store")) {
                Thread.currentThread().interrupt();
                store.record(AMO, List.of(), StoreSamples.effects());
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            }
        } finally {
            Thread.interrupted();
        }

        try (Store store = open("store")) {
            assertThat(store.dueEffects(CLOCK.instant())).hasSameSizeAs(StoreSamples.effects());
        }
    }

    @Test
    void tellsTheTwoHoursApartThatAutumnRepeats() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        try (Store store = open("store")) {
            List<Instant> hours = List.of(Instant.parse("2016-11-06T08:30:00Z"), Instant.parse("2016-11-06T09:30:00Z"));
            for (Instant hour : hours) {
                Event event = new Event.HoldLifted(1, "");
                store.record(AMO, List.of(new Entry(AMO, hours.indexOf(hour) + 1, hour, Actor.BOT, event)), List.of());
            }

            assertThat(store.log(AMO)).extracting(Entry::at).isEqualTo(hours);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private AbstractStringAssert<?> assertRefused(String name) {
        var refusal = catchThrowableOfType(OutsideException.class, () -> open(name));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).doesNotContain("\n");
        return assertThat(refusal.reason());
    }

    private Store open(String name) {
        return JdbcStore.open(StoreAddress.of(url(name)), CLOCK, PROGRAM);
    }

    private Store openAs(String program) {
        return JdbcStore.open(StoreAddress.of(url("store")), CLOCK, program);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = Database.at(StoreAddress.of(url("store"))).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }
}
