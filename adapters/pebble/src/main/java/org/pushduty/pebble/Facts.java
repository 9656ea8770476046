package org.pushduty.pebble;

import java.util.List;
import java.util.Map;

/** What a template may be given. */
final class Facts {
    private Facts() {}

    /** Throws {@link IllegalArgumentException} for anything but strings, numbers, booleans, lists and maps. */
    static void check(Map<String, Object> facts) {
        facts.forEach(Facts::check);
    }

    private static void check(String name, Object fact) {
        if (fact instanceof Map<?, ?> map) {
            map.forEach((key, value) -> check(name + "." + key, value));
            return;
        }
        if (fact instanceof List<?> list) {
            list.forEach(each -> check(name + "[]", each));
            return;
        }
        if (!(fact instanceof String || fact instanceof Number || fact instanceof Boolean)) {
            throw new IllegalArgumentException("not a fact that a template can show: " + name);
        }
    }
}
