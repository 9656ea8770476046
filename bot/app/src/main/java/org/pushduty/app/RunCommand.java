package org.pushduty.app;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.wiring.NetworkWiring;
import org.pushduty.console.ConsoleNetwork;
import org.pushduty.console.ConsoleSettings;
import org.pushduty.core.port.OutsideException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code run}: is on the networks of the configuration, and works until it is told to stop. */
@Command(
        name = "run",
        description = "Connects to the networks of the configuration and works until SIGTERM.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:it was told to stop, and left", "1:the store cannot be used", "2:the file is wrong"},
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() throws InterruptedException {
        ConfigurationFile file = new ConfigurationFile(main.config());
        Optional<Settings> settings = file.read(System.err);
        return settings.isEmpty() ? Main.WRONG : run(settings.get(), file);
    }

    private static int run(Settings settings, ConfigurationFile file) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        try {
            Program program = Program.of(settings, file.folder(), standardStreams(clock), clock);
            Ending ending = new Ending(program);
            if (!StopSignals.caughtBy(ending)) {
                Runtime.getRuntime().addShutdownHook(new Thread(ending, "shutdown"));
            }
            program.start();
            ending.await();
            return Main.FINE;
        } catch (OutsideException e) {
            System.err.println(e.getMessage());
            return Main.UNREACHABLE;
        }
    }

    /** A network of type console is a plain conversation over standard input and output. */
    private static NetworkWiring.Console standardStreams(Clock clock) {
        return channel -> ConsoleNetwork.transcript(
                new ConsoleSettings(channel, System.getProperty("user.name", "you"), "pushduty"),
                clock,
                new OutputStreamWriter(System.out, StandardCharsets.UTF_8),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }
}
