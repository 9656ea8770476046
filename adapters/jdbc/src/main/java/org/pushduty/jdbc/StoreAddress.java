package org.pushduty.jdbc;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which database to use, and as whom, and where its backups are.
 *
 * @param url {@code jdbc:h2:file:PATH} or {@code jdbc:postgresql://HOST:PORT/DATABASE}; a relative path starts at the
 *     folder that the program was started in
 * @param user blank for the database's own default
 * @param password never shown; blank for none
 * @param backupFolder blank for the folder {@code backups} beside an H2 file, and for none with PostgreSQL
 */
public record StoreAddress(String url, String user, String password, Path backupFolder) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public StoreAddress {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
        requireNonNull(backupFolder, "backupFolder");
    }

    public StoreAddress(String url, String user, String password) {
        this(url, user, password, Path.of(""));
    }

    public static StoreAddress of(String url) {
        return new StoreAddress(url, "", "");
    }

    Optional<Path> backups() {
        return backupFolder.toString().isBlank() ? Optional.empty() : Optional.of(backupFolder);
    }

    boolean isPostgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /** The address without what may be a secret: user, password and options. */
    @Override
    public String toString() {
        String bare = url.replaceAll("[?;].*", "");
        // pgjdbc knows no user@host, but people write it, with the password.
        return bare.replaceAll("//[^/]*@", "//").replaceFirst("^jdbc:", "");
    }
}
