package org.pushduty.app.settings.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in <code>&#36;{NAME}</code> and <code>&#36;{file:path}</code>; a second dollar sign in front makes it stand for
 * itself.
 */
final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*)(}?)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String FILE = "file:";
    private static final long LARGEST = 65_536;

    private final Environment environment;
    private final Path folder;

    Variables(Environment environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Whether the text takes something from outside the file. */
    static boolean reads(String text) {
        return REFERENCE.matcher(text).results().anyMatch(reference -> reference.group(1) != null);
    }

    String fill(String text) throws UnfilledException {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (reference.find()) {
            reference.appendReplacement(filled, Matcher.quoteReplacement(value(reference)));
        }
        return reference.appendTail(filled).toString();
    }

    private String value(Matcher reference) throws UnfilledException {
        String inside = reference.group(1);
        if (inside == null) {
            return "${";
        }
        if (!reference.group(2).isEmpty() && inside.startsWith(FILE) && inside.length() > FILE.length()) {
            return content(inside.substring(FILE.length()));
        }
        if (reference.group(2).isEmpty() || !NAME.matcher(inside).matches()) {
            throw new UnfilledException(
                    "a ${ that names nothing", "${NAME}, ${file:path} or, for the sign itself, $${");
        }
        return environment
                .value(inside)
                .orElseThrow(() ->
                        new UnfilledException("${" + inside + "}, which is not set", "a variable of the environment"));
    }

    private String content(String name) throws UnfilledException {
        String found = "${file:" + Shown.unquoted(name) + "}";
        try {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new UnfilledException(
                        found + ", which is no file of at most 64 KiB", "a file that holds the value");
            }
            return Files.readString(file).replaceFirst("\\R$", "");
        } catch (CharacterCodingException e) {
            throw new UnfilledException(found + ", which is not UTF-8", "a text file");
        } catch (IOException | InvalidPathException e) {
            throw new UnfilledException(found + ", which cannot be read", "a file that the bot may read");
        }
    }

    /** A reference that leads nowhere. */
    static final class UnfilledException extends Exception {
        private final String found;
        private final String valid;

        UnfilledException(String found, String valid) {
            super(found);
            this.found = found;
            this.valid = valid;
        }

        String found() {
            return found;
        }

        String valid() {
            return valid;
        }
    }
}
