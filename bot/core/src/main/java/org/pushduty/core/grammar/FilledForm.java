package org.pushduty.core.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command whose gaps were filled in one by one, as a network offers them, and the line that says the same.
 *
 * @param values by the parameter's or option's name; an option without a value stands there with any text. A parameter
 *     of which there may be several has them parted by spaces
 * @param train the train that is named, or blank
 * @param isPreview whether only to look what would happen
 */
public record FilledForm(CommandSpec spec, Map<String, String> values, String train, boolean isPreview) {
    public FilledForm {
        values = Map.copyOf(values);
    }

    /** The line, without a bang: {@code amo/tag? 2016.10.06 --at 3f2a9c1}. */
    public String line() {
        List<String> words = new ArrayList<>();
        words.add((train.isBlank() ? "" : train + "/") + spec.name() + (isPreview ? "?" : ""));
        for (Parameter parameter : spec.parameters()) {
            value(parameter.name()).ifPresent(words::add);
        }
        for (Option option : spec.options()) {
            value(option.name()).ifPresent(value -> words.add("--" + option.name() + written(option, value)));
        }
        return String.join(" ", words);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String written(Option option, String value) {
        if (!option.takesValue()) {
            return "";
        }
        return " " + (value.chars().anyMatch(Character::isWhitespace) ? '"' + value.replace('"', '\'') + '"' : value);
    }
}
