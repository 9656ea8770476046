package org.pushduty.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.TrainName;

/** A store in a folder, and what happens to its files. */
final class Vault {
    static final TrainName AMO = new TrainName("amo");
    static final Instant NOW = Instant.parse("2016-10-06T18:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String PROGRAM = "pushduty 0.1.0";

    private final H2Files files;

    Vault(Path folder) {
        this.files = new H2Files(folder.resolve("store"));
    }

    H2Files files() {
        return files;
    }

    StoreAddress address() {
        return StoreAddress.of("jdbc:h2:file:" + files.base());
    }

    JdbcStore open() {
        return JdbcStore.open(address(), CLOCK, PROGRAM);
    }

    Backups backups() {
        return new Backups(address(), CLOCK, PROGRAM);
    }

    /** Opens it, writes entries and one effect with each, delivers half of these, and closes it. */
    void fill(int entries) {
        try (Store store = open()) {
            write(store, entries);
        }
    }

    static void write(Store store, int entries) {
        long last = store.log(AMO).size();
        for (long number = last + 1; number <= last + entries; number++) {
            store.record(AMO, List.of(entry(number)), List.of(effect("said with " + number)));
        }
        store.dueEffects(NOW).stream()
                .filter(effect -> effect.id() % 2 == 0)
                .forEach(effect -> store.delivered(effect.id(), NOW));
    }

    static Entry entry(long number) {
        Event event = new Event.PushSkipped(new PushName("2016.10.06"), "reason " + number + " for ✂ and \"quotes\"");
        return new Entry(AMO, number, NOW.plusSeconds(number), Actor.BOT, event);
    }

    static Effect effect(String text) {
        return new Effect.Say(new Place("mozilla", "#amo", false), Utterance.plain(text));
    }

    /** By H2 alone, past everything that looks after the store. */
    void execute(String sql) throws SQLException {
        try (Connection connection = Database.at(address()).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void cutTo(long size) {
        try {
            Files.write(files.database(), Arrays.copyOf(Files.readAllBytes(files.database()), Math.toIntExact(size)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
