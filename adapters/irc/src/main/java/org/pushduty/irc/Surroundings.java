package org.pushduty.irc;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** What every connection of one network shares. */
record Surroundings(
        IrcSettings settings,
        Timing timing,
        Clock clock,
        RandomGenerator random,
        Timers timers,
        OutboundQueue queue,
        Inbox inbox) {}
