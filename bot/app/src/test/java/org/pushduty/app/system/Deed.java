package org.pushduty.app.system;

/** What is done with a push: by the team, in the order of a week, and by the bot itself. */
enum Deed {
    TAG,
    PICK,
    HOLD,
    UNHOLD,
    PUSHED,
    REMINDER
}
