package org.pushduty.pebble;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter whose result stays small: joins within joins would fill the memory in a line of template. */
final class BoundedFilter implements Filter {
    private static final long LARGEST = 32 * 1024;

    private final Filter plain;

    BoundedFilter(Filter plain) {
        this.plain = plain;
    }

    @Override
    public @Nullable Object apply(
            @Nullable Object input,
            Map<String, Object> arguments,
            PebbleTemplate template,
            EvaluationContext context,
            int line) {
        long extra = length(arguments.values());
        long expected = input instanceof Collection<?> many ? length(many) + many.size() * extra : extra;
        if (expected > LARGEST) {
            throw new PebbleException(
                    null, "a filter's text is at most " + LARGEST / 1024 + " KiB", line, template.getName());
        }
        return plain.apply(input, arguments, template, context, line);
    }

    private static long length(Collection<?> values) {
        return values.stream()
                .filter(String.class::isInstance)
                .mapToLong(value -> ((String) value).length())
                .sum();
    }

    @Override
    public @Nullable List<String> getArgumentNames() {
        return plain.getArgumentNames();
    }
}
