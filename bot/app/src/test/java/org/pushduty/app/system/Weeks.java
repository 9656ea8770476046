package org.pushduty.app.system;

import static org.pushduty.app.system.Standing.UNTAGGED;
import static org.pushduty.app.system.Town.FRONTEND;
import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.time.LocalDate;
import java.util.List;
import org.pushduty.app.system.Step.Echo;
import org.pushduty.app.system.Step.Wish;

/**
 * What the team does, week after week, as fast as the bot goes along: !pushed takes it to the next push whatever the
 * day. Each step is made when the one before it is done, for its commits land then.
 */
final class Weeks {
    private static final List<Deed> WEEK = List.of(Deed.TAG, Deed.PICK, Deed.HOLD, Deed.UNHOLD, Deed.PUSHED);

    private final Town town;
    private final PushWeek calendar;
    private final Teammate kumar;
    private final Teammate mat;
    private final Teammate krupa;
    private LocalDate day;
    private Standing now;
    private int count;

    Weeks(Town town, PushWeek calendar) {
        this.town = town;
        this.calendar = calendar;
        this.kumar = town.join("kumar");
        this.mat = town.join("mat");
        this.krupa = town.join("krupa");
        this.day = calendar.first();
        this.now = Standing.opened(calendar.name(day), "kumar", SERVER + " " + LIVE + ", " + FRONTEND + " " + LIVE);
    }

    Standing now() {
        return now;
    }

    /** What the channel's topic has to be now. */
    String topic() {
        return topic(day, now.hero());
    }

    private static String topic(LocalDate day, String hero) {
        return "Push " + day + " · hero " + hero;
    }

    /** Nothing is known of production before somebody tells. */
    void open() {
        kumar.asks("!adopt " + LIVE, "prod runs " + LIVE + " of");
    }

    Step next() {
        Deed deed = WEEK.get(count % WEEK.size());
        count++;
        return switch (deed) {
            case TAG -> tag();
            case PICK -> pick();
            case HOLD -> hold("reason " + count);
            case UNHOLD -> unhold();
            case PUSHED -> pushed("note " + count);
            case REMINDER -> throw new IllegalStateException("nobody asks for a reminder");
        };
    }

    /** What the bot says by itself some time before the push goes out. */
    Step reminder(Reminder reminder) {
        return new Step(
                Deed.REMINDER,
                new Wish(reminder.toString(), reminder::await),
                Echo.of(": " + now.push() + " goes out in .*, hero " + now.hero() + ";"),
                List.of(now),
                now);
    }

    /** The day on which the push goes out. */
    LocalDate day() {
        return day;
    }

    void isDone(Step step) {
        if (step.deed() == Deed.PUSHED) {
            day = calendar.after(day);
        }
        now = step.after();
    }

    private Teammate hero() {
        return now.hero().equals("kumar") ? kumar : mat;
    }

    private Step tag() {
        land(town.server());
        land(town.frontend());
        String push = now.push();
        return new Step(
                Deed.TAG,
                Wish.of(hero(), "!tag"),
                Echo.of("tagged " + push + ": " + SERVER + " \\w+, " + FRONTEND),
                List.of(now, now.tagged(push, UNTAGGED), now.tagged(UNTAGGED, push)),
                now.tagged(push, push));
    }

    private Step pick() {
        String commit = land(town.server());
        String tag = now.push() + "-1";
        return new Step(
                Deed.PICK,
                Wish.of(hero(), "!cherry-pick " + SERVER + " " + commit),
                Echo.of(SERVER + " " + tag + " at "),
                List.of(now),
                now.tagged(tag, now.frontend()));
    }

    private String land(Origin origin) {
        return origin.land("Wil C", "Change " + count, "file-" + count, "line " + count + "\n");
    }

    private Step hold(String reason) {
        return new Step(
                Deed.HOLD,
                Wish.of(krupa, "!hold " + reason),
                Echo.of("amo is on hold: " + reason + " \\("),
                List.of(now),
                now.heldFor(reason));
    }

    private Step unhold() {
        return new Step(
                Deed.UNHOLD,
                Wish.of(krupa, "!unhold"),
                Echo.of("is lifted: " + now.hold() + "$"),
                List.of(now),
                now.heldFor(""));
    }

    private Step pushed(String note) {
        LocalDate next = calendar.after(day);
        String name = calendar.name(next);
        String hero = now.hero().equals("kumar") ? "mat" : "kumar";
        return new Step(
                Deed.PUSHED,
                Wish.of(hero(), "!pushed " + note),
                new Echo(
                        List.of("pushed " + now.push() + " to prod: ", "next is " + name + "; " + hero),
                        topic(next, hero)),
                List.of(now),
                Standing.opened(name, hero, now.shipped()));
    }
}
