package org.pushduty.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.Timetable;
import org.pushduty.core.port.TimetableContract;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.TrainName;
import org.pushduty.jdbc.JdbcStore;
import org.pushduty.jdbc.StoreAddress;

/** The timetable over the tables and connections of a real store. */
abstract class DatabaseTimetableContract extends TimetableContract {
    protected static final Duration PATIENCE = Duration.ofSeconds(30);
    protected static final Clock CLOCK = Clock.systemUTC();

    protected JdbcStore store;
    private StoreAddress address;

    /** Where an empty database is. */
    protected abstract StoreAddress newDatabase();

    @BeforeEach
    void openStore() {
        address = newDatabase();
        store = JdbcStore.open(address, CLOCK, "pushduty 0.1.0");
    }

    @Override
    protected void close() {
        store.close();
    }

    @Override
    protected Timetable open() {
        return new QuartzTimetable(store.connections(), Duration.ZERO);
    }

    @Override
    protected Instant now() {
        return CLOCK.instant();
    }

    /** It passes by itself. */
    @Override
    protected void until(Instant moment) {}

    @Override
    protected void awaitStored() {
        await().atMost(PATIENCE).until(() -> alarms() > 0);
    }

    @Test
    void ringsAtOnceForWhatWasMissed() throws SQLException {
        Timetable before = opened();
        start(before);
        before.arrange(AMO, Set.of(now().plus(Duration.ofDays(1))));
        awaitStored();
        before.stop();
        long yesterday = now().minus(Duration.ofDays(1)).toEpochMilli();
        execute("update timetable_triggers set next_fire_time = " + yesterday + ", start_time = " + yesterday);

        Bell bell = start(opened());

        bell.awaitOne(AMO);
        await().atMost(PATIENCE).until(() -> alarms() == 0);
    }

    @Test
    void waitsForADatabaseThatIsAway() {
        var connections = new Connections(store.connections());
        var timetable = new QuartzTimetable(connections, Duration.ZERO);
        try {
            Bell bell = start(timetable);
            timetable.arrange(PAY, Set.of(now()));
            bell.awaitOne(PAY);

            connections.goAway();
            timetable.arrange(AMO, Set.of(now()));
            await().atMost(PATIENCE).until(() -> connections.refusals() > 1);
            assertThat(bell.count(AMO)).isZero();
            connections.comeBack();

            bell.awaitOne(AMO);
        } finally {
            timetable.stop();
        }
    }

    @Test
    void stopsWhileTheDatabaseIsAway() {
        var connections = new Connections(store.connections());
        connections.goAway();
        var timetable = new QuartzTimetable(connections, Duration.ZERO);
        Bell bell = start(timetable);
        await().atMost(PATIENCE).until(() -> connections.refusals() > 0);

        timetable.stop();

        connections.comeBack();
        Timetable after = opened();
        Bell next = start(after);
        after.arrange(AMO, Set.of(now()));
        next.awaitOne(AMO);
        assertThat(bell.count(AMO)).isZero();
    }

    @Test
    void takesNothingFromTheStoreWhenItStops() {
        for (int round = 1; round <= 5; round++) {
            Timetable timetable = opened();
            start(timetable);
            int number = round;
            IntStream.rangeClosed(1, 20)
                    .forEach(ms -> timetable.arrange(
                            new TrainName("t" + number), Set.of(now().plusMillis(ms), now().plusSeconds(ms))));
            write(2L * round - 1);
            timetable.stop();
            write(2L * round);
        }

        store.close();
        store = JdbcStore.open(address, CLOCK, "pushduty 0.1.0");
        assertThat(store.log(AMO)).hasSize(10);
    }

    private void write(long number) {
        store.record(
                AMO,
                List.of(new Entry(AMO, number, now(), Actor.BOT, new Event.ReminderGiven("tag " + number))),
                List.of());
    }

    protected final void execute(String sql) throws SQLException {
        try (Connection connection = store.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    protected final int alarms() throws SQLException {
        try (Connection connection = store.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from timetable_triggers")) {
            count.next();
            return count.getInt(1);
        }
    }
}
