package org.pushduty.irc;

/**
 * Has the services take our nick from a ghost that holds it. By a command of the server's own, which reaches the real
 * services or nobody: a user who is called NickServ gets nothing of it. Not safe for several threads: {@link Session}'s
 * lock guards it.
 */
final class NickService {
    private static final String COMMAND = "NICKSERV";

    private final OutboundQueue queue;
    private boolean isThere = true;

    NickService(OutboundQueue queue) {
        this.queue = queue;
    }

    /** @param isLoggedIn whether the services know that the nick is ours to have */
    void handle(IrcLine line, String wantedNick, boolean isLoggedIn) {
        if (line.command().equals("421") && line.param(1).equalsIgnoreCase(COMMAND)) {
            isThere = false;
        }
        boolean isTaken = line.command().equals("433") && line.param(1).equals(wantedNick);
        if (isTaken && isLoggedIn && isThere) {
            queue.urgent(COMMAND + " REGAIN " + wantedNick);
        }
    }
}
