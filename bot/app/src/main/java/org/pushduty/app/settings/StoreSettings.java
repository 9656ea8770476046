package org.pushduty.app.settings;

import java.nio.file.Path;

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
        Secret password,

        @Setting(
                doc = "Folder for the backups of the store.",
                example = "/var/lib/pushduty/backups",
                otherwise = "the folder `backups` beside an H2 file; with PostgreSQL, the bot makes none by itself")
        Path backups) {}
