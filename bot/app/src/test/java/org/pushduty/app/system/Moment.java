package org.pushduty.app.system;

/** When the bot is killed that was asked for something. */
enum Moment {
    /** At any time. */
    WORKING,
    /** As soon as its word is heard, so that it may not have noted that it was said. */
    SPEAKING,
    /** While it writes into a repository that is a folder, which it does by itself. */
    WRITING
}
