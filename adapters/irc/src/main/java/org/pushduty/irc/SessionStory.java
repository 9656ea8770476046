package org.pushduty.irc;

import java.util.ArrayList;
import java.util.List;
import org.pushduty.core.port.ChatNetwork.Health;

/** How a connection is, in words for a channel. */
record SessionStory(String nick, List<String> joined, List<String> troubles, Presence presence) {
    /** How far it has come into its channels. */
    enum Presence {
        IN_ALL,
        NOT_YET,
        KEPT_OUT
    }

    static SessionStory of(Nicks nicks, Channels channels, List<String> accountTroubles) {
        List<String> joined = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        Presence presence = Presence.IN_ALL;
        for (ChannelState state : channels.all()) {
            if (state.isJoined()) {
                joined.add(state.name());
            } else {
                boolean isKeptOut = !state.trouble().isBlank() && presence != Presence.NOT_YET;
                presence = isKeptOut ? Presence.KEPT_OUT : Presence.NOT_YET;
                troubles.add("not in " + state.name() + because(state.trouble()));
            }
            if (!state.topicTrouble().isBlank()) {
                troubles.add("the topic of " + state.name() + " cannot be set" + because(state.topicTrouble()));
            }
        }
        if (!nicks.current().equals(nicks.wanted())) {
            troubles.add("the nick " + nicks.wanted() + " is taken");
        }
        troubles.addAll(accountTroubles);
        return new SessionStory(nicks.current(), joined, troubles, presence);
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : ": " + reason;
    }

    /** @param since for example {@code 11:02 UTC} */
    Health health(String since) {
        String where = joined.isEmpty() ? "" : ", in " + String.join(", ", joined);
        String trouble = String.join("; ", troubles);
        return new Health(
                presence == Presence.IN_ALL,
                presence != Presence.NOT_YET,
                "connected as " + nick + " since " + since + where + (trouble.isBlank() ? "" : "; " + trouble),
                trouble);
    }
}
