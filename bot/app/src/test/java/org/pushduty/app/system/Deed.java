package org.pushduty.app.system;

/** What the team does with a push, in the order of a week. */
enum Deed {
    TAG,
    PICK,
    HOLD,
    UNHOLD,
    PUSHED
}
