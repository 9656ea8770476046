package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {
    private final Timers timers = new Timers("test");
    private final IrcSettings settings = Bots.settings(6667, "#amo");
    private final Session session = new Session(new Surroundings(
            settings,
            Bots.IMPATIENT,
            Clock.systemUTC(),
            new Random(7),
            timers,
            new OutboundQueue("test", settings.pace(), Duration.ofMinutes(1)),
            new Inbox()));

    @AfterEach
    void end() {
        timers.end();
    }

    @Test
    void aTroubleBeforeTheWelcomeIsNotWhyTheConnectionEndsLater() {
        session.receive(IrcLine.parse(":srv 433 * pushduty :Nickname is already in use"));
        assertThat(session.trouble()).isEqualTo("Nickname is already in use");

        session.welcome();

        assertThat(session.trouble()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rfc1459,{MO}~,true", "ascii,{MO}~,false", "ascii,[mo]^,true", "rfc1459-strict,{mo}~,false"})
    void channelsAreComparedAsTheServerDoes(String mapping, String said, boolean isSame) {
        var traits = new ServerTraits();
        traits.learn(IrcLine.parse(":srv 005 me CASEMAPPING=" + mapping + " :are supported"));

        assertThat(traits.fold("#" + said).equals(traits.fold("#[MO]^"))).isEqualTo(isSame);
    }

    @Test
    void pausesGrowAndAreSpreadAndEnd() {
        var pauses = new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(5));
        var random = new Random(1);

        List<Long> first = IntStream.range(0, 200)
                .mapToObj(i -> pauses.before(0, random).toMillis())
                .toList();
        assertThat(first).allMatch(millis -> millis >= 500 && millis <= 1000);
        assertThat(first.stream().distinct().count()).isGreaterThan(50);
        assertThat(pauses.before(3, random)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(pauses.before(1_000_000, random)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "irc.example.org,false,true",
        "irc.example.org,true,false",
        "127.0.0.1,false,false",
        "localhost,false,false",
        "127.example.org,false,true"
    })
    void aPasswordInTheClearIsTold(String host, boolean isTls, boolean isTold) {
        IrcSettings withAccount = Bots.withSelf(settings, new IrcSettings.Self("pushduty", "", "pushduty", "s3cret"));

        assertThat(Bots.withServer(withAccount, new IrcSettings.Server(host, 6667, isTls, ""))
                        .tellsPassword())
                .isEqualTo(isTold);
        assertThat(Bots.withServer(settings, new IrcSettings.Server(host, 6667, isTls, ""))
                        .tellsPassword())
                .isFalse();
    }

    @Test
    void settingsTellNoSecret() {
        var secretive = new IrcSettings(
                "test",
                new IrcSettings.Server("irc.example.org", 6697, true, "s3cret"),
                new IrcSettings.Self("pushduty", "", "pushduty", "s3cret"),
                IrcSettings.IdentityMode.ACCOUNT,
                List.of("#amo"),
                IrcSettings.Pace.CAREFUL);

        assertThat(secretive.toString()).contains("irc.example.org:6697").doesNotContain("s3cret");
    }
}
