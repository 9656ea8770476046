package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;

/** {@code !help [COMMAND]}: what may be said. */
final class HelpCommand implements Command {
    private final Supplier<Registry> registry;

    /** {@code registry} is asked for when help is: this command is itself part of it. */
    HelpCommand(Supplier<Registry> registry) {
        this.registry = registry;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(
                        CommandSpec.Group.RUN,
                        "help",
                        "What may be said; or all about one command.",
                        Parameter.optional("COMMAND", Parameter.Type.COMMAND, "the command"))
                .alias("commands")
                .example("!help cherry-pick");
    }

    @Override
    public Answer run(Request request) {
        Optional<String> asked = request.arguments().first("COMMAND");
        return asked.isEmpty() ? overview() : about(asked.get());
    }

    private Answer overview() {
        List<String> lines = new ArrayList<>();
        for (CommandSpec.Group group : CommandSpec.Group.values()) {
            List<String> names = registry.get().commands().stream()
                    .map(Command::spec)
                    .filter(spec -> spec.group() == group)
                    .map(spec -> "!" + spec.name())
                    .toList();
            lines.add(group.title() + ": " + String.join(" ", names));
        }
        lines.add("!help COMMAND says more; ? at the end of a command that changes something previews it.");
        return Answer.openly(String.join(" · ", lines));
    }

    private Answer about(String word) {
        String name = word.startsWith("!") ? word.substring(1) : word;
        return registry.get()
                .find(name)
                .map(command -> Answer.briefly(
                        command.spec().usage() + " · " + command.spec().summary(), details(command.spec())))
                .orElseGet(() -> Answer.refused("I know no command \"" + name + "\"."
                        + registry.get().nearest(name).stream()
                                .findFirst()
                                .map(near -> " Did you mean !" + near + "?")
                                .orElse(" !help lists them.")));
    }

    private static List<String> details(CommandSpec spec) {
        List<String> lines = new ArrayList<>();
        spec.parameters().forEach(each -> lines.add("  " + each.name() + ": " + each.words()));
        spec.options()
                .forEach(each -> lines.add(
                        "  --" + each.name() + (each.takesValue() ? " " + each.value() : "") + ": " + each.words()));
        lines.add("For " + spec.right().words() + ". Example: " + spec.example());
        return lines;
    }

    @Override
    public boolean needsTrain() {
        return false;
    }
}
