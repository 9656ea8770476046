package org.pushduty.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a connection is, in words for a channel. */
record SessionStory(String nick, List<String> joined, List<String> troubles, boolean isInAllChannels) {

    static SessionStory of(Nicks nicks, Channels channels, List<String> accountTroubles) {
        List<String> joined = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        boolean isInAll = true;
        for (ChannelState state : channels.all()) {
            if (state.isJoined()) {
                joined.add(state.name());
            } else {
                isInAll = false;
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
        return new SessionStory(nicks.current(), joined, troubles, isInAll);
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : ": " + reason;
    }

    /** @param since for example {@code 11:02 UTC} */
    String told(String since) {
        String where = joined.isEmpty() ? "" : ", in " + String.join(", ", joined);
        return "connected as " + nick + " since " + since + where
                + troubles.stream().map(trouble -> "; " + trouble).collect(Collectors.joining());
    }
}
