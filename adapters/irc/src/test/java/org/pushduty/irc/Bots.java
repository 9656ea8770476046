package org.pushduty.irc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLSocketFactory;
import org.pushduty.irc.IrcSettings.IdentityMode;
import org.pushduty.irc.IrcSettings.Pace;
import org.pushduty.irc.IrcSettings.Self;
import org.pushduty.irc.IrcSettings.Server;

/** Bots for tests: fast, impatient, on this machine. */
final class Bots {
    static final Pace FAST = new Pace(100, Duration.ofMillis(1));

    static final Timing IMPATIENT = new Timing(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(1),
            Duration.ofMillis(400),
            new Pauses(Duration.ofMillis(50), Duration.ofMillis(400)),
            new Pauses(Duration.ofMillis(200), Duration.ofMillis(400)),
            Duration.ofMillis(300),
            Duration.ofMinutes(1));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-10-04T11:02:00Z"), ZoneOffset.UTC);

    private Bots() {}

    static IrcNetwork bot(int port, String... channels) {
        return bot(settings(port, channels));
    }

    static IrcNetwork bot(IrcSettings settings) {
        return bot(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    static IrcNetwork bot(IrcSettings settings, SSLSocketFactory tls) {
        return new IrcNetwork(settings, CLOCK, new Random(7), IMPATIENT, tls);
    }

    static IrcSettings settings(int port, String... channels) {
        return new IrcSettings(
                "test",
                new Server("127.0.0.1", port, false, ""),
                new Self("pushduty", "Pushduty", "", ""),
                IdentityMode.ACCOUNT,
                List.of(channels),
                FAST);
    }

    static IrcSettings paced(IrcSettings settings, Pace pace) {
        return new IrcSettings(
                settings.name(), settings.server(), settings.self(), settings.identity(), settings.channels(), pace);
    }

    static IrcSettings withServer(IrcSettings settings, Server server) {
        return new IrcSettings(
                settings.name(), server, settings.self(), settings.identity(), settings.channels(), settings.pace());
    }

    static IrcSettings withSelf(IrcSettings settings, Self self) {
        return new IrcSettings(
                settings.name(), settings.server(), self, settings.identity(), settings.channels(), settings.pace());
    }

    static IrcSettings trustingNicks(IrcSettings settings) {
        return new IrcSettings(
                settings.name(),
                settings.server(),
                settings.self(),
                IdentityMode.NICK,
                settings.channels(),
                settings.pace());
    }
}
