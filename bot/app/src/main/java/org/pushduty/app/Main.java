package org.pushduty.app;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.pushduty.app.demo.DemoCommand;
import org.pushduty.app.rehearsal.RehearseCommand;
import org.pushduty.app.settings.StoreSettings;
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
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DemoCommand.class,
            RehearseCommand.class
        })
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

    /** Does something with the store of the configuration, unless that is wrong; returns the exit status. */
    int withStore(ToIntFunction<StoreSettings> work) {
        // Read by logback when the first logger is made, which is after this: what is found is printed, not logged.
        System.setProperty("pushduty.log.level", "ERROR");
        return new ConfigurationFile(config)
                .read(System.err)
                .map(settings -> work.applyAsInt(settings.store()))
                .orElse(WRONG);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                new CommandLine(this), "Say what to do: run, check, backup, restore or demo; --help tells more.");
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
