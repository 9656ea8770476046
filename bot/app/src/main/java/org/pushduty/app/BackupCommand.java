package org.pushduty.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.pushduty.app.settings.StoreSettings;
import org.pushduty.core.port.OutsideException;
import org.pushduty.jdbc.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code backup}: the store as it is now in one file, whether the bot is running or not. */
@Command(
        name = "backup",
        description = "Writes all that the store has into one file, while the bot runs or does not.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:it is made, and was read again", "1:it could not be made", "2:the configuration is wrong"},
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where to write it (default: a new file in the folder of the store's backups).")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        return main.withStore(this::backUp);
    }

    private int backUp(StoreSettings store) {
        Backups backups = Program.backups(store, Clock.systemUTC());
        try {
            Backups.Made made = to.toString().isBlank() ? backups.make() : backups.makeAt(to.toAbsolutePath());
            System.out.println(made.file() + ": " + made.entries() + " entries of the log, " + made.bytes()
                    + " bytes, written and read again.");
            return Main.FINE;
        } catch (OutsideException e) {
            System.err.println(e.getMessage());
            return Main.UNREACHABLE;
        }
    }
}
