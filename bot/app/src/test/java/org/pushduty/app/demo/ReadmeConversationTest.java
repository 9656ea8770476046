package org.pushduty.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conversation in the README is the demo's. */
final class ReadmeConversationTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final String LEFT_OUT = "…";

    // A pick's id has the second in it at which it was made.
    private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{10}\\b");

    @TempDir
    private Path scratch;

    @Test
    void theReadmeShowsWhatTheDemoSays() throws Exception {
        List<String> said = played().lines()
                .map(line -> comparable(line.replaceFirst("^\\d\\d:\\d\\d ", "")))
                .toList();

        assertThat(shown())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(said)
                        .anySatisfy(one -> assertThat(one).startsWith(comparable(line.replace(LEFT_OUT, "")))));
    }

    private static List<String> shown() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("```irc\n");
        return readme.substring(start, readme.indexOf("\n```\n", start))
                .lines()
                .skip(1)
                .toList();
    }

    private static String comparable(String line) {
        return COMMIT.matcher(line).replaceAll("COMMIT");
    }

    private String played() throws InterruptedException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int status = new Play(new Stage(ROOT.resolve("config/demo.yml"), scratch)).perform();
            assertThat(status).as(bytes.toString(StandardCharsets.UTF_8)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
