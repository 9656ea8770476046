package org.pushduty.irc;

/** The server tags each message with its speaker's account. */
class WhoSpeaksByTagIT extends WhoSpeaks {
    WhoSpeaksByTagIT() {
        super(InspircdServer.start());
    }
}
