package org.pushduty.jdbc;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.port.OutsideException;

/** Turns a person's URL of an H2 file into the one that is safe to open. */
final class H2Url {
    private static final Pattern FORM = Pattern.compile("jdbc:h2:(?:file:)?([^;]+)((?:;[^;]*)*)");

    // Other file systems of H2 (mem:, nio:, zip:, tcp:) have a scheme; two letters or more, or C:\ would be one.
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9]+:.*");

    private static final Map<String, String> FIXED = new LinkedHashMap<>();

    static {
        // Without it H2 acknowledges a commit up to half a second before it is written: a kill then loses it.
        FIXED.put("WRITE_DELAY", "0");
        // One SQL for H2 and PostgreSQL.
        FIXED.put("MODE", "PostgreSQL");
        FIXED.put("DATABASE_TO_LOWER", "TRUE");
        FIXED.put("DEFAULT_NULL_ORDERING", "HIGH");
        // H2's own shutdown hook would close the database while the bot still finishes what it is doing.
        FIXED.put("DB_CLOSE_ON_EXIT", "FALSE");
        // It would open a port on every interface of the machine.
        FIXED.put("AUTO_SERVER", "FALSE");
    }

    private H2Url() {}

    /**
     * The URL with an absolute path and every setting that the store needs.
     *
     * @throws OutsideException where the URL asks for something else
     */
    static String of(String url) {
        Matcher form = FORM.matcher(url);
        if (!form.matches() || SCHEME.matcher(form.group(1)).matches()) {
            throw refused("the URL must be jdbc:h2:file:PATH or jdbc:postgresql://HOST:PORT/DATABASE");
        }
        StringBuilder safe = new StringBuilder("jdbc:h2:file:").append(absolute(form.group(1)));
        Map<String, String> missing = new LinkedHashMap<>(FIXED);
        for (String setting : form.group(2).split(";", -1)) {
            if (!setting.isBlank()) {
                missing.remove(checked(setting));
                safe.append(';').append(setting);
            }
        }
        missing.forEach(
                (name, value) -> safe.append(';').append(name).append('=').append(value));
        return safe.toString();
    }

    /** The files of the database that a safe URL names. */
    static H2Files files(String safe) {
        Matcher form = FORM.matcher(safe);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a URL of this class");
        }
        return new H2Files(Path.of(form.group(1)));
    }

    private static String checked(String setting) {
        int equals = setting.indexOf('=');
        String name =
                (equals < 0 ? setting : setting.substring(0, equals)).strip().toUpperCase(Locale.ROOT);
        String value = equals < 0 ? "" : setting.substring(equals + 1).strip();
        String needed = FIXED.getOrDefault(name, value);
        if (!needed.equalsIgnoreCase(value)) {
            throw refused("in its URL, " + name + " must be " + needed + " or be left out");
        }
        return name;
    }

    private static String absolute(String path) {
        try {
            // H2 refuses "data/bot" and takes "~" for the home folder.
            Path given = path.startsWith("~/") || path.startsWith("~\\")
                    ? Path.of(System.getProperty("user.home", "."), path.substring(2))
                    : Path.of(path);
            return given.toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            throw refused("in its URL, the path is none: " + e.getReason());
        }
    }

    private static OutsideException refused(String reason) {
        return new OutsideException("store", "open", reason);
    }
}
