package org.pushduty.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what names a place on disk or on the net; relative places start at the configuration's folder. */
final class Places {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://.*");

    // git's own rule: a colon before the first slash makes it host:path.
    private static final Pattern SCP_LIKE = Pattern.compile("([^\\s/:@-][^\\s/:@]*@)?([^\\s/:@-][^\\s/:@]*):[^\\s:].*");

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;]+)(;.*)?");
    private static final Pattern POSTGRES = Pattern.compile("jdbc:postgresql:(//[^\\s/]+/)?[^\\s/]+");

    private Places() {}

    static Object path(String text, Path folder) {
        try {
            return folder.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path", e);
        }
    }

    static Object remote(String text, Path folder) {
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            return address(text, scheme.group(1));
        }
        if (SCP_LIKE.matcher(text).matches()) {
            return text;
        }
        // A leading dash would be an option to a program, a colon a protocol that is not understood ("ext::").
        Forms.require(!text.startsWith("-") && !text.contains(":"), "a remote");
        return path(text, folder).toString();
    }

    private static Object address(String text, String scheme) {
        if (!scheme.equals("file")) {
            return scheme.equals("ssh") ? sshAddress(text) : Forms.url(text, "http", "https");
        }
        Forms.require(text.startsWith("file:///") && text.length() > "file:///".length(), "a file address");
        return text;
    }

    private static Object sshAddress(String text) {
        try {
            URI address = new URI(text);
            boolean hasHost = address.getHost() != null && !address.getHost().startsWith("-");
            Forms.require(hasHost && String.valueOf(address.getPath()).length() > 1, "an ssh address");
            return text;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    static Object jdbc(String text, Path folder) {
        if (POSTGRES.matcher(text).matches()) {
            return text;
        }
        Matcher file = H2_FILE.matcher(text);
        Forms.require(
                file.matches() && !file.group(1).matches("(mem|tcp|ssl|zip|nio|split|nioMapped|async):.*"), "a store");
        String options = file.group(2) == null ? "" : file.group(2);
        // H2 itself reads ~ as the user's home.
        String place = file.group(1).startsWith("~/")
                ? file.group(1)
                : path(file.group(1), folder).toString();
        return "jdbc:h2:file:" + place + options;
    }
}
