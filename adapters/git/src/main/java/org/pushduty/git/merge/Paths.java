package org.pushduty.git.merge;

import java.nio.charset.StandardCharsets;

/** Paths as strings of one character a byte: they sort as git sorts them, and names that are no UTF-8 survive. */
final class Paths {
    private Paths() {}

    static String ofBytes(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }

    static String ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The folder of {@code path}; empty at the top. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
