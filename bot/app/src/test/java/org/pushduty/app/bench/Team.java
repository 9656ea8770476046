package org.pushduty.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The bot with a configuration of one train, amo, in one channel, as fast as it may speak. */
final class Team {
    static final String CHANNEL = "#amo";
    static final String HERO = "kumar";
    /** As fast as possible, to the bot and from it: what is measured is the bot, and not its manners. */
    private static final String PACE = "{ burst: 9999, period: PT0.000001S }";

    private final Ground ground;
    private final String name;

    /** @param name of the folder that its store and mirrors are in */
    Team(Ground ground, String name) {
        this.ground = ground;
        this.name = name;
    }

    Resident bot(List<Path> origins) {
        return bot(origins, ground.jar());
    }

    Resident bot(List<Path> origins, Path jar) {
        Path folder = ground.folder(name);
        Path file = ground.write(folder.resolve("pushduty.yml"), configuration(origins));
        return new Resident(
                "pushduty",
                CHANNEL,
                folder,
                List.of(
                        ground.root().resolve("scripts/java").toString(),
                        "-jar",
                        jar.toString(),
                        "run",
                        "--config",
                        file.toString()),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                "!status",
                HERO + ": ");
    }

    private String configuration(List<Path> origins) {
        String repositories = origins.stream()
                .map(origin -> "      " + origin.getFileName().toString().replace(".git", "") + ": { remote: \""
                        + origin.toUri() + "\" }\n")
                .collect(Collectors.joining());
        return """
                people:
                  kumar: { irc: kumar, email: kumar@example.org }
                networks:
                  local: { type: irc, host: 127.0.0.1, port: @PORT@, tls: false, nick: pushduty, identity: nick,
                           pace: @PACE@, commands: @PACE@ }
                trains:
                  amo:
                    channels: [{ at: "local/#amo", topic: true }]
                    repositories:
                @REPOSITORIES@
                    calendar: { zone: America/Los_Angeles, tag: "TUE 11:00", push: "THU 11:00" }
                    rotation: { order: [kumar], from: 2016-10-06 }
                    environments: { prod: { deploys: by-hand } }
                    topic: "Push {push.date} · hero {hero}"
                """.replace("@PORT@", Integer.toString(ground.port()))
                .replace("@PACE@", PACE)
                .replace("@REPOSITORIES@\n", repositories);
    }
}
