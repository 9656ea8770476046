package org.pushduty.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** A database as its driver wants it: the URL made safe, time limits set. */
record Database(String url, String user, String password, int connections, Map<String, String> settings) {
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
            return new Database(address.url(), address.user(), address.password(), 4, POSTGRESQL);
        }
        // One connection: H2 was seen to break under kill -9 with several writers.
        return new Database(H2Url.of(address.url()), address.user(), address.password(), 1, Map.of());
    }

    boolean isPostgresql() {
        return new StoreAddress(url, user, password).isPostgresql();
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.putAll(settings);
        if (!user.isBlank()) {
            properties.setProperty("user", user);
        }
        if (!password.isBlank()) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    HikariDataSource pool() {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(url);
        if (!user.isBlank()) {
            config.setUsername(user);
        }
        if (!password.isBlank()) {
            config.setPassword(password);
        }
        settings.forEach(config::addDataSourceProperty);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    /** Hides the password and the URL's options. */
    @Override
    public String toString() {
        return new StoreAddress(url, user, password).toString();
    }
}
