package org.pushduty.jdbc;

import java.time.Instant;

/**
 * The first line of a backup.
 *
 * @param format of the file: {@link #FORMAT}, unless a newer program wrote it
 * @param program that wrote it, with its version
 * @param schema the number of the newest migration that the store had
 * @param made when
 * @param entries of logs that follow
 * @param effects that follow
 * @param settled of the effects, delivered or dropped
 */
record BackupHeader(int format, String program, int schema, Instant made, long entries, long effects, long settled) {
    static final int FORMAT = 1;

    static BackupHeader of(String program, int schema, Instant made, Tally tally) {
        return new BackupHeader(FORMAT, program, schema, made, tally.entries(), tally.effects(), tally.settled());
    }

    Tally tally() {
        return new Tally(entries, effects, settled);
    }
}
