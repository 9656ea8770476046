package org.pushduty.jdbc;

import static java.util.Objects.requireNonNull;

/**
 * Which database to use, and as whom.
 *
 * @param url {@code jdbc:h2:file:PATH} or {@code jdbc:postgresql://HOST:PORT/DATABASE}; a relative path starts at the
 *     folder that the program was started in
 * @param user blank for the database's own default
 * @param password never shown; blank for none
 */
public record StoreAddress(String url, String user, String password) {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public StoreAddress {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    public static StoreAddress of(String url) {
        return new StoreAddress(url, "", "");
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
