package org.pushduty.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: a push to try, on origins made for it. */
@Command(
        name = "demo",
        description = "A push to try: origins of its own, the terminal as the channel #amo. Without --interactive it"
                + " plays one push by itself and checks what became of it.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--interactive", description = "A conversation on this terminal.")
    private boolean isInteractive;

    @Option(names = "--in", paramLabel = "FOLDER", description = "The scratch folder (default: a new one).")
    private String folder = "";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The demo's configuration (default: ${DEFAULT-VALUE}).")
    private Path settings = Path.of("config/demo.yml");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path scratch = folder.isBlank()
                ? Files.createTempDirectory("pushduty-demo")
                : Files.createDirectories(Path.of(folder).toAbsolutePath());
        // Read by logback when the first logger is made, which is after this.
        System.setProperty("logback.configurationFile", "logback-demo.xml");
        System.setProperty("pushduty.demo.log", scratch.resolve("pushduty.log").toString());
        Stage stage = new Stage(settings, scratch);
        return isInteractive ? new Conversation(stage).hold() : new Play(stage).perform();
    }
}
