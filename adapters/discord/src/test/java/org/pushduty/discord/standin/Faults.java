package org.pushduty.discord.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the REST interface does wrong on purpose, so many times; then it is well again. A route is written as in
 * {@link DiscordStandin#requests()}, such as {@code "POST /channels/{channel}/messages"}; {@code *} is any. Safe for
 * several threads.
 */
public final class Faults {
    private final List<Planned> planned = new ArrayList<>();

    /** How a request goes wrong. */
    enum Kind {
        /** Answered with a status, and not carried out. */
        FAILED,
        /** Carried out, and answered with a status all the same: the client cannot know. */
        LOST,
        /** Carried out at once, and answered late. */
        LATE,
        /** 429, of this route. */
        LIMITED,
        /** 429, of all routes. */
        LIMITED_GLOBALLY
    }

    record Fault(Kind kind, int status, Duration time) {}

    private record Planned(String route, Fault fault, int left) {}

    /** These many requests fail with a status such as 500, 502 or 503. */
    public void fail(String route, int times, int status) {
        plan(route, times, new Fault(Kind.FAILED, status, Duration.ZERO));
    }

    /** These many requests are carried out, but the answer is this status. */
    public void loseAnswer(String route, int times, int status) {
        plan(route, times, new Fault(Kind.LOST, status, Duration.ZERO));
    }

    /** These many requests are carried out at once and answered after that time. */
    public void answerLate(String route, int times, Duration time) {
        plan(route, times, new Fault(Kind.LATE, 0, time));
    }

    /** These many requests are answered with 429: come back after that time. */
    public void limit(String route, int times, Duration retryAfter) {
        plan(route, times, new Fault(Kind.LIMITED, 429, retryAfter));
    }

    /** As {@link #limit}, for all routes together. */
    public void limitGlobally(int times, Duration retryAfter) {
        plan("*", times, new Fault(Kind.LIMITED_GLOBALLY, 429, retryAfter));
    }

    /** Everything is well from now on. */
    public synchronized void none() {
        planned.clear();
    }

    private synchronized void plan(String route, int times, Fault fault) {
        planned.add(new Planned(route, fault, times));
    }

    /** Takes the fault that this request meets, the one planned first. */
    synchronized Optional<Fault> take(Call call) {
        for (int i = 0; i < planned.size(); i++) {
            Planned next = planned.get(i);
            if (isFor(next, call)) {
                planned.remove(i);
                if (next.left() > 1) {
                    planned.add(i, new Planned(next.route(), next.fault(), next.left() - 1));
                }
                return Optional.of(next.fault());
            }
        }
        return Optional.empty();
    }

    private static boolean isFor(Planned planned, Call call) {
        if (planned.fault().kind() == Kind.LIMITED_GLOBALLY && call.isBeyondGlobalLimit()) {
            return false;
        }
        return planned.route().equals("*") || planned.route().equals(call.route());
    }
}
