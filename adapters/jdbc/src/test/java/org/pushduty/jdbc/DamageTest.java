package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.Random;
import org.assertj.core.api.AbstractStringAssert;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.result.Row;
import org.h2.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Store;

/** What became of an H2 file is seen before anything is written to it. More cuts: {@code -Dpushduty.cuts=500}. */
final class DamageTest {
    private static final int CUTS = Integer.getInteger("pushduty.cuts", 40);
    private static final long SEED = Long.getLong("pushduty.seed", 20161006);
    private static final int ENTRIES = 300;

    @TempDir
    private Path folder;

    private Vault vault;

    @BeforeEach
    void something() {
        vault = new Vault(folder);
        vault.fill(ENTRIES);
    }

    /** H2 takes some for an older database or a new one, and for some it finds all that was there: those are good. */
    @Test
    void aFileThatLostItsEndIsRefusedUnlessNothingIsMissing() throws IOException {
        var random = new Random(SEED);
        byte[] whole = Files.readAllBytes(vault.files().database());
        int refused = 0;
        for (int cut = 1; cut <= CUTS; cut++) {
            // Each in a place of its own: H2 keeps a file that it could not open locked within this process.
            Vault copy = new Vault(Files.createDirectories(folder.resolve("cut" + cut)));
            Files.copy(vault.files().known(), copy.files().known());
            Files.write(copy.files().database(), whole);
            int size = random.nextInt(whole.length);
            copy.cutTo(size);
            refused += isRefusedOrWhole(copy, "seed " + SEED + ", cut to " + size + " of " + whole.length) ? 1 : 0;
        }

        assertThat(refused).isPositive();
    }

    private static boolean isRefusedOrWhole(Vault copy, String story) throws IOException {
        byte[] before = Files.readAllBytes(copy.files().database());
        try (Store store = copy.open()) {
            assertThat(store.log(Vault.AMO)).as(story).hasSize(ENTRIES);
            assertThat(store.dueEffects(Vault.NOW)).as(story).hasSize(ENTRIES / 2);
            return false;
        } catch (OutsideException e) {
            assertThat(e.reason()).as(story).contains("Nothing was changed; there is no backup in ");
            assertThat(copy.files().database()).as(story).hasBinaryContent(before);
            return true;
        }
    }

    /** H2 knows no sum of a page: what is changed within a value may pass, what cannot be read may not. */
    @Test
    void rubbishInTheMiddleIsRefusedOrHarmless() throws IOException {
        var random = new Random(SEED);
        byte[] whole = Files.readAllBytes(vault.files().database());
        int refused = 0;
        for (int spot = 1; spot <= CUTS; spot++) {
            Vault copy = new Vault(Files.createDirectories(folder.resolve("spot" + spot)));
            Files.copy(vault.files().known(), copy.files().known());
            byte[] rubbish = new byte[512];
            random.nextBytes(rubbish);
            byte[] damaged = whole.clone();
            System.arraycopy(rubbish, 0, damaged, random.nextInt(whole.length - rubbish.length), rubbish.length);
            Files.write(copy.files().database(), damaged);
            refused += isRefusedOrWhole(copy, "seed " + SEED + ", spot " + spot) ? 1 : 0;
        }

        assertThat(refused).isPositive();
    }

    @Test
    void aFileThatIsGoneIsMissed() throws IOException {
        Files.delete(vault.files().database());

        assertRefused()
                .isEqualTo("the file " + vault.files().database()
                        + " is missing or empty, though it held 300 entries and 300 effects. Nothing was changed;"
                        + " there is no backup in " + folder.resolve("backups"));
        assertThat(vault.files().database()).doesNotExist();
    }

    @Test
    void anOlderCopyIsNotTakenForTheStore() throws IOException {
        Path copy = folder.resolve("copy");
        Files.copy(vault.files().database(), copy);
        vault.fill(12);
        Files.copy(copy, vault.files().database(), StandardCopyOption.REPLACE_EXISTING);

        assertRefused()
                .startsWith("the file is damaged: it holds 300 entries and 300 effects, and held 312 entries"
                        + " and 312 effects. Nothing was changed;");
        // This is how somebody says that it is to be taken for the store all the same.
        Files.delete(vault.files().known());
        vault.open().close();
    }

    @Test
    void theNewestBackupIsNamed() throws IOException {
        Path backup = vault.backups().make().file();
        Files.delete(vault.files().database());

        assertRefused()
                .endsWith("the newest backup (300 entries) is put back with: scripts/run restore --config FILE "
                        + backup);
    }

    @Test
    void anIndexThatMissesARowIsFound() throws Exception {
        removeFromIndex("effect", "effect_by_state");

        assertRefused()
                .startsWith("the file is damaged: the table effect has 300 rows, but its index effect_by_state"
                        + " has 299.");
    }

    @Test
    void anIndexOfATableThatIsNotOursIsLookedAtToo() throws Exception {
        vault.execute("create table timer (name varchar primary key, due bigint);"
                + " create index timer_by_due on timer (due);"
                + " insert into timer select 'timer ' || \"X\", \"X\" from system_range(1, 50)");
        vault.open().close();
        removeFromIndex("timer", "timer_by_due");

        assertRefused().contains("the table timer has 50 rows, but its index timer_by_due has 49");
    }

    @Test
    void aGapInALogIsFound() throws Exception {
        vault.execute("delete from log_entry where number = 7");
        Files.delete(vault.files().known());

        assertRefused().startsWith("the file is damaged: the log of amo has 299 entries, numbered from 1 to 300.");
    }

    @Test
    void aNoteThatCannotBeReadIsNoReasonToRefuse() throws IOException {
        Files.writeString(vault.files().known(), "{\"entries\":");

        vault.open().close();

        assertThat(new KnownTally(vault.files()).read()).contains(new Tally(ENTRIES, ENTRIES, ENTRIES / 2));
    }

    private void removeFromIndex(String table, String index) throws Exception {
        try (Connection connection = Database.at(vault.address()).connect()) {
            SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
            Table damaged = session.getDatabase().getAllTablesAndViews().stream()
                    .filter(candidate -> candidate.getName().equals(table))
                    .findFirst()
                    .orElseThrow();
            Index broken = damaged.getIndexes().stream()
                    .filter(candidate -> candidate.getName().equals(index))
                    .findFirst()
                    .orElseThrow();
            Cursor rows = damaged.getScanIndex(session).find(session, null, null, false);
            assertThat(rows.next()).isTrue();
            Row row = rows.get();
            broken.remove(session, row);
            session.commit(false);
        }
    }

    private AbstractStringAssert<?> assertRefused() {
        var refusal = catchThrowableOfType(OutsideException.class, vault::open);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).doesNotContain("\n");
        return assertThat(refusal.reason());
    }
}
