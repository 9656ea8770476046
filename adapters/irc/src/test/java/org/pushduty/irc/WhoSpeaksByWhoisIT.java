package org.pushduty.irc;

/** The server tells nothing that it is not asked (WHOIS). */
class WhoSpeaksByWhoisIT extends WhoSpeaks {
    WhoSpeaksByWhoisIT() {
        super(InspircdServer.startWithout("ircv3_accounttag", "ircv3"));
    }
}
