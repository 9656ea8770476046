package org.pushduty.core.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry of the registry: all that parser, help, reference page and completion need to know of a command.
 *
 * @param aliases other names, besides capitals and left-out dashes, which are understood anyway
 * @param writes whether it changes something; then a {@code ?} at its end previews it
 * @param example one line as a person would type it
 */
public record CommandSpec(
        String name,
        List<String> aliases,
        Group group,
        boolean writes,
        Right right,
        List<Parameter> parameters,
        List<Option> options,
        String summary,
        String example) {

    /** How the reference groups them. */
    public enum Group {
        SEE("See"),
        SHIP("Ship"),
        GUARD("Guard"),
        RUN("Run it");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public CommandSpec {
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
    }

    /** A command that only looks, open to everyone. */
    public static CommandSpec reading(Group group, String name, String summary, Parameter... parameters) {
        return new CommandSpec(
                name, List.of(), group, false, Right.ANYONE, List.of(parameters), List.of(), summary, "!" + name);
    }

    /** A command that changes something. */
    public static CommandSpec writing(Group group, String name, Right right, String summary, Parameter... parameters) {
        return new CommandSpec(
                name, List.of(), group, true, right, List.of(parameters), List.of(), summary, "!" + name);
    }

    public CommandSpec alias(String... more) {
        return new CommandSpec(name, List.of(more), group, writes, right, parameters, options, summary, example);
    }

    public CommandSpec with(Option... more) {
        return new CommandSpec(name, aliases, group, writes, right, parameters, List.of(more), summary, example);
    }

    public CommandSpec example(String line) {
        return new CommandSpec(name, aliases, group, writes, right, parameters, options, summary, line);
    }

    public Optional<Option> option(String wanted) {
        return options.stream().filter(option -> option.name().equals(wanted)).findFirst();
    }

    /** {@code !cherry-pick REPO COMMIT… [--onto TAG]}. */
    public String usage() {
        return Stream.of(
                        Stream.of("!" + name),
                        parameters.stream().map(Parameter::usage),
                        options.stream().map(Option::usage))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }
}
