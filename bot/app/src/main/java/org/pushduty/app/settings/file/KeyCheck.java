package org.pushduty.app.settings.file;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pushduty.app.settings.shape.Key;
import org.pushduty.app.settings.shape.Phrases;
import org.pushduty.app.settings.shape.Shape;

/** Checks which keys are there. */
final class KeyCheck {
    private final Report report;

    KeyCheck(Report report) {
        this.report = report;
    }

    void unknown(Shape.Section section, Mapping mapping) {
        unknown(section.names(), mapping);
    }

    /** The same for a section that is one of several: a key of another one is told apart. */
    void unknown(Shape.Variants variants, Shape.Section section, Mapping mapping) {
        List<String> valid = Stream.concat(Stream.of(variants.key()), section.names().stream())
                .toList();
        List<String> foreign = mapping.entries().keySet().stream()
                .filter(name -> !valid.contains(name) && !owners(variants, name).isEmpty())
                .toList();
        foreign.forEach(name -> {
            String owners = variants.key() + " " + Phrases.oneOf(owners(variants, name));
            String found = "the key \"" + name + "\", which belongs to " + owners;
            report.error(mapping.path(), keySpot(mapping, name), found, Phrases.list(valid));
        });
        unknown(Stream.concat(valid.stream(), foreign.stream()).toList(), valid, mapping);
    }

    private static List<String> owners(Shape.Variants variants, String name) {
        return variants.sections().entrySet().stream()
                .filter(section -> section.getValue().names().contains(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void unknown(List<String> valid, Mapping mapping) {
        unknown(valid, valid, mapping);
    }

    private void unknown(List<String> known, List<String> valid, Mapping mapping) {
        mapping.entries().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> {
                    List<String> unused = valid.stream()
                            .filter(key -> !mapping.entries().containsKey(key))
                            .toList();
                    String found = found(mapping, name);
                    report.error(mapping.path(), keySpot(mapping, name), found, Nearest.phrase(name, unused, valid));
                });
    }

    /** A key that has lost its colon may have a secret in it: {@code { user: push, passwordhunter2 }}. */
    private static String found(Mapping mapping, String name) {
        boolean hasValue = Stream.ofNullable(mapping.entries().get(name))
                .noneMatch(entry -> entry.value() instanceof Node.Scalar scalar && scalar.isNothing());
        return hasValue ? "the unknown key " + Shown.key(name) : "an unknown key without a value";
    }

    private static Spot keySpot(Mapping mapping, String name) {
        return Stream.ofNullable(mapping.entries().get(name))
                .map(entry -> entry.key().spot())
                .findFirst()
                .orElse(Spot.START);
    }

    /** What a key that must be there should hold. */
    static String atLeast(Key key) {
        if (key.shape() instanceof Shape.Named named) {
            return "at least one " + named.placeholder().toLowerCase(Locale.ROOT);
        }
        return key.shape() instanceof Shape.Many many
                ? "at least one: " + many.item().valid()
                : key.shape().valid();
    }

    static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
