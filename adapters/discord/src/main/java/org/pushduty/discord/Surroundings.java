package org.pushduty.discord;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** What the parts of one network share. */
record Surroundings(
        DiscordSettings settings,
        Timing timing,
        Clock clock,
        RandomGenerator random,
        JdaFactory jdas,
        Inbox inbox,
        Rooms rooms,
        Topics topics,
        Threads threads,
        Scopes scopes,
        Dispatches dispatches) {}
