package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What a bot and its server have to agree on after a {@link Storm}. */
final class AfterTheStorm {
    private static final Pattern NUMBERED = Pattern.compile("(answered|!asked) (\\d+);");

    private final Storm storm;
    private final long seed;

    AfterTheStorm(Storm storm, long seed) {
        this.storm = storm;
        this.seed = seed;
    }

    /** Lets it rage, and then calm down. */
    void rageAndAgree(int faults) {
        storm.begin();
        storm.rage(faults);
        System.out.println("storm of seed " + seed + ": " + faults + " faults, " + storm.tally());

        calmsDown();

        assertThat(storm.connections()).as(seed()).isGreaterThan(faults / 10);
        for (String channel : Storm.channels()) {
            // The server tells the bot that it has a line, and then those in the channel: they may be behind.
            Awaitility.await(seed())
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> announcementsWereHeard(channel));
            answersWereHeardOnceAtMost(channel);
        }
        assertThat(numbers(
                        "!asked",
                        storm.heard().stream().map(message -> message.text()).toList()))
                .as(seed())
                .doesNotHaveDuplicates();
        // Of another nick is what an older connection of the bot's has still brought to the server.
        assertThat(storm.heard())
                .as(seed())
                .filteredOn(message -> message.sender().nick().equals("kumar"))
                .allMatch(message -> message.text().endsWith(";"));
    }

    private void calmsDown() {
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

    private void announcementsWereHeard(String channel) {
        var hearing = new Hearing(fromBot(channel));
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

    private void answersWereHeardOnceAtMost(String channel) {
        assertThat(numbers("answered", fromBot(channel))).as(seed()).doesNotHaveDuplicates();
    }

    private List<String> fromBot(String channel) {
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
