package org.pushduty.discord.standin;

/** What every part of the stand-in needs of the others. */
record Frame(
        StandinClock clock,
        World world,
        Account account,
        Access access,
        Feed feed,
        Faults faults,
        RateLimits limits,
        Omissions omissions,
        Violations violations) {}
