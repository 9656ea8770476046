package org.pushduty.core.routine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Two years of a train: what people do and when the bot is down, made up, and what it must then remind them of, worked
 * out without it.
 */
final class Chronicle {
    static final Instant START = Instant.parse("2016-10-04T18:30:00Z");
    static final Instant END = Instant.parse("2018-10-04T18:30:00Z");

    /** Until then it is complete; after that a push may be cut short. */
    static final Instant KNOWN = Instant.parse("2018-09-15T00:00:00Z");

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu.MM.dd");

    final List<Deed> deeds = new ArrayList<>();
    final List<Downtime> downtimes = new ArrayList<>();
    final List<Given> given = new ArrayList<>();
    private final Almanac almanac;
    private final Random random;

    /** Somebody says it. */
    record Deed(Instant at, String line) {}

    record Downtime(Instant from, Instant until) {}

    /** The bot reminds, under that key. */
    record Given(Instant at, String key) {}

    private record Call(String name, Instant due) {}

    Chronicle(Almanac almanac, Random random, boolean isEverDown) {
        this.almanac = almanac;
        this.random = random;
        if (isEverDown) {
            makeDowntimes();
        }
        live();
        given.sort(Comparator.comparing(Given::at).thenComparing(Given::key));
    }

    private void makeDowntimes() {
        Instant at = START;
        while (at.isBefore(END)) {
            Instant from = at.plus(Duration.ofMinutes(60 + random.nextInt(60 * 24 * 12)))
                    .plusSeconds(23);
            Instant until = from.plus(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 90 : 60 * 24 * 9)));
            downtimes.add(new Downtime(from, until));
            at = until;
        }
    }

    /** The first moment from {@code wanted} on at which the bot is up. */
    private Instant up(Instant wanted) {
        Instant at = wanted.isBefore(START) ? START : wanted;
        for (Downtime each : downtimes) {
            if (!at.isBefore(each.from()) && at.isBefore(each.until())) {
                return each.until();
            }
        }
        return at;
    }

    private void live() {
        Instant opened = Instant.EPOCH;
        LocalDate day = firstDay(START);
        LocalDate wentBy = LocalDate.MIN;
        while (up(almanac.beginning(day.plusDays(1))).isBefore(END)) {
            Instant over = almanac.beginning(day.plusDays(1));
            Instant tagged = random.nextInt(3) == 0 ? Instant.MAX : between(up(opened), over, 17);
            boolean isTagged = tagged.isBefore(over);
            Instant pushed = isTagged
                    ? between(tagged, later(tagged, almanac.pushTime(day)).plus(Duration.ofDays(3)), 37)
                    : Instant.MAX;
            Instant closed = isTagged ? pushed : up(over);
            remind(day, opened, isTagged ? tagged : closed, closed);
            handOver(wentBy, day, opened, isTagged ? tagged : closed);
            if (isTagged) {
                deeds.add(new Deed(tagged, "!tag"));
                deeds.add(new Deed(pushed, "!pushed"));
            }
            wentBy = isTagged ? LocalDate.MIN : day;
            opened = closed;
            LocalDate today = almanac.date(closed);
            day = isTagged ? almanac.pushDayFrom(today.isAfter(day) ? today : day.plusDays(1)) : firstDay(closed);
        }
    }

    /** A day that the bot is there for: today, while its push is still to come. */
    private LocalDate firstDay(Instant now) {
        LocalDate day = almanac.pushDayFrom(almanac.date(now));
        return almanac.date(now).equals(day) && !now.isBefore(almanac.pushTime(day))
                ? almanac.pushDayFrom(day.plusDays(1))
                : day;
    }

    /** Never at a full minute, when something may be due. */
    private Instant between(Instant from, Instant until, int second) {
        long minutes = Math.max(2, Duration.between(from, until).toMinutes());
        long minute = from.getEpochSecond() / 60 + 1 + random.nextInt((int) minutes);
        return up(Instant.ofEpochSecond(minute * 60 + second)).equals(Instant.ofEpochSecond(minute * 60 + second))
                ? Instant.ofEpochSecond(minute * 60 + second)
                : up(Instant.ofEpochSecond(minute * 60 + second)).plusSeconds(second);
    }

    private void remind(LocalDate day, Instant opened, Instant tagged, Instant closed) {
        Instant pushTime = almanac.pushTime(day);
        Instant tagTime = almanac.tagTime(day);
        say("tag " + name(day) + " " + tagTime, calls(tagTime, opened), opened, earlier(tagged, pushTime));
        Instant over = almanac.beginning(day.plusDays(1));
        say("push " + name(day) + " " + pushTime, calls(pushTime, opened), opened, earlier(closed, over));
        Instant dayAfter = almanac.instant(day.plusDays(1).atTime(almanac.push().at()));
        if (tagged.isBefore(closed)) {
            say("open " + name(day) + " " + dayAfter, List.of(new Call("now", dayAfter)), tagged, closed);
        }
    }

    private void handOver(LocalDate wentBy, LocalDate day, Instant opened, Instant tagged) {
        if (!wentBy.equals(LocalDate.MIN)) {
            Instant due = almanac.instant(wentBy.plusDays(1).atTime(LocalTime.of(9, 0)));
            say(
                    "hand-over " + name(wentBy) + " " + due,
                    List.of(new Call("now", due)),
                    opened,
                    earlier(tagged, almanac.pushTime(day)));
        }
    }

    private List<Call> calls(Instant moment, Instant opened) {
        List<Call> calls = new ArrayList<>();
        for (Almanac.Lead lead : almanac.leads()) {
            Instant due = almanac.before(moment, lead);
            if (!due.isBefore(opened)) {
                calls.add(new Call(lead.name(), due));
            }
        }
        calls.sort(Comparator.comparing(Call::due));
        calls.add(new Call("now", moment));
        return calls;
    }

    /**
     * Each at its time or, where the bot is down, at its return; but not where the next is due by then, or too late.
     */
    private void say(String occasion, List<Call> calls, Instant opened, Instant gone) {
        for (int i = 0; i < calls.size(); i++) {
            Instant at = up(later(calls.get(i).due(), opened));
            boolean isNewest = i == calls.size() - 1 || calls.get(i + 1).due().isAfter(at);
            if (isNewest && at.isBefore(gone) && at.isBefore(KNOWN)) {
                given.add(new Given(at, occasion + " " + calls.get(i).name()));
            }
        }
    }

    private static String name(LocalDate day) {
        return NAME.format(day);
    }

    private static Instant later(Instant one, Instant other) {
        return Collections.max(List.of(one, other));
    }

    private static Instant earlier(Instant one, Instant other) {
        return Collections.min(List.of(one, other));
    }
}
