package org.pushduty.core.grammar;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.chat.Quotation;

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

    /**
     * The line, without a bang: {@code amo/tag? --at 3f2a9c1 2016.10.06}. Options come first, because a text goes on to
     * the line's end.
     */
    public String line() {
        List<String> words = new ArrayList<>();
        words.add((train.isBlank() ? "" : train + "/") + spec.name() + (isPreview ? "?" : ""));
        for (Option option : spec.options()) {
            String value = value(option.name());
            if (!value.isEmpty()) {
                words.add("--" + option.name() + (option.takesValue() ? " " + Quotation.word(value) : ""));
            }
        }
        words.addAll(positional());
        return String.join(" ", words);
    }

    private List<String> positional() {
        List<String> words = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        boolean isAfterMany = false;
        for (Parameter parameter : spec.parameters()) {
            String value = value(parameter.name());
            if (!value.isEmpty()) {
                words.addAll(leftOut);
                leftOut.clear();
                words.add(
                        isAfterMany && parameter.type() == Parameter.Type.TEXT
                                ? Quotation.quoted(value)
                                : written(parameter, value));
                isAfterMany = parameter.count().isMany();
            } else if (!parameter.count().isRequired()) {
                leftOut.add(Parameter.LEFT_OUT);
            }
        }
        return words;
    }

    private static String written(Parameter parameter, String value) {
        if (parameter.type() == Parameter.Type.TEXT) {
            return Quotation.text(value);
        }
        return parameter.count().isMany()
                ? Stream.of(value.split("\\s+")).map(Quotation::word).collect(joining(" "))
                : Quotation.word(value);
    }

    private String value(String name) {
        return PlainText.of(values.getOrDefault(name, "")).strip();
    }
}
