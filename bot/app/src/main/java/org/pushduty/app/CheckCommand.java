package org.pushduty.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pushduty.app.check.Reachability;
import org.pushduty.app.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code check}: everything that is wrong with the configuration, then whether all it names can be reached. */
@Command(
        name = "check",
        description = "Reads the configuration, reports all that is wrong with it, and tries all it names.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:all is well", "1:something cannot be reached, or does not let the bot", "2:the file is wrong"
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() {
        // Read by logback when the first logger is made, which is after this: what was found is printed, not logged.
        System.setProperty("pushduty.log.level", "ERROR");
        ConfigurationFile file = new ConfigurationFile(main.config());
        Optional<Settings> settings = file.read(System.out);
        if (settings.isEmpty()) {
            return Main.WRONG;
        }
        Reachability reachability = new Reachability(settings.get(), file.folder(), Clock.systemUTC());
        reachability.leftOut().forEach(line -> System.out.println("note  " + line));
        List<Reachability.Finding> findings = reachability.findings();
        findings.forEach(System.out::println);
        boolean isGood = findings.stream().allMatch(Reachability.Finding::isGood);
        System.out.println(isGood ? "All is well." : "Something is not: see FAIL above.");
        return isGood ? Main.FINE : Main.UNREACHABLE;
    }
}
