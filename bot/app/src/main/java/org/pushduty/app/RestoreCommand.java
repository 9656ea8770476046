package org.pushduty.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.pushduty.app.settings.StoreSettings;
import org.pushduty.core.port.OutsideException;
import org.pushduty.jdbc.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code restore}: puts a backup in the place of the store, which is kept under another name. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the store, which is kept under another name. Stop the bot first.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:it is in place", "1:it is not, and the store is as it was", "2:the configuration is wrong"},
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Parameters(paramLabel = "BACKUP", description = "The file that backup has written.")
    private Path backup = Path.of("");

    @Option(names = "--force", description = "Also where entries of the store are lost by it.")
    private boolean isForced;

    @Override
    public Integer call() {
        return main.withStore(this::restore);
    }

    private int restore(StoreSettings store) {
        try {
            print(Program.backups(store, Clock.systemUTC()).restore(backup.toAbsolutePath(), isForced));
            return Main.FINE;
        } catch (OutsideException e) {
            System.err.println(e.getMessage());
            return Main.UNREACHABLE;
        }
    }

    private void print(Backups.Restored restored) {
        System.out.println("The store has " + restored.entries() + " entries of the log, from " + backup + ".");
        if (restored.lost() > 0) {
            System.out.println(restored.lost() + " entries that it had are not in the backup.");
        }
        if (restored.waiting() > 0) {
            System.out.println(restored.waiting() + " effects were waiting when the backup was made: the bot sends"
                    + " them out when it starts, also where it did so since.");
        }
        if (!restored.aside().isBlank()) {
            System.out.println("What was there before is in " + restored.aside() + ".");
        }
    }
}
