package org.pushduty.pebble;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.ClassAccessException;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Templates;

/**
 * Templates in Pebble's language, in files below one folder: plain text, nothing is escaped. A template is read anew
 * each time it is rendered (a few times a week), so a change on disk counts at once. Safe for use from several threads.
 *
 * <p>A template can show facts and nothing else: it reaches no Java class, method or field, and no file outside the
 * folder. Tags are {@code if}, {@code for}, {@code include} and {@code verbatim}; a line that holds nothing but such a
 * tag leaves no line behind. Limits: 64 KiB a file, 256 KiB of text, 100,000 turns of loops, 100 includes.
 *
 * <p>The facts of a push, for the pad and for the mail; what there is not is a blank string or an empty list:
 *
 * <table>
 *   <caption>Facts</caption>
 *   <tr><td>{@code train}</td><td>the train's name</td></tr>
 *   <tr><td>{@code push.name}, {@code push.date}</td><td>the push, and the day it ships</td></tr>
 *   <tr><td>{@code hero}</td><td>who is on duty</td></tr>
 *   <tr><td>{@code pad.url}</td><td>the notes page</td></tr>
 *   <tr><td>{@code repositories}</td><td>list, in the train's order: {@code name}, {@code web}, {@code tag},
 *       {@code commit}, {@code live} (the tag that production runs), {@code compare} (the link),
 *       {@code commits} (how many are new), {@code authors} (list of names), {@code picks} (list of
 *       {@code id} and {@code subject})</td></tr>
 *   <tr><td>{@code started}, {@code ended}, {@code duration}</td><td>of the push to production</td></tr>
 *   <tr><td>{@code note}</td><td>what was said with {@code !pushed}</td></tr>
 *   <tr><td>{@code next.name}, {@code next.date}, {@code next.hero}, {@code next.pad}</td><td>the push after</td></tr>
 *   <tr><td>{@code holds}</td><td>list: {@code number}, {@code owner}, {@code reason}, {@code since}</td></tr>
 * </table>
 */
public final class PebbleTemplates implements Templates {
    private static final int LARGEST_TEXT = 256 * 1024;

    private final Path folder;

    /** @param folder where the team's files are; nothing above it is ever read */
    public PebbleTemplates(Path folder) {
        this.folder = folder;
    }

    @Override
    public String render(String template, Map<String, Object> facts) {
        Facts.check(facts);
        try {
            return fillIn(template, facts);
        } catch (TemplateProblem e) {
            throw new OutsideException("template", "render " + template, e.describe(), e);
        }
    }

    @Override
    public List<String> problems(String template, Map<String, Object> sampleFacts) {
        Facts.check(sampleFacts);
        try {
            fillIn(template, sampleFacts);
            return List.of();
        } catch (TemplateProblem e) {
            return List.of(e.describe());
        }
    }

    private String fillIn(String template, Map<String, Object> facts) throws TemplateProblem {
        var text = new StringWriter();
        try {
            engine().getTemplate(template).evaluate(text, facts, Locale.ROOT);
            return text.toString();
        } catch (PebbleException e) {
            throw TemplateProblem.at(file(e, template), line(e), what(e), e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // Both are over once the stack has unwound: thousands of nested brackets, or a monstrous join.
            throw TemplateProblem.at(template, 1, "asks for more than a template may", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
    }

    private PebbleEngine engine() {
        var budget = new Budget();
        return new PebbleEngine.Builder()
                .loader(new TemplateFolder(folder, budget))
                .templateCache(null)
                .cacheActive(false)
                .strictVariables(true)
                .autoEscaping(false)
                .newLineTrimming(false)
                .defaultLocale(Locale.ROOT)
                .maxRenderedSize(LARGEST_TEXT)
                .methodAccessValidator((object, method) -> false)
                .registerExtensionCustomizer(extension -> new SafeLanguage(extension, budget))
                .build();
    }

    private static String file(PebbleException e, String template) {
        return Optional.ofNullable(e.getFileName()).orElse(template);
    }

    private static int line(PebbleException e) {
        return Optional.ofNullable(e.getLineNumber()).orElse(1);
    }

    private static String what(PebbleException e) {
        if (e instanceof AttributeNotFoundException missing) {
            return "there is no fact named " + missing.getAttributeName();
        }
        if (e instanceof ClassAccessException) {
            return "a template may not call methods";
        }
        return e.getPebbleMessage();
    }
}
