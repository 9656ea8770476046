package org.pushduty.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.train.RepositoryName;

/**
 * What was typed after a command's name, checked against its spec.
 *
 * @param values by the parameter's name, in the order typed
 * @param options by the option's name; blank for one without a value
 */
public record Arguments(Map<String, List<String>> values, Map<String, String> options) {
    public Arguments {
        values = Map.copyOf(values);
        options = Map.copyOf(options);
    }

    public List<String> all(String parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    public Optional<String> first(String parameter) {
        return all(parameter).stream().findFirst();
    }

    /** The value of a parameter that the parser has made sure of, or blank where it was optional and left out. */
    public String text(String parameter) {
        return first(parameter).orElse("");
    }

    public List<RepositoryName> repositories(String parameter) {
        return all(parameter).stream().map(RepositoryName::new).toList();
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
