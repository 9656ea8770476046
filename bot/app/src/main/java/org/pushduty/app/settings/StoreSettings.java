package org.pushduty.app.settings;

/** Where the bot remembers everything. */
public record StoreSettings(
        @Setting(
                doc = "H2 in a file, or PostgreSQL. Relative files are relative to this configuration.",
                fallback = "jdbc:h2:file:./data/pushduty",
                example = "\"jdbc:postgresql://db.example.org/pushduty\"",
                form = Form.JDBC_URL)
        String url,

        @Setting(doc = "User at the database.", example = "pushduty")
        String user,

        @Setting(doc = "Password at the database.", example = "\"${STORE_PASSWORD}\"")
        Secret password) {}
