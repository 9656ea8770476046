package org.pushduty.mail;

import java.nio.charset.StandardCharsets;

/** Quoted-printable (RFC 2045, section 6.7): lines of 76 bytes at most, all of them ASCII. */
final class Quoting {
    private static final int LINE = 76;

    private final StringBuilder out = new StringBuilder();
    private int column;

    private Quoting() {}

    /** {@code text} in UTF-8, quoted; line breaks of any kind are CRLF then. */
    static String quoted(String text) {
        Quoting quoting = new Quoting();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                quoting.out.append("\r\n");
                quoting.column = 0;
            }
            quoting.line(lines[i].getBytes(StandardCharsets.UTF_8));
        }
        return quoting.out.toString();
    }

    private void line(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int each = bytes[i] & 0xff;
            boolean isLast = i == bytes.length - 1;
            // Room is kept for three and for the "=" of a soft break: what stands first in a line is known then.
            if (column + 3 > LINE - 1) {
                out.append("=\r\n");
                column = 0;
            }
            if (isPlain(each) || (each == ' ' && !isLast)) {
                out.append((char) each);
                column++;
            } else {
                out.append(String.format("=%02X", each));
                column += 3;
            }
        }
    }

    private boolean isPlain(int each) {
        // A mail box of the mbox kind writes ">From " for a line "From ", and some relays eat a first dot
        // (RFC 2049, section 3).
        boolean isChangedByOthers = column == 0 && (each == 'F' || each == '.');
        return each > ' ' && each < 0x7f && each != '=' && !isChangedByOthers;
    }
}
