package org.pushduty.core.port;

import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;

/**
 * How a network shows answers that can do more than say lines: laid out, with buttons, to one reader in a public place,
 * changed while the work goes on. Every method returns at once and throws nothing: what cannot be shown is logged,
 * because what was changed is announced in any case. Calls for one exchange come one after the other.
 */
public interface Replies {

    /**
     * What was asked for takes longer; {@code words} say how far it is, and are shown in the place of those said
     * before, until the answer takes it.
     */
    void working(Asked asked, String words);

    /**
     * The answer, the last word of its exchange. Its public lines are for the place where it was asked, the others for
     * the asker alone. Without lines it only says that the exchange is over: what is announced answers it.
     */
    void answer(Asked asked, Answer answer);

    /** It came too fast and is not carried out, and who asked was told so before: whatever waits for it ends. */
    void unheard(Asked asked);
}
