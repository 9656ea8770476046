package org.pushduty.core.command;

import org.pushduty.core.chat.Choice;
import org.pushduty.core.push.Hold;
import org.pushduty.core.train.Train;

/** What is often said next. The train is named, because two of them may share a channel. */
final class Choices {
    private Choices() {}

    static Choice hold(Train train) {
        return new Choice("Hold…", train.name() + "/hold", "Why?", "");
    }

    static Choice unhold(Train train, Hold hold) {
        return new Choice("Unhold", train.name() + "/unhold " + hold.number(), "", "");
    }

    static Choice next(Train train) {
        return new Choice("What now?", train.name() + "/next", "", "");
    }
}
