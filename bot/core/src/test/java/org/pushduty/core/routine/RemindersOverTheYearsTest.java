package org.pushduty.core.routine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.TrainName;

/**
 * Two years of generated calendars, with every change of the clocks in them, against a plain oracle. All of it starts
 * from a seed: {@code -Dpushduty.seed=7} plays that one.
 */
final class RemindersOverTheYearsTest {
    private static final TrainName AMO = new TrainName("amo");

    private static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "Europe/Berlin",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Pacific/Apia",
            "UTC");

    private static final Map<String, Almanac.Lead> LEADS = new TreeMap<>(Map.of(
            "P1D", new Almanac.Lead("P1D", 1, Duration.ZERO),
            "P2D", new Almanac.Lead("P2D", 2, Duration.ZERO),
            "PT1H", new Almanac.Lead("PT1H", 0, Duration.ofHours(1)),
            "PT30M", new Almanac.Lead("PT30M", 0, Duration.ofMinutes(30)),
            "P1DT2H", new Almanac.Lead("P1DT2H", 1, Duration.ofHours(2)),
            "PT24H", new Almanac.Lead("PT24H", 0, Duration.ofHours(24))));

    static Stream<Arguments> calendars() {
        int seed = Integer.getInteger("pushduty.seed", 1);
        return ZONES.stream().map(zone -> Arguments.of(zone, seed));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void everyReminderIsGivenOnceAndAtItsTime(String zone, int seed) {
        Random random = new Random(seed);
        Almanac almanac = almanac(zone, random);
        Chronicle chronicle = new Chronicle(almanac, random, false);

        assertThat(given(lived(almanac, chronicle))).as(almanac.toString()).isEqualTo(chronicle.given);
        assertThat(chronicle.given).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void whatWasDueWhileItWasDownIsGivenOnceOrDropped(String zone, int seed) {
        Random random = new Random(seed + 1000);
        Almanac almanac = almanac(zone, random);
        Chronicle chronicle = new Chronicle(almanac, random, true);

        assertThat(given(lived(almanac, chronicle))).as(almanac.toString()).isEqualTo(chronicle.given);
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aClockThatJumpsMakesNoneDoubleAndNoneEarly(String zone, int seed) {
        Random random = new Random(seed + 2000);
        Almanac almanac = almanac(zone, random);
        BotScenario bot = new BotScenario(train(almanac));
        for (int jump = 0; jump < 300; jump++) {
            bot.pass(Duration.ofMinutes(random.nextInt(60 * 24 * 3)));
            bot.forward(Duration.ofMinutes(random.nextInt(60 * 24 * 4) - 60 * 24 * 2));
            bot.look();
            if (random.nextInt(6) == 0) {
                bot.hear("jason", random.nextBoolean() ? "!tag" : "!pushed");
            }
        }

        List<Chronicle.Given> given = given(bot);
        assertThat(given).extracting(Chronicle.Given::key).doesNotHaveDuplicates();
        assertThat(given).hasSizeGreaterThan(50);
        assertThat(given).allMatch(each -> !each.at().isBefore(due(almanac, each.key())));
    }

    /** When the reminder of that key is due. */
    private static Instant due(Almanac almanac, String key) {
        List<String> words = List.of(key.split(" ", -1));
        Instant moment = Instant.parse(words.get(2));
        return words.get(3).equals("now") ? moment : almanac.before(moment, lead(words.get(3)));
    }

    private static Almanac.Lead lead(String name) {
        return LEADS.values().stream()
                .filter(lead -> lead.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BotScenario lived(Almanac almanac, Chronicle chronicle) {
        BotScenario bot = new BotScenario(train(almanac));
        Map<Instant, Runnable> plan = new TreeMap<>();
        for (Instant day = almanac.beginning(almanac.date(Chronicle.START).plusDays(1));
                day.isBefore(Chronicle.END);
                day = almanac.beginning(almanac.date(day).plusDays(1))) {
            plan.put(day, bot::look);
        }
        chronicle.downtimes.forEach(down -> {
            plan.keySet().removeIf(at -> !at.isBefore(down.from()) && at.isBefore(down.until()));
            plan.put(down.from(), () -> bot.forward(Duration.between(down.from(), down.until())));
            plan.put(down.until(), bot::restart);
        });
        chronicle.deeds.forEach(deed -> plan.put(deed.at(), () -> {
            bot.hear("jason", deed.line());
            bot.look();
        }));
        plan.forEach((at, deed) -> {
            if (at.isBefore(Chronicle.END)) {
                bot.pass(Duration.between(bot.clock.instant(), at));
                deed.run();
            }
        });
        bot.pass(Duration.between(bot.clock.instant(), Chronicle.END.minusSeconds(1)));
        return bot;
    }

    private static SampleTrain train(Almanac almanac) {
        return SampleTrain.AMO
                .at(new SampleTrain.Times(
                        almanac.zone().getId(),
                        written(almanac.tag()),
                        written(almanac.push()),
                        almanac.leads().stream().map(Almanac.Lead::name).toList()))
                .needing();
    }

    private static String written(Almanac.Time time) {
        return time.days().stream().map(day -> day.name().substring(0, 3)).collect(joining(",")) + " " + time.at();
    }

    private static List<Chronicle.Given> given(BotScenario bot) {
        List<Chronicle.Given> given = new ArrayList<>();
        bot.store.log(AMO).stream()
                .filter(entry -> entry.event() instanceof Event.ReminderGiven
                        && entry.at().isBefore(Chronicle.KNOWN))
                .forEach(entry ->
                        given.add(new Chronicle.Given(entry.at(), ((Event.ReminderGiven) entry.event()).reminder())));
        given.sort(Comparator.comparing(Chronicle.Given::at).thenComparing(Chronicle.Given::key));
        return given;
    }

    private static Almanac almanac(String zone, Random random) {
        List<Almanac.Lead> leads = new ArrayList<>(LEADS.values());
        leads.removeIf(lead -> random.nextBoolean());
        leads.add(LEADS.get("PT1H"));
        return new Almanac(
                ZoneId.of(zone),
                time(random),
                time(random),
                leads.stream().distinct().toList());
    }

    /** Mostly in the hours at which clocks are changed. */
    private static Almanac.Time time(Random random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        if (random.nextInt(3) == 0) {
            days.add(random.nextBoolean() ? DayOfWeek.SUNDAY : DayOfWeek.of(1 + random.nextInt(7)));
        }
        int minute = 15 * (random.nextInt(4) > 0 ? random.nextInt(14) : random.nextInt(96));
        return new Almanac.Time(days, LocalTime.of(minute / 60, minute % 60));
    }
}
