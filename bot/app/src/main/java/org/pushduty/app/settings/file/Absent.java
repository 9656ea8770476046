package org.pushduty.app.settings.file;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pushduty.app.settings.Secret;
import org.pushduty.app.settings.shape.Key;
import org.pushduty.app.settings.shape.Shape;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.LeadTime;
import org.pushduty.core.train.WeeklyTime;

/**
 * The values that stand in where the file says nothing. They also stand in where what it says is wrong, so that the
 * rest can be checked; such settings are never handed out.
 */
final class Absent {
    private static final Map<Class<?>, Object> NOTHING = Map.ofEntries(
            Map.entry(String.class, ""),
            Map.entry(Secret.class, Secret.NONE),
            Map.entry(boolean.class, false),
            Map.entry(int.class, 0),
            Map.entry(Path.class, Path.of("")),
            Map.entry(Duration.class, Duration.ZERO),
            Map.entry(LeadTime.class, new LeadTime(1, Duration.ZERO)),
            Map.entry(ZoneId.class, ZoneOffset.UTC),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(WeeklyTime.class, new WeeklyTime(Set.of(DayOfWeek.MONDAY), LocalTime.MIDNIGHT)),
            Map.entry(ChannelRef.class, new ChannelRef("", "")),
            Map.entry(Signature.class, new Signature("nobody", "")));

    private final Path folder;

    Absent(Path folder) {
        this.folder = folder;
    }

    Object of(Key key) {
        String fallback = key.setting().fallback();
        if (fallback.isEmpty()) {
            return of(key.shape());
        }
        if (key.shape() instanceof Shape.Words words) {
            return found(words.constants(), fallback);
        }
        if (key.shape() instanceof Shape.Value value) {
            return read(value, fallback);
        }
        if (key.shape() instanceof Shape.Many many && many.item() instanceof Shape.Value value) {
            return Arrays.stream(fallback.replaceAll("[\\[\\]\\s]", "").split(",", -1))
                    .map(item -> read(value, item))
                    .toList();
        }
        throw new IllegalStateException("only a value or a list of values has a fallback: " + key.name());
    }

    private Object read(Shape.Value value, String text) {
        Object read = value.form().read(text, folder);
        return value.type() == String.class ? read.toString() : read;
    }

    Object of(Shape shape) {
        if (shape instanceof Shape.Value value) {
            return found(NOTHING, value.type());
        }
        if (shape instanceof Shape.Words words) {
            return words.constants().values().iterator().next();
        }
        if (shape instanceof Shape.Section section) {
            return none(section).orElseGet(() -> empty(section));
        }
        if (shape instanceof Shape.Variants variants) {
            return empty(first(variants));
        }
        return shape instanceof Shape.Many ? List.of() : Map.of();
    }

    private static Shape.Section first(Shape.Variants variants) {
        Map<String, Shape.Section> sections = variants.sections();
        return variants.fallback().isEmpty()
                ? sections.values().iterator().next()
                : found(sections, variants.fallback());
    }

    private Object empty(Shape.Section section) {
        return build(section, section.keys().stream().map(this::of).toArray());
    }

    /** The constant NONE of a section that is not there as a whole. */
    private static Optional<Object> none(Shape.Section section) {
        return Arrays.stream(section.constructor().getDeclaringClass().getFields())
                .filter(field -> field.getName().equals("NONE"))
                .findFirst()
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    static Object build(Shape.Section section, Object[] values) {
        try {
            return section.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + section.constructor(), e);
        }
    }

    private static <K, V> V found(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new IllegalStateException("nothing for " + key));
    }
}
