package org.pushduty.app;

import java.nio.file.Path;
import org.pushduty.app.demo.DemoCommand;
import org.pushduty.app.rehearsal.RehearseCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
        name = "pushduty",
        description = "A chat-ops bot for teams that ship on a train.",
        mixinStandardHelpOptions = true,
        version = "pushduty " + Program.VERSION,
        subcommands = {RunCommand.class, CheckCommand.class, DemoCommand.class, RehearseCommand.class})
public final class Main implements Runnable {
    /** The file is wrong, or the words on the command line are. */
    public static final int WRONG = 2;
    /** Something outside could not be reached, or does not let us. */
    public static final int UNREACHABLE = 1;

    public static final int FINE = 0;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration (default: ${DEFAULT-VALUE}).",
            defaultValue = "pushduty.yml")
    private Path config = Path.of("pushduty.yml");

    Path config() {
        return config;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                new CommandLine(this), "Say what to do: run, check or demo; --help tells more.");
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
