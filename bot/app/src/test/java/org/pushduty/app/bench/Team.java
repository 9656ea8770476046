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
    static final String PACE = "{ burst: 9999, period: PT0.000001S }";

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
                command(ground, jar, file),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                "!status",
                HERO + ": ");
    }

    /** As people start it. */
    static List<String> command(Ground ground, Path jar, Path configuration) {
        return List.of(
                ground.root().resolve("scripts/java").toString(),
                "-jar",
                jar.toString(),
                "run",
                "--config",
                configuration.toString());
    }

    private String configuration(List<Path> origins) {
        return configuration(
                "irc: kumar",
                "local: { type: irc, host: 127.0.0.1, port: " + ground.port()
                        + ", tls: false, nick: pushduty, identity: nick, pace: " + PACE + ", commands: " + PACE + " }",
                "local/" + CHANNEL,
                origins);
    }

    /**
     * @param hero the account of the hero there
     * @param network with its name
     */
    static String configuration(String hero, String network, String channel, List<Path> origins) {
        String repositories = origins.stream()
                .map(origin -> "      " + origin.getFileName().toString().replace(".git", "") + ": { remote: \""
                        + origin.toUri() + "\" }\n")
                .collect(Collectors.joining());
        return """
                people:
                  kumar: { @HERO@, email: kumar@example.org }
                networks:
                  @NETWORK@
                trains:
                  amo:
                    channels: [{ at: "@CHANNEL@", topic: true }]
                    repositories:
                @REPOSITORIES@
                    calendar: { zone: America/Los_Angeles, tag: "TUE 11:00", push: "THU 11:00" }
                    rotation: { order: [kumar], from: 2016-10-06 }
                    environments: { prod: { deploys: by-hand } }
                    topic: "Push {push.date} · hero {hero}"
                """.replace("@HERO@", hero)
                .replace("@NETWORK@", network)
                .replace("@CHANNEL@", channel)
                .replace("@REPOSITORIES@\n", repositories);
    }
}
