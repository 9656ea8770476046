package org.pushduty.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sets up the floor and the other bots, each with a channel of its own and nothing but a trivial command. */
final class Residents {
    private final Ground ground;

    Residents(Ground ground) {
        this.ground = ground;
    }

    /** A process of its own on the Java that we run on, with the settings that the bot has. */
    Resident floor() {
        return floor("#floor");
    }

    Resident floor(String channel) {
        return new Resident(
                "floor",
                channel,
                ground.folder("floor"),
                program(FloorBot.class, Integer.toString(ground.port()), "floor", channel),
                Map.of(),
                FloorBot.QUESTION,
                FloorBot.ANSWER);
    }

    /** How one of our own programs is started, on this Java and as the bot is. */
    static List<String> program(Class<?> main, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        return command;
    }

    /** The other bots that are installed here. */
    List<Resident> others() {
        List<Resident> others = new ArrayList<>();
        if (isInstalled("supybot")) {
            others.add(limnoria());
        }
        if (isInstalled("errbot")) {
            others.add(errbot());
        }
        return others;
    }

    /** Those that are not, by name. */
    List<String> missing() {
        return Stream.of(Map.entry("supybot", "Limnoria"), Map.entry("errbot", "Errbot"))
                .filter(bot -> !isInstalled(bot.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isInstalled(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program));
    }

    private Resident limnoria() {
        Path folder = ground.folder("limnoria");
        Path file = ground.write(folder.resolve("limnoria.conf"), """
                supybot.nick: limnoria
                supybot.ident: limnoria
                supybot.user: limnoria
                supybot.networks: bench
                supybot.networks.bench.servers: 127.0.0.1:@PORT@
                supybot.networks.bench.ssl: False
                supybot.networks.bench.channels: #limnoria
                supybot.reply.whenAddressedBy.chars: !
                supybot.protocols.irc.throttleTime: 0.0
                supybot.abuse.flood.command: False
                supybot.abuse.flood.command.invalid: False
                supybot.plugins: Misc
                supybot.plugins.Misc: True
                supybot.directories.data: @FOLDER@/data
                supybot.directories.conf: @FOLDER@/conf
                supybot.directories.log: @FOLDER@/log
                """.replace("@PORT@", Integer.toString(ground.port()))
                .replace("@FOLDER@", folder.toString()));
        List<String> command = List.of("/usr/bin/supybot", "--allow-root", file.toString());
        return new Resident("limnoria", "#limnoria", folder, command, Map.of(), "!ping", "pong");
    }

    private Resident errbot() {
        Path folder = ground.folder("errbot");
        ground.folder("errbot/data");
        ground.folder("errbot/plugins");
        Path file = ground.write(folder.resolve("config.py"), """
                import logging
                BACKEND = "IRC"
                BOT_DATA_DIR = "@FOLDER@/data"
                BOT_EXTRA_PLUGIN_DIR = "@FOLDER@/plugins"
                BOT_LOG_FILE = "@FOLDER@/errbot.log"
                BOT_LOG_LEVEL = logging.ERROR
                BOT_ADMINS = ("nobody!*@*",)
                BOT_IDENTITY = {"nickname": "errbot", "server": "127.0.0.1", "port": @PORT@}
                CHATROOM_PRESENCE = ("#errbot",)
                IRC_CHANNEL_RATE = 0
                IRC_PRIVATE_RATE = 0
                """.replace("@PORT@", Integer.toString(ground.port()))
                .replace("@FOLDER@", folder.toString()));
        // Not /usr/bin/errbot: Debian 12's refuses to start on the version of deepmerge that Debian 12 has.
        List<String> command = List.of(
                "/usr/bin/python3",
                "-c",
                "import sys; from errbot.cli import main; sys.exit(main())",
                "-c",
                file.toString());
        return new Resident("errbot", "#errbot", folder, command, Map.of(), "!echo hello", "hello");
    }
}
