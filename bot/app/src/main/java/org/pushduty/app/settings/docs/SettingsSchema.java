package org.pushduty.app.settings.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pushduty.app.settings.Form;
import org.pushduty.app.settings.shape.Key;
import org.pushduty.app.settings.shape.Shape;
import org.pushduty.app.settings.shape.Shapes;

/** Writes the JSON schema (draft 2020-12) of the configuration file, with which editors check and complete it. */
public final class SettingsSchema {
    // A value may also be taken from the environment or a file, which no pattern of the value's own allows for.
    private static final String REFERENCE = "\\$\\{";

    private SettingsSchema() {}

    /** Writes the schema to the file that is the one argument. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), text());
    }

    /** The schema, with a line break at its end. */
    public static String text() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Configuration of Pushduty");
        schema.put("description", "Written by scripts/docs from the settings types; do not edit.");
        schema.putAll(section(Shapes.root()));
        schema.put("$defs", forms());
        return Json.text(schema) + "\n";
    }

    private static Map<String, Object> of(Shape shape) {
        if (shape instanceof Shape.Value value) {
            return inOrder("$ref", "#/$defs/" + name(value.form()));
        }
        if (shape instanceof Shape.Words words) {
            return Map.of("enum", List.copyOf(words.constants().keySet()));
        }
        if (shape instanceof Shape.Many many) {
            Map<String, Object> list = inOrder("type", "array", "items", of(many.item()));
            return many.orOne() ? Map.of("anyOf", List.of(of(many.item()), list)) : list;
        }
        if (shape instanceof Shape.Named named) {
            return inOrder(
                    "type", "object", "propertyNames", names(named.names()), "additionalProperties", of(named.value()));
        }
        return shape instanceof Shape.Variants variants ? variants(variants) : section((Shape.Section) shape);
    }

    private static Map<String, Object> forms() {
        Map<String, Object> forms = new LinkedHashMap<>();
        Arrays.stream(Form.values())
                .filter(form -> form != Form.OF_TYPE)
                .forEach(form -> forms.put(name(form), value(form)));
        return forms;
    }

    private static String name(Form form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> value(Form form) {
        Map<String, Object> text = inOrder("type", "string", "minLength", 1);
        if (form == Form.FLAG || form == Form.PORT || form == Form.COUNT) {
            text.put("pattern", REFERENCE);
            Map<String, Object> plain = form == Form.FLAG
                    ? inOrder("type", "boolean")
                    : inOrder("type", "integer", "minimum", 1, "maximum", form == Form.PORT ? 65_535 : 9999);
            return Map.of("anyOf", List.of(plain, text));
        }
        if (!form.regex().isEmpty()) {
            text.put("pattern", "^(?:" + form.regex() + ")$|" + REFERENCE);
        }
        // The bot reads every value as a text, so that 123 without quotes is one too.
        text.put("type", List.of("string", "number"));
        return text;
    }

    private static Map<String, Object> names(Form form) {
        return inOrder("pattern", "^(?:" + form.regex() + ")$");
    }

    private static Map<String, Object> section(Shape.Section section) {
        return section(section, new LinkedHashMap<>(), new ArrayList<>());
    }

    private static Map<String, Object> section(
            Shape.Section section, Map<String, Object> properties, List<String> required) {
        for (Key key : section.keys()) {
            properties.put(key.name(), described(key));
            if (key.setting().required()) {
                required.add(key.name());
            }
        }
        Map<String, Object> object = inOrder("type", "object", "additionalProperties", false, "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private static Map<String, Object> described(Key key) {
        Map<String, Object> schema = inOrder("description", key.setting().doc());
        if (!key.setting().fallback().isEmpty() && key.shape() instanceof Shape.Words) {
            schema.put("default", key.setting().fallback());
        }
        schema.putAll(of(key.shape()));
        if (key.setting().required() && key.shape() instanceof Shape.Many) {
            schema.put("minItems", 1);
        }
        if (key.setting().required() && key.shape() instanceof Shape.Named) {
            schema.put("minProperties", 1);
        }
        return schema;
    }

    private static Map<String, Object> variants(Shape.Variants variants) {
        List<Object> all = new ArrayList<>();
        variants.sections().forEach((name, section) -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put(variants.key(), inOrder("description", variants.doc(), "const", name));
            List<String> required = new ArrayList<>();
            if (!name.equals(variants.fallback())) {
                required.add(variants.key());
            }
            all.add(section(section, properties, required));
        });
        return Map.of("oneOf", all);
    }

    private static Map<String, Object> inOrder(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
