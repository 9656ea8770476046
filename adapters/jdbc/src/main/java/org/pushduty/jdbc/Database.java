package org.pushduty.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A database as its driver wants it: the URL made safe, time limits set. */
record Database(StoreAddress address, String url, int connections, Map<String, String> settings) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    // The driver waits for ever by default, for a server that went away without a word.
    private static final Map<String, String> POSTGRESQL = Map.of(
            "ApplicationName", "pushduty",
            "connectTimeout", "5",
            "loginTimeout", "5",
            "socketTimeout", "30",
            "tcpKeepAlive", "true");

    Database {
        settings = Map.copyOf(settings);
    }

    static Database at(StoreAddress address) {
        if (address.isPostgresql()) {
            return new Database(address, address.url(), 4, POSTGRESQL);
        }
        // One connection: H2 was seen to break under kill -9 with several writers.
        return new Database(address, H2Url.of(address.url()), 1, Map.of());
    }

    boolean isPostgresql() {
        return address.isPostgresql();
    }

    String user() {
        return address.user();
    }

    String password() {
        return address.password();
    }

    /** The files of an H2 store; empty for PostgreSQL. */
    Optional<H2Files> files() {
        return isPostgresql() ? Optional.empty() : Optional.of(H2Url.files(url));
    }

    /** Where its backups are; empty for PostgreSQL where the address names no folder. */
    Optional<BackupFolder> backups() {
        String store = files().map(H2Files::base)
                .map(base -> String.valueOf(base.getFileName()))
                .orElseGet(() -> address.toString().replaceAll(".*/", ""));
        return address.backups().or(() -> files().map(H2Files::backups)).map(folder -> new BackupFolder(folder, store));
    }

    /** The same database, over connections that cannot write; H2 alone has them before anything is opened. */
    Database forReading() {
        return new Database(address, url + ";ACCESS_MODE_DATA=r", connections, settings);
    }

    /** The database that a restore builds beside an H2 file. */
    Database restoring() {
        H2Files files = files().orElseThrow();
        return new Database(
                address,
                url.replace(files.base().toString(), files.restoring().base().toString()),
                connections,
                settings);
    }

    /** The same database, over connections that the server knows by another name. */
    Database under(String name) {
        Map<String, String> renamed = new HashMap<>(settings);
        renamed.put("ApplicationName", name);
        return new Database(address, url, connections, renamed);
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.putAll(settings);
        if (!user().isBlank()) {
            properties.setProperty("user", user());
        }
        if (!password().isBlank()) {
            properties.setProperty("password", password());
        }
        return DriverManager.getConnection(url, properties);
    }

    HikariDataSource pool() {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(url);
        if (!user().isBlank()) {
            config.setUsername(user());
        }
        if (!password().isBlank()) {
            config.setPassword(password());
        }
        settings.forEach(config::addDataSourceProperty);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(isPostgresql() ? 1 : 0);
        if (!isPostgresql()) {
            // H2 closes and packs its file with its last connection: the one that there is stays. And the pool must not
            // open another by itself where H2 has closed the file after a failed write.
            config.setIdleTimeout(0);
            config.setMaxLifetime(0);
        }
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    /** Hides the password and the URL's options. */
    @Override
    public String toString() {
        return address.toString();
    }
}
