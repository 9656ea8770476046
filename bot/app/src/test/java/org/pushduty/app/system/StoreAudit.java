package org.pushduty.app.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.TrainName;
import org.pushduty.jdbc.JdbcStore;
import org.pushduty.jdbc.StoreAddress;

/** Reads the store that the bot left, once it ended. */
final class StoreAudit {
    private static final TrainName TRAIN = new TrainName("amo");
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final StoreAddress address;
    private final Findings findings;

    StoreAudit(StoreAddress address, Findings findings) {
        this.address = address;
        this.findings = findings;
    }

    /** The log has no gap and nothing twice, it folds, and nothing waits to be sent. */
    void checkLog() {
        try (Store store = JdbcStore.open(address, Clock.systemUTC(), "pushduty's audit")) {
            TrainState state = TrainState.EMPTY;
            Set<String> happened = new HashSet<>();
            for (Entry entry : store.log(TRAIN)) {
                state = state.after(entry);
                String story = story(entry.event());
                findings.require(happened.add(story), () -> "the log has twice: " + story);
            }
            findings.require(state.plans().isEmpty(), () -> "tags are still to be made");
            var waiting = store.dueEffects(END_OF_TIME);
            findings.require(waiting.isEmpty(), () -> "still to be sent: " + waiting);
        }
    }

    /** Two holds have two numbers; what they are for is here once only. A sign-off is for exact tags. */
    private static String story(Event event) {
        String tags = event instanceof PaperEvent.SignedOff signed
                ? " " + signed.signOff().tags()
                : "";
        return event.story().replaceFirst("\\(\\d+\\)", "") + tags;
    }

    /** All lines that were ever to be said in a channel, in their order. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String payload : column("select payload from effect where kind in ('announce', 'say') order by id")) {
            try {
                lines.add(new ObjectMapper()
                        .readTree(payload)
                        .at("/utterance/text")
                        .asText());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(payload, e);
            }
        }
        return lines;
    }

    /** Each table has as many rows by its index as without it. */
    void checkIndexes() {
        for (String table : List.of("log_entry", "effect")) {
            List<String> scanned = column("select count(*) from " + table);
            List<String> ordered = column("select count(*) from (select * from " + table + " order by "
                    + (table.equals("effect") ? "state, kind, id" : "train, number") + ") as ordered");
            findings.require(
                    scanned.equals(ordered), () -> table + " has " + scanned + " rows, and by its index " + ordered);
        }
    }

    private List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return values;
    }
}
