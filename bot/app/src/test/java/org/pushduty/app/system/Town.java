package org.pushduty.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pushduty.irc.NgircdServer;

/**
 * All that the shipped program meets: a real IRC server with people on it, two bare repositories (one over http, one in
 * a folder) and a configuration. The next push day is three days from now, so that no midnight comes between.
 */
final class Town implements AutoCloseable {
    static final String SERVER = "addons-server";
    static final String FRONTEND = "addons-frontend";
    static final String LIVE = "2016.01.07";

    /** Lines have to wait, as they have at the usual pace, but not as long. */
    static final String PACE = "pace: { burst: 4, period: PT0.1S }, ";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy.MM.dd", Locale.ROOT);
    private static final int AHEAD = 3;

    private final Path folder;
    private final NgircdServer irc = NgircdServer.start();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final LocalDate pushDay = LocalDate.now(Clock.systemUTC()).plusDays(AHEAD);
    private final Origin server;
    private final Origin frontend;
    private final GitOverHttp http;

    Town(Path folder) {
        this.folder = folder;
        Path origins = folder.resolve("origins");
        server = Origin.make(origins, SERVER);
        frontend = Origin.make(origins, FRONTEND);
        http = new GitOverHttp(origins);
        for (Origin origin : List.of(server, frontend)) {
            origin.land("Wil C", "Begin", "README.md", "add-ons\n");
            origin.tag(LIVE);
        }
    }

    Origin server() {
        return server;
    }

    Origin frontend() {
        return frontend;
    }

    GitOverHttp http() {
        return http;
    }

    int ircPort() {
        return irc.port();
    }

    Path home() {
        return folder;
    }

    /** The push that is next when the bot first comes, as its tags are named. */
    String push() {
        return NAME.format(pushDay);
    }

    /** The day of the push after it, like 2016-10-13. */
    LocalDate dayAfterNext() {
        return pushDay.plusWeeks(1);
    }

    /** The configuration that everything is right with. */
    String configuration() {
        return """
                people:
                  kumar: { irc: kumar, email: kumar@example.org }
                  mat: { irc: mat, email: mat@example.org }
                  krupa: { irc: krupa, email: krupa@example.org }
                roles: { admin: [mat], qa: [krupa] }
                networks:
                  local: { type: irc, host: 127.0.0.1, port: @PORT@, tls: false, nick: pushduty, identity: nick,
                           @PACE@commands: { burst: 100, period: PT0.1S } }
                trains:
                  amo:
                    channels: [{ at: "local/#amo", topic: true }]
                    repositories:
                      addons-server: { remote: "@SERVER@", web: "https://github.com/mozilla/addons-server" }
                      addons-frontend: { remote: "@FRONTEND@", web: "https://github.com/mozilla/addons-frontend" }
                    calendar: { zone: UTC, tag: "@DAY@ 00:30", push: "@DAY@ 23:00" }
                    rotation: { order: [kumar, mat], from: @FROM@ }
                    environments: { prod: { deploys: by-hand } }
                    topic: "Push {push.date} · hero {hero}"
                store: { url: "jdbc:h2:file:./data/pushduty" }
                git: { mirrors: ./data/mirrors, tagger: Push Duty <pushduty@example.org> }
                """.replace("@PORT@", Integer.toString(irc.port()))
                .replace("@PACE@", PACE)
                .replace("@SERVER@", http.uri(SERVER + ".git"))
                .replace("@FRONTEND@", frontend.folder().toUri().toString())
                .replace(
                        "@DAY@",
                        pushDay.getDayOfWeek()
                                .getDisplayName(TextStyle.SHORT, Locale.ROOT)
                                .toUpperCase(Locale.ROOT))
                .replace("@FROM@", pushDay.toString());
    }

    /** Writes a configuration and returns its file. */
    String written(String configuration) {
        try {
            return Files.writeString(folder.resolve("pushduty.yml"), configuration)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Teammate join(String nick) {
        var teammate = new Teammate(nick, irc.port());
        open.add(teammate);
        return teammate;
    }

    /** Starts the bot and does not wait for it. */
    ShippedProgram launchBot(String configuration) {
        ShippedProgram bot = ShippedProgram.start(folder, "run", "--config", written(configuration));
        open.add(bot);
        return bot;
    }

    /** Runs the bot; {@code witness}, who is in the channel, sees it come. */
    ShippedProgram runBot(Teammate witness) {
        return runBot(witness, configuration());
    }

    ShippedProgram runBot(Teammate witness, String configuration) {
        long arrivals = witness.arrivals();
        ShippedProgram bot = launchBot(configuration);
        try {
            witness.awaitArrival(arrivals + 1, bot::hasEnded);
        } catch (AssertionError e) {
            throw new AssertionError("the bot did not come:\n" + bot.output(), e);
        }
        return bot;
    }

    /**
     * What {@code git fsck --strict} says of all origins and of the bot's mirrors, of what is reachable; blank if
     * clean.
     */
    String fsck() {
        var troubles = new StringBuilder();
        try (Stream<Path> mirrors = Files.list(folder.resolve("data/mirrors/amo"))) {
            Stream.concat(mirrors, Stream.of(server.folder(), frontend.folder()))
                    .filter(place -> Files.exists(place.resolve("HEAD")))
                    .map(place -> new GitCommand(place).run("fsck", "--strict", "--no-dangling", "--no-progress"))
                    .flatMap(String::lines)
                    .filter(line -> !line.startsWith("notice: HEAD points to an unborn branch"))
                    .forEach(line -> troubles.append(line).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return troubles.toString();
    }

    @Override
    public void close() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        http.close();
        irc.close();
    }
}
