package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.jdbc.PostgresqlServer;
import org.pushduty.jdbc.StoreAddress;

/**
 * The shipped program is killed with SIGKILL at random moments of its work, and each time it comes back. More kills on
 * each database: {@code -Dkills=200}; others: {@code -Dseed=2}.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("kills", 12);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    private Path folder;

    private Town town;
    private Witness witness;

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(folder);
        witness = new Witness(town.ircPort());
    }

    @AfterEach
    void everybodyLeaves() {
        witness.close();
        town.close();
    }

    @Test
    void onH2NothingIsLostAndNothingIsDoneTwice() {
        // As the bot opens it: the tables' names are in small letters.
        String url = "jdbc:h2:file:" + folder.resolve("data/pushduty") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

        endures("H2", town.configuration(), StoreAddress.of(url));
    }

    @Test
    void onPostgresqlNothingIsLostAndNothingIsDoneTwice() throws SQLException, IOException {
        try (var server = new PostgresqlServer()) {
            StoreAddress address = server.newDatabase();
            String store = "store: { url: \"" + address.url() + "\", user: " + address.user() + ", password: "
                    + address.password() + " }";

            endures("PostgreSQL", town.configuration().replaceFirst("(?m)^store: .*$", store), address);
        }
    }

    private void endures(String database, String configuration, StoreAddress store) {
        var calendar = new PushWeek(LocalDate.now(Clock.systemUTC()));
        UnaryOperator<String> weekly = lead ->
                configuration.replaceFirst("(?m)^ +calendar: .*\\n +rotation: .*\\n", calendar.configuration(lead));
        var ordeal = new Ordeal(town, weekly, new Weeks(town, calendar), witness, new Random(SEED));

        ordeal.endure(KILLS);

        var audit = new StoreAudit(store, ordeal.findings());
        audit.checkLog();
        audit.checkIndexes();
        ordeal.checkWords(audit.lines());
        String story = database + ", seed " + SEED + ": " + ordeal.findings();
        System.out.println(story);
        assertThat(ordeal.findings().troubles())
                .as(story + "\n" + witness.transcript())
                .isEmpty();
    }
}
