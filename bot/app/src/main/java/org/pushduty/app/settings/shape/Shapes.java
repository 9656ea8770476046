package org.pushduty.app.settings.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pushduty.app.settings.Choice;
import org.pushduty.app.settings.Form;
import org.pushduty.app.settings.Secret;
import org.pushduty.app.settings.Setting;
import org.pushduty.app.settings.Settings;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.LeadTime;
import org.pushduty.core.train.WeeklyTime;

/** Finds the shape of the file from the annotated records. */
public final class Shapes {
    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(String.class, Form.TEXT),
            Map.entry(Secret.class, Form.SECRET),
            Map.entry(boolean.class, Form.FLAG),
            Map.entry(int.class, Form.PORT),
            Map.entry(Path.class, Form.FILE),
            Map.entry(Duration.class, Form.DURATION),
            Map.entry(LeadTime.class, Form.LEAD_TIME),
            Map.entry(ZoneId.class, Form.ZONE),
            Map.entry(LocalDate.class, Form.DATE),
            Map.entry(WeeklyTime.class, Form.WEEKLY_TIME),
            Map.entry(ChannelRef.class, Form.CHANNEL),
            Map.entry(Signature.class, Form.SIGNATURE));

    private static final Shape.Section ROOT = section(Settings.class);

    private Shapes() {}

    /** The shape of the whole file. */
    public static Shape.Section root() {
        return ROOT;
    }

    private static Shape.Section section(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("no form for " + type);
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Shape.Section(
                    type.getDeclaredConstructor(types),
                    Arrays.stream(components).map(Shapes::key).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no constructor of its components", e);
        }
    }

    private static Key key(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            throw new IllegalStateException(component + " has no @Setting");
        }
        return new Key(kebab(component.getName()), setting, shape(component.getGenericType(), setting));
    }

    private static Shape shape(Type type, Setting setting) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? new Shape.Many(shape(arguments[0], setting), setting.orOne())
                    : new Shape.Named(setting.names(), setting.placeholder(), shape(arguments[1], setting));
        }
        return plain((Class<?>) type, setting);
    }

    private static Shape plain(Class<?> type, Setting setting) {
        // Before the rest: on later JDKs than 17 java.time.ZoneId is a sealed type too.
        if (FORMS.containsKey(type)) {
            return value(type, setting.form());
        }
        if (type.isEnum()) {
            return words(type);
        }
        if (type.isSealed()) {
            return variants(type);
        }
        return section(type);
    }

    private static Shape value(Class<?> type, Form form) {
        Form own = FORMS.get(type);
        if (own == null) {
            throw new IllegalArgumentException("no form for " + type);
        }
        return new Shape.Value(form == Form.OF_TYPE ? own : form, type);
    }

    private static Shape words(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return new Shape.Words(constants);
    }

    private static Shape variants(Class<?> type) {
        Choice choice = type.getAnnotation(Choice.class);
        if (choice == null) {
            throw new IllegalStateException(type + " has no @Choice");
        }
        Map<String, Shape.Section> sections = new LinkedHashMap<>();
        for (Class<?> one : type.getPermittedSubclasses()) {
            sections.put(one.getSimpleName().toLowerCase(Locale.ROOT), section(one));
        }
        return new Shape.Variants(choice.key(), choice.doc(), choice.fallback(), sections);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
