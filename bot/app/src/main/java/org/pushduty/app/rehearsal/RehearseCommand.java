package org.pushduty.app.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rehearse}: for {@code scripts/java --archive}, which archives the classes that it loads. */
@Command(name = "rehearse", hidden = true, description = "Rehearses a start, for scripts/java --archive.")
public final class RehearseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "An empty folder for all that it makes.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        // Read by logback when the first logger is made, which is after this.
        System.setProperty("pushduty.log.level", "ERROR");
        new Rehearsal(folder.toAbsolutePath()).perform();
        return 0;
    }
}
