package org.pushduty.app.settings.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.pushduty.app.settings.Setting;
import org.pushduty.app.settings.shape.Key;
import org.pushduty.app.settings.shape.Phrases;
import org.pushduty.app.settings.shape.Shape;
import org.pushduty.app.settings.shape.Shapes;

/** Writes the reference page of the configuration: a table for each section. */
public final class ConfigurationPage {
    private static final String INTRODUCTION = """
            # Configuration

            <!-- Written by scripts/docs from the settings types; do not edit. -->

            Pushduty reads one YAML file. `config/minimal.yml` is the least that runs, `config/amo.yml` a team's real one;
            `scripts/run check --config FILE` tells everything that is wrong with yours, and what would be right.

            * Every value can read the environment, `${NAME}`, or a file, `${file:path}` (its last line break is cut); `$${`
              stands for `${` itself. A variable that is not set is an error.
            * Secrets are never shown. One that is written into the file is allowed, but warned of.
            * Relative paths are relative to the file itself.
            * Durations are ISO 8601: `P1D` is a day, `PT1H` an hour. Texts with `#`, `*`, `&`, `!`, `{` or `: ` in them need
              quotes.
            * Anchors, aliases and tags of YAML are not used.
            * Names in capitals stand for names of your own.
            """;

    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private ConfigurationPage() {}

    /** Writes the page to the file that is the one argument. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), text());
    }

    /** The page, in Markdown. */
    public static String text() {
        ConfigurationPage writing = new ConfigurationPage();
        writing.section("The file", "", Shapes.root());
        return writing.page.toString();
    }

    private void section(String title, String path, Shape.Section section) {
        heading(title);
        section.keys().forEach(this::row);
        section.keys().forEach(key -> parts(path + key.name(), key.shape()));
    }

    private void heading(String title) {
        page.append("\n## ").append(title).append("\n\n");
        page.append("| key | what | valid | default | example |\n| --- | --- | --- | --- | --- |\n");
    }

    private void row(Key key) {
        Setting setting = key.setting();
        row(List.of(code(key.name()), setting.doc(), valid(key.shape()), fallback(key), code(setting.example())));
    }

    private static String valid(Shape shape) {
        if (shape instanceof Shape.Section || shape instanceof Shape.Variants) {
            return "see below";
        }
        if (shape instanceof Shape.Words words) {
            return words(words.constants().keySet());
        }
        return shape instanceof Shape.Many many && many.item() instanceof Shape.Section
                ? "a list, each item as below"
                : shape.valid();
    }

    private static String words(Collection<String> words) {
        return Phrases.oneOf(words.stream().map(ConfigurationPage::code).toList());
    }

    private static String fallback(Key key) {
        Setting setting = key.setting();
        if (setting.required()) {
            return "**required**";
        }
        return setting.otherwise().isEmpty() ? code(setting.fallback()) : setting.otherwise();
    }

    private void row(List<String> cells) {
        page.append("| ")
                .append(String.join(
                        " | ",
                        cells.stream()
                                .map(cell -> cell.replace("|", "\\|").replace(" <", " &lt;"))
                                .toList()))
                .append(" |\n");
    }

    /** The sections that lie under a key. */
    private void parts(String path, Shape shape) {
        if (shape instanceof Shape.Named named) {
            parts(path + "." + named.placeholder(), named.value());
        }
        if (shape instanceof Shape.Many many) {
            parts(path + "[]", many.item());
        }
        if (shape instanceof Shape.Section section) {
            section(code(path), path + ".", section);
        }
        if (shape instanceof Shape.Variants variants) {
            variants(path, variants);
        }
    }

    private void variants(String path, Shape.Variants variants) {
        variants.sections().forEach((name, section) -> {
            heading(code(path) + " with " + code(variants.key() + ": " + name));
            String standard = variants.fallback().isEmpty() ? "**required**" : code(variants.fallback());
            String valid = words(variants.sections().keySet());
            row(List.of(code(variants.key()), variants.doc(), valid, standard, code(name)));
            section.keys().forEach(this::row);
            section.keys().forEach(key -> parts(path + "." + key.name(), key.shape()));
        });
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
