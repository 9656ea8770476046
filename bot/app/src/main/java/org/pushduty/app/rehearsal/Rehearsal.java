package org.pushduty.app.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.pushduty.app.Program;
import org.pushduty.app.demo.SampleOrigins;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.file.Reading;
import org.pushduty.app.settings.file.SettingsFile;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.port.ChatNetwork;

/**
 * Two starts and the commands of a usual day, against a stand-in of an IRC server: all that the first answers after a
 * start need is loaded. Needs neither a network nor another program.
 */
final class Rehearsal {
    private static final String LAST_TAG = "2016.09.29";

    private final Path folder;
    private final Clock clock = Clock.systemUTC();

    Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** Throws {@link IllegalStateException} where the bot does not do what it should. */
    void perform() throws IOException {
        Path configuration = Files.createDirectories(folder).resolve("pushduty.yml");
        try (InputStream text = Rehearsal.class.getResourceAsStream("pushduty.yml")) {
            Files.copy(Optional.ofNullable(text).orElseThrow(), configuration);
        }
        try (SampleOrigins origins = SampleOrigins.make(folder.resolve("origins"), clock.instant(), LAST_TAG);
                StandInServer server = new StandInServer("#amo")) {
            during(settings(configuration, server), server, () -> firstDay(server, origins));
            // The first start makes the store; the others read it.
            during(settings(configuration, server), server, () -> nextDay(server));
        }
    }

    private Settings settings(Path configuration, StandInServer server) {
        Reading reading = SettingsFile.read(configuration, name -> variable(name, server));
        return reading.settings()
                .orElseThrow(() -> new IllegalStateException("the configuration is wrong: " + reading.problems()));
    }

    private void during(Settings settings, StandInServer server, Runnable day) {
        try (Program program = Program.of(settings, folder, Rehearsal::noTerminal, clock)) {
            program.start();
            server.awaitBot();
            day.run();
        }
    }

    private static ChatNetwork noTerminal(ChannelRef channel) {
        throw new IllegalStateException("a rehearsal has no terminal for " + channel);
    }

    private Optional<String> variable(String name, StandInServer server) {
        return switch (name) {
            case "PORT" -> Optional.of(Integer.toString(server.port()));
            case "FOLDER" -> Optional.of(folder.toString());
            default -> Optional.empty();
        };
    }

    private static void firstDay(StandInServer server, SampleOrigins origins) {
        server.ask("!status", "mat: ");
        server.ask("!tag", "tagged ");
        String fix = origins.landAfterTagging().fix().abbreviated();
        server.ask("!cherry-pick addons-server " + fix, "-1 at");
        server.ask("!hold a rehearsal", "on hold");
    }

    private static void nextDay(StandInServer server) {
        server.ask("!help", "mat: ");
        server.ask("!status", "mat: ");
        server.ask("!why", "hold 1");
        server.ask("!unhold", "lifted");
    }
}
