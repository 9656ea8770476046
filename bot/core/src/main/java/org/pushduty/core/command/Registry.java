package org.pushduty.core.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.push.Question;

/** All commands there are: the one source of parser, help, reference and completion. */
public final class Registry {
    private final List<Command> commands;
    private final Map<String, Command> byWord = new HashMap<>();

    /** In the order of help; two commands that answer to one word are a bug. */
    public Registry(List<Command> commands) {
        this.commands = commands.stream().<Command>map(Known::of).toList();
        for (Command command : this.commands) {
            add(command.spec().name(), command);
            command.spec().aliases().forEach(alias -> add(alias, command));
        }
    }

    private void add(String word, Command command) {
        if (byWord.put(normal(word), command) != null) {
            throw new IllegalStateException("two commands answer to " + word);
        }
    }

    public List<Command> commands() {
        return commands;
    }

    /** The command of that name or alias, without regard to capitals, dashes and underscores. */
    public Optional<Command> find(String word) {
        return Optional.ofNullable(byWord.get(normal(word)));
    }

    /** Names of commands that somebody may have meant. */
    public List<String> nearest(String word) {
        return Nearest.to(
                word, commands.stream().map(command -> command.spec().name()).toList());
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** What is said of a command never changes, and is looked at several times for each line that is heard. */
    record Known(Command command, CommandSpec spec) implements Command {
        static Known of(Command command) {
            return new Known(command, command.spec());
        }

        @Override
        public CommandSpec spec(Arguments arguments) {
            return command.spec(arguments);
        }

        @Override
        public boolean needsTrain() {
            return command.needsTrain();
        }

        @Override
        public boolean needsSpeaker() {
            return command.needsSpeaker();
        }

        @Override
        public Optional<Question> resumes(Request request) {
            return command.resumes(request);
        }

        @Override
        public String busyLine(Request request) {
            return command.busyLine(request);
        }

        @Override
        public boolean isOpenTo(Request request) {
            return command.isOpenTo(request);
        }

        @Override
        public Answer run(Request request) {
            return command.run(request);
        }
    }
}
