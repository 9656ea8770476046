package org.pushduty.pebble;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of Pebble's language a team's template may use. Left out is what reaches Java (the resolver that reflects, and
 * message bundles) and what grows without end: macros, assignments, ranges, formats, patterns.
 */
final class SafeLanguage extends ExtensionCustomizer {
    private static final Set<String> FILTERS = Set.of(
            "abbreviate",
            "capitalize",
            "default",
            "first",
            "join",
            "last",
            "length",
            "lower",
            "reverse",
            "slice",
            "sort",
            "title",
            "trim",
            "upper",
            "urlencode");

    private final Budget budget;

    SafeLanguage(Extension whole, Budget budget) {
        super(whole);
        this.budget = budget;
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        List<TokenParser> allowed = new ArrayList<>();
        for (TokenParser parser : orEmpty(super.getTokenParsers())) {
            switch (parser.getTag()) {
                case "if" -> allowed.add(parser);
                case "for" -> allowed.add(new CountedFor(parser, budget));
                case "include" -> allowed.add(new LiteralInclude(parser));
                default -> {
                    // Everything else is left out: the parser then says that it knows no such tag.
                }
            }
        }
        return allowed;
    }

    @Override
    public Map<String, Filter> getFilters() {
        Map<String, Filter> allowed = new LinkedHashMap<>(orEmpty(super.getFilters()));
        allowed.keySet().retainAll(FILTERS);
        allowed.replaceAll((name, filter) -> new BoundedFilter(filter));
        return allowed;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of();
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        return orEmpty(super.getBinaryOperators()).stream()
                .filter(operator -> !operator.getSymbol().equals(".."))
                .toList();
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return orEmpty(super.getAttributeResolver()).isEmpty() ? List.of() : List.of(new FactResolver());
    }

    // Extensions answer null for what they do not have.
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
