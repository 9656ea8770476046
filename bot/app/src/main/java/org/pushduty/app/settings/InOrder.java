package org.pushduty.app.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies maps so that the order of the file is kept: it is the order of tagging and of pushing. */
final class InOrder {
    private InOrder() {}

    static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
