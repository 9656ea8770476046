package org.pushduty.core.train;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short texts with {@code {names}} in braces, as the configuration holds them. */
public final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z.]*)}");

    private Placeholders() {}

    /** {@code template} with every name that {@code values} knows filled in; others stay as they are. */
    public static String fill(String template, Map<String, String> values) {
        return NAME.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
