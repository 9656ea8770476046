package org.pushduty.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.FilledForm;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.port.Ears;

/** All of core's commands as slash commands. Aliases are none of their own: typing finds them no sooner. */
final class SlashForms {
    private SlashForms() {}

    static List<SlashForm> all(Ears ears) {
        boolean isTrainNamed = ears.trains().size() > 1;
        return ears.commands().stream()
                .map(spec -> new SlashForm(spec, isTrainNamed))
                .toList();
    }

    static Optional<SlashForm> named(Ears ears, String name) {
        boolean isTrainNamed = ears.trains().size() > 1;
        return spec(ears, name).map(spec -> new SlashForm(spec, isTrainNamed));
    }

    /** {@code line} with the text that was still wanted: its command's, where it has room for one. */
    static String completed(Ears ears, String line, String text) {
        int slash = line.indexOf('/');
        String train = line.substring(0, Math.max(0, slash));
        return spec(ears, line.substring(slash + 1))
                .flatMap(spec -> spec.parameters().stream()
                        .filter(parameter -> parameter.type() == Parameter.Type.TEXT)
                        .findFirst()
                        .map(gap -> new FilledForm(spec, Map.of(gap.name(), text), train, false).line()))
                .orElse(line + " " + text);
    }

    static Optional<CommandSpec> spec(Ears ears, String name) {
        return ears.commands().stream().filter(spec -> spec.name().equals(name)).findFirst();
    }
}
