package org.pushduty.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.app.Program;
import org.pushduty.core.command.Commands;
import org.pushduty.core.command.CommandsPage;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Signature;

/** Writes {@code docs/commands.md}. */
public final class CommandReference {
    private CommandReference() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), text());
    }

    /** The page, from a registry whose commands are described and never run. */
    public static String text() {
        return new CommandsPage(Commands.all(
                        new People(List.of(), Map.of()),
                        new Signature("Pushduty", "pushduty@localhost"),
                        Map.of(),
                        (code, speaker) -> Optional.empty(),
                        Program.VERSION))
                .text();
    }
}
