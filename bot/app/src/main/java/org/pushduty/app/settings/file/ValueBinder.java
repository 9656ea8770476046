package org.pushduty.app.settings.file;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Optional;
import java.util.regex.Pattern;
import org.pushduty.app.settings.Form;
import org.pushduty.app.settings.Secret;
import org.pushduty.app.settings.shape.Shape;

/** Reads single texts to the values that they stand for. */
final class ValueBinder {
    private static final Pattern PASSWORD =
            Pattern.compile("://[^/@\\s:]*:[^/@\\s]+@|[?&;]password=", CASE_INSENSITIVE);

    private final Variables variables;
    private final Report report;

    ValueBinder(Variables variables, Report report) {
        this.variables = variables;
        this.report = report;
    }

    /** The value of the node at {@code path}; empty, and the problem reported, if it has none. */
    Optional<Object> value(Shape.Value shape, Node node, String path) {
        return text(shape.valid(), node, path)
                .flatMap(raw -> fill(raw, path).flatMap(text -> read(shape, raw, text, path)));
    }

    /** The constant that the node at {@code path} names. */
    Optional<Object> word(Shape.Words shape, Node node, String path) {
        Optional<String> filled = text(shape.valid(), node, path).flatMap(raw -> fill(raw, path));
        Optional<Object> constant = filled.map(shape.constants()::get);
        if (filled.isPresent() && constant.isEmpty()) {
            report.error(path, shape.valid());
        }
        return constant;
    }

    private Optional<String> text(String valid, Node node, String path) {
        if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
            return Optional.of(scalar.text());
        }
        report.wrong(path, node, valid);
        return Optional.empty();
    }

    private Optional<String> fill(String raw, String path) {
        try {
            return Optional.of(variables.fill(raw));
        } catch (Variables.UnfilledException e) {
            report.error(path, e.found(), e.valid());
            return Optional.empty();
        }
    }

    private Optional<Object> read(Shape.Value shape, String raw, String text, String path) {
        boolean isSecret = shape.form() == Form.SECRET;
        try {
            Object value = shape.form().read(text, variables.folder());
            warn(isSecret, raw, path);
            return Optional.of(isSecret ? new Secret(text) : inType(shape, value, text));
        } catch (IllegalArgumentException e) {
            report.error(path, found(isSecret, raw, text, path), shape.valid());
            return Optional.empty();
        }
    }

    private void warn(boolean isSecret, String raw, String path) {
        if (Variables.reads(raw)) {
            return;
        }
        if (isSecret) {
            report.warning(path, "a secret in the file itself", "\"${NAME}\" or \"${file:path}\"");
        }
        if (PASSWORD.matcher(raw).find()) {
            report.warning(path, "an address with a password in it", "a password under its own key");
        }
    }

    private static Object inType(Shape.Value shape, Object value, String text) {
        return shape.type() == String.class && !(value instanceof String) ? text : value;
    }

    private String found(boolean isSecret, String raw, String text, String path) {
        if (text.isEmpty() && !raw.isEmpty()) {
            return Shown.quoted(raw) + ", which is empty";
        }
        if (isSecret) {
            return text.isEmpty() ? "an empty text" : "a text of several lines or with control characters";
        }
        return report.found(path);
    }
}
