package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * An hour of random faults, on a fast schedule, between the bot and a real server. At the end both sides agree on what
 * was said. {@code -Dfaults=} and {@code -Dseed=} make it longer and repeatable.
 */
class StormIT {
    private static final Pattern NUMBERED = Pattern.compile("(answered|!asked) (\\d+);");

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void afterAnHourOfFaultsBothSidesAgreeOnWhatWasSaid() {
        try (var server = NgircdServer.start();
                var storm = new Storm(server.port(), seed)) {
            rageAndCheck(storm, Integer.getInteger("faults", 200));
        }
    }

    private void rageAndCheck(Storm storm, int faults) {
        storm.begin();
        storm.rage(faults);
        System.out.println("storm of seed " + seed + ": " + faults + " faults, " + storm.tally());

        calmsDown(storm);

        assertThat(storm.connections()).as(seed()).isGreaterThan(faults / 10);
        for (String channel : Storm.channels()) {
            announcementsWereHeard(storm, channel);
            answersWereHeardOnceAtMost(storm, channel);
        }
        assertThat(numbers(
                        "!asked",
                        storm.heard().stream().map(message -> message.text()).toList()))
                .as(seed())
                .doesNotHaveDuplicates();
        assertThat(storm.heard()).as(seed()).allMatch(message -> message.text().endsWith(";"));
    }

    private void calmsDown(Storm storm) {
        Awaitility.await(seed())
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    assertThat(storm.store().waiting()).isEmpty();
                    assertThat(storm.network().health().story())
                            .startsWith("connected as pushduty since")
                            .endsWith(", in #amo, #ops");
                    for (String channel : Storm.channels()) {
                        assertThat(storm.human().topic(channel)).isEqualTo(storm.topic(channel));
                    }
                });
    }

    private void announcementsWereHeard(Storm storm, String channel) {
        var hearing = new Hearing(fromBot(storm, channel));
        List<String> announced = storm.announced(channel);

        assertThat(hearing.firstHeard())
                .as("heard in %s, %s", channel, seed())
                .isEqualTo(announced.stream()
                        .flatMap(text -> Hearing.words(text).stream())
                        .toList());
        assertThat(hearing.unmarkedRepetitions(announced))
                .as("unmarked in %s, %s", channel, seed())
                .isEmpty();
    }

    private void answersWereHeardOnceAtMost(Storm storm, String channel) {
        assertThat(numbers("answered", fromBot(storm, channel))).as(seed()).doesNotHaveDuplicates();
    }

    private static List<String> fromBot(Storm storm, String channel) {
        return storm.human().heard().stream()
                .filter(line ->
                        line.nick().startsWith("pushdu") && line.target().equals(channel))
                .map(IrcHuman.Heard::text)
                .toList();
    }

    private static List<Integer> numbers(String kind, List<String> texts) {
        return texts.stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .filter(text -> text.group(1).equals(kind))
                .map(text -> Integer.valueOf(text.group(2)))
                .toList();
    }

    private String seed() {
        return "seed " + seed;
    }
}
