package org.pushduty.app.settings.file;

import java.util.Comparator;

/**
 * Something that is wrong with the configuration file.
 *
 * @param file as the reader was given it
 * @param line from 1
 * @param column from 1
 * @param key the path of the key, like {@code trains.amo.calendar.push}; blank for the file as a whole
 * @param found what stands there; never a secret
 * @param valid what would be right there, or what would be better
 */
public record Problem(Severity severity, String file, int line, int column, String key, String found, String valid)
        implements Comparable<Problem> {

    /** Whether the bot can start. */
    public enum Severity {
        /** It cannot. */
        ERROR,
        /** It can, but somebody should know. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By line, then column. */
    @Override
    public int compareTo(Problem other) {
        return Comparator.comparingInt(Problem::line)
                .thenComparingInt(Problem::column)
                .thenComparing(Problem::key)
                .thenComparing(Problem::found)
                .thenComparing(Problem::valid)
                .thenComparing(Problem::severity)
                .thenComparing(Problem::file)
                .compare(this, other);
    }

    /** One line, like {@code config/amo.yml:31: trains.amo.calendar.push: found "…", valid is …}. */
    @Override
    public String toString() {
        String where = file + ":" + line + ": " + (isError() ? "" : "warning: ") + (key.isEmpty() ? "" : key + ": ");
        return where + "found " + found + (isError() ? ", valid is " : ", better is ") + valid;
    }
}
