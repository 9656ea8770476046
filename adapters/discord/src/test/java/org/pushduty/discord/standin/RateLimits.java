package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts requests into buckets, says so in the headers, and answers 429 where there are too many. Safe for several
 * threads.
 */
final class RateLimits {
    /** Name and topic of a channel: this limit is in no header until it is hit. */
    private static final Limit CHANNEL_EDITS = new Limit(2, Duration.ofMinutes(10));

    private static final Limit MESSAGES = new Limit(5, Duration.ofSeconds(5));
    private static final Limit OTHERS = new Limit(10, Duration.ofSeconds(10));

    private final Clock clock;
    private final Violations violations;
    private final Map<String, Deque<Instant>> used = new HashMap<>();
    private final Map<String, Instant> blocked = new HashMap<>();
    private boolean isOn;

    private record Limit(int requests, Duration time) {}

    RateLimits(Clock clock, Violations violations) {
        this.clock = clock;
        this.violations = violations;
    }

    /** Whether the limits of routes are told and kept. The one of names and topics always is. */
    synchronized void enforce(boolean yes) {
        isOn = yes;
    }

    /** Refuses what comes before the time of an earlier 429; that is wrong of the client, which was told. */
    synchronized void heed(Call call) {
        for (String bucket : new String[] {bucket(call), "*"}) {
            if (bucket.equals("*") && call.isBeyondGlobalLimit()) {
                continue;
            }
            Instant until = blocked.getOrDefault(bucket, Instant.EPOCH);
            // Clocks of client and server part by some milliseconds.
            if (clock.instant().isBefore(until.minusMillis(50))) {
                violations.add(call.route(), "came before the time that a 429 had told");
                throw new Limited(tooMany(
                        call,
                        Duration.between(clock.instant(), until),
                        bucket.equals("*") ? Scope.GLOBAL : Scope.USER));
            }
        }
    }

    /** Counts a request of a route; gives the headers that tell of it. Throws {@link Limited}. */
    synchronized Map<String, String> count(Call call) {
        if (!isOn) {
            return Map.of();
        }
        Limit limit = call.route().endsWith("/messages") ? MESSAGES : OTHERS;
        Deque<Instant> uses = recent(bucket(call), limit);
        if (uses.size() >= limit.requests()) {
            throw new Limited(limited(call, left(uses, limit), Scope.USER));
        }
        uses.add(clock.instant());
        return headers(call.route(), limit.requests(), limit.requests() - uses.size(), left(uses, limit));
    }

    /** Counts a change of a channel's name or topic. Throws {@link Limited} at the third within ten minutes. */
    synchronized void countEdit(Call call) {
        Deque<Instant> uses = recent("edit " + call.id("channel"), CHANNEL_EDITS);
        if (uses.size() >= CHANNEL_EDITS.requests()) {
            throw new Limited(limited(call, left(uses, CHANNEL_EDITS), Scope.SHARED));
        }
        uses.add(clock.instant());
    }

    /** A 429 that a test has asked for. */
    synchronized Reply imposed(Call call, Duration wait, boolean isGlobal) {
        return limited(call, wait, isGlobal ? Scope.GLOBAL : Scope.USER);
    }

    private enum Scope {
        USER,
        SHARED,
        GLOBAL
    }

    /** The answer is 429. */
    static final class Limited extends RuntimeException {
        private final transient Reply reply;

        Limited(Reply reply) {
            super("429");
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    private Reply limited(Call call, Duration wait, Scope scope) {
        blocked.put(scope == Scope.GLOBAL ? "*" : bucket(call), clock.instant().plus(wait));
        return tooMany(call, wait, scope);
    }

    private Reply tooMany(Call call, Duration wait, Scope scope) {
        double seconds = wait.toMillis() / 1000.0;
        ObjectNode body = Json.object()
                .put(
                        "message",
                        scope == Scope.SHARED ? "The resource is being rate limited." : "You are being rate limited.")
                .put("retry_after", seconds)
                .put("global", scope == Scope.GLOBAL);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Retry-After", Long.toString((long) Math.ceil(seconds)));
        headers.put("X-RateLimit-Scope", scope.name().toLowerCase(Locale.ROOT));
        if (scope == Scope.GLOBAL) {
            headers.put("X-RateLimit-Global", "true");
            return Reply.of(429, body).with(headers);
        }
        headers.putAll(headers(call.route(), CHANNEL_EDITS.requests(), 0, wait));
        return Reply.of(429, body).with(headers);
    }

    private Map<String, String> headers(String route, int limit, int remaining, Duration wait) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Integer.toString(limit));
        headers.put("X-RateLimit-Remaining", Integer.toString(remaining));
        headers.put(
                "X-RateLimit-Reset",
                seconds(Duration.between(Instant.EPOCH, clock.instant().plus(wait))));
        headers.put("X-RateLimit-Reset-After", seconds(wait));
        headers.put("X-RateLimit-Bucket", Integer.toHexString(route.hashCode()));
        return headers;
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%d.%03d", time.toSeconds(), time.toMillisPart());
    }

    private Deque<Instant> recent(String bucket, Limit limit) {
        Deque<Instant> uses = used.computeIfAbsent(bucket, name -> new ArrayDeque<>());
        Instant start = clock.instant().minus(limit.time());
        while (!uses.isEmpty() && !uses.peek().isAfter(start)) {
            uses.remove();
        }
        return uses;
    }

    private Duration left(Deque<Instant> uses, Limit limit) {
        return Duration.between(clock.instant(), uses.element().plus(limit.time()));
    }

    /** Limits are counted for each channel, guild and webhook by itself. */
    private static String bucket(Call call) {
        return call.route() + " " + call.text("channel") + call.text("guild") + call.text("token");
    }
}
