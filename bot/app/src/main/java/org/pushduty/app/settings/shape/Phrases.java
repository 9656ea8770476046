package org.pushduty.app.settings.shape;

import java.util.Collection;
import java.util.List;

/** Puts names into sentences. */
public final class Phrases {
    private Phrases() {}

    /** {@code a, b or c}. */
    public static String oneOf(Collection<String> names) {
        return joined(List.copyOf(names), " or ");
    }

    /** {@code a, b and c}. */
    public static String list(Collection<String> names) {
        return joined(List.copyOf(names), " and ");
    }

    private static String joined(List<String> names, String last) {
        int size = names.size();
        return size < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, size - 1)) + last + names.get(size - 1);
    }
}
