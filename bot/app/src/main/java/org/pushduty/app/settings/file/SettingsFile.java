package org.pushduty.app.settings.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.shape.Shapes;

/** Reads the configuration file. */
public final class SettingsFile {
    private static final long LARGEST = 1_000_000;

    private SettingsFile() {}

    /**
     * Reads {@code file}, and reports all that is wrong with it at once. Relative paths in it start at its folder.
     *
     * @param environment the variables that {@code ${NAME}} reads
     */
    public static Reading read(Path file, Environment environment) {
        try {
            return read(text(file), file, environment);
        } catch (UnreadableException e) {
            return broken(file, e);
        }
    }

    /** The same for a {@code text} that is what {@code file} holds. */
    static Reading read(String text, Path file, Environment environment) {
        try {
            return read(YamlTree.of(text), new Variables(environment, folder(file)), new Report(file.toString()));
        } catch (UnreadableException e) {
            return broken(file, e);
        }
    }

    private static Reading broken(Path file, UnreadableException why) {
        Report report = new Report(file.toString());
        report.error("", why.spot(), why.found(), why.valid());
        return new Reading.Broken(report.problems());
    }

    private static Reading read(Node root, Variables variables, Report report) {
        report.place("", root.spot(), root);
        Settings settings = (Settings) new Binder(variables, report).bind(Shapes.root(), root, "");
        Checks.run(settings, report);
        return report.hasErrors()
                ? new Reading.Broken(report.problems())
                : new Reading.Usable(settings, report.problems());
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    private static String text(Path file) throws UnreadableException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableException(Spot.START, "no such file", "the path of a configuration");
            }
            if (Files.size(file) > LARGEST) {
                throw new UnreadableException(Spot.START, "more than " + LARGEST + " bytes", "a smaller file");
            }
            return decoded(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableException(Spot.START, "a file that cannot be read", "a file that the bot may read");
        }
    }

    private static String decoded(byte[] bytes) throws UnreadableException {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // The decoder stops in front of the first byte that is wrong.
            int line = 1;
            for (int i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new UnreadableException(new Spot(line, 1), "bytes that are not UTF-8", "a text in UTF-8");
        }
    }
}
