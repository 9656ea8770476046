package org.pushduty.app.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.pushduty.app.settings.Form;
import org.pushduty.app.settings.shape.Shape;
import org.pushduty.app.settings.shape.Shapes;

class SecretsTest {
    private static final String SECRET = "hunter2";
    private static final long SEED = Long.getLong("seed", 20161006);

    /** Every secret there is, each on a line of its own. */
    private static final String FILE = """
            networks:
              net:
                type: irc
                host: irc.example.org
                password: hunter2
                nick: bot
                sasl:
                  account: bot
                  password: hunter2
              addons: { type: discord, token: hunter2 }
            trains:
              web:
                channels: [{ at: "net/#web" }]
                repositories: { site: { remote: "https://push:hunter2@example.org/site.git" } }
                calendar: { zone: Europe/Berlin, tag: "MON 10:00", push: "TUE 10:00" }
                pad: { etherpad: "https://pad.example.org", key: hunter2, oauth: { client: bot, secret: hunter2 } }
            store:
              url: "jdbc:postgresql://db.example.org/pushduty?password=hunter2"
              password: hunter2
            smtp: { host: localhost, user: push, password: hunter2 }
            git:
              https:
                example.org: { user: push, password: hunter2 }
            """;

    private static Reading read(String yaml) {
        return SettingsFile.read(yaml, Path.of("bot.yml"), name -> Optional.empty());
    }

    private static void assertHidden(String yaml) {
        assertThat(read(yaml).problems())
                .as(yaml)
                .noneMatch(problem -> problem.toString().contains(SECRET));
    }

    @Test
    void everySecretKeyIsInTheFile() {
        assertThat(read(FILE).settings()).isPresent();
        assertThat(read(FILE).problems())
                .filteredOn(problem -> problem.found().equals("a secret in the file itself"))
                .hasSameSizeAs(secrets(Shapes.root()));
    }

    @Test
    void settingsDoNotShowTheirSecrets() {
        String shown = read(FILE.replace("push:hunter2@", "").replace("?password=hunter2", ""))
                .settings()
                .orElseThrow()
                .toString();

        assertThat(shown).contains("***").doesNotContain(SECRET);
    }

    @Test
    void noMistakeMadeWithASecretShowsIt() {
        List<UnaryOperator<String>> mistakes = List.of(
                secret -> "*" + secret,
                secret -> "&" + secret,
                secret -> "!" + secret,
                secret -> "@" + secret,
                secret -> "%" + secret,
                secret -> "\"" + secret,
                secret -> "'" + secret,
                secret -> "[" + secret + "]",
                secret -> "[" + secret,
                secret -> "{" + secret + "}",
                secret -> "{ value: " + secret + " }",
                secret -> "- " + secret,
                secret -> "# " + secret,
                secret -> secret + ": " + secret,
                secret -> "\"" + secret + "\\n\"",
                secret -> "\"\\q" + secret + "\"",
                secret -> "\"${" + secret,
                secret -> "\"${file: " + secret,
                secret -> "|\n   " + secret + "\n   " + secret);
        for (int at = FILE.indexOf(SECRET); at >= 0; at = FILE.indexOf(SECRET, at + 1)) {
            for (UnaryOperator<String> mistake : mistakes) {
                assertHidden(FILE.substring(0, at) + mistake.apply(SECRET) + FILE.substring(at + SECRET.length()));
            }
        }
    }

    @Test
    void noSlipOfAFingerShowsASecret() {
        Random random = new Random(SEED);
        String letters = "abc: ,{}[]\"'#\n-&*!|>%@`\\$";
        for (int i = 0; i < 10_000; i++) {
            int at = random.nextInt(FILE.length());
            String slip = "" + letters.charAt(random.nextInt(letters.length()));
            int kind = random.nextInt(3);
            assertHidden(FILE.substring(0, at) + (kind == 0 ? "" : slip) + FILE.substring(kind == 1 ? at : at + 1));
        }
    }

    private static List<Shape> secrets(Shape shape) {
        List<Shape> all = new ArrayList<>();
        if (shape instanceof Shape.Value value && value.form() == Form.SECRET) {
            all.add(value);
        }
        if (shape instanceof Shape.Many many) {
            all.addAll(secrets(many.item()));
        }
        if (shape instanceof Shape.Named named) {
            all.addAll(secrets(named.value()));
        }
        if (shape instanceof Shape.Section section) {
            section.keys().forEach(key -> all.addAll(secrets(key.shape())));
        }
        if (shape instanceof Shape.Variants variants) {
            variants.sections().values().forEach(section -> all.addAll(secrets(section)));
        }
        return all;
    }
}
