package org.pushduty.app.settings.shape;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pushduty.app.settings.Form;

/** What may stand at one place of the file. */
public sealed interface Shape {

    /** What would be valid, to stand after "valid is". */
    String valid();

    /**
     * One text, number or flag.
     *
     * @param type the Java type that the record wants
     */
    record Value(Form form, Class<?> type) implements Shape {
        @Override
        public String valid() {
            return form.valid();
        }
    }

    /** One of a few words; in order, with the constant that each stands for. */
    record Words(Map<String, Object> constants) implements Shape {
        @Override
        public String valid() {
            return Phrases.oneOf(constants.keySet());
        }
    }

    /**
     * A list.
     *
     * @param orOne whether a list of one may be written as the item
     */
    record Many(Shape item, boolean orOne) implements Shape {
        @Override
        public String valid() {
            return orOne ? item.valid() + ", or a list of such" : "a list, each item " + item.valid();
        }
    }

    /** A mapping from names that the user chooses. */
    record Named(Form names, String placeholder, Shape value) implements Shape {
        @Override
        public String valid() {
            return "a mapping with a key for each " + placeholder.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A mapping with known keys.
     *
     * @param constructor of the record; its parameters are the keys, in order
     */
    record Section(Constructor<?> constructor, List<Key> keys) implements Shape {
        @Override
        public String valid() {
            return keys.isEmpty() ? "{}" : "a mapping with " + Phrases.list(names());
        }

        public List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /**
     * A mapping whose keys depend on one of them.
     *
     * @param key the key that tells which section it is
     * @param fallback the section where that key is absent; blank where it must be there
     */
    record Variants(String key, String doc, String fallback, Map<String, Section> sections) implements Shape {
        @Override
        public String valid() {
            return "a mapping with " + key + " (" + Phrases.oneOf(sections.keySet()) + ") and the keys of that " + key;
        }
    }
}
