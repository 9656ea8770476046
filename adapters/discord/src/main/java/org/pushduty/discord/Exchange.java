package org.pushduty.discord;

import org.pushduty.core.chat.Answer;

/** One question of one person, and the way back to it; see {@link org.pushduty.core.port.Replies}. */
interface Exchange {

    /** How far the work is, in the place of what was said of it before. */
    void working(String words);

    /** The last word. */
    void answer(Answer answer);
}
