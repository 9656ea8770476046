package org.pushduty.irc;

/** The server tells of logins (account-notify, extended-join, WHOX), and tags nothing. */
class WhoSpeaksByNoticeIT extends WhoSpeaks {
    WhoSpeaksByNoticeIT() {
        super(InspircdServer.startWithout("ircv3_accounttag"));
    }
}
