package org.pushduty.irc;

import java.util.Set;

/**
 * Has the services take our nick from a ghost that holds it. By a command of the server's own, which reaches the real
 * services or nobody: a user who is called NickServ gets nothing of it. Not safe for several threads: {@link Session}'s
 * lock guards it.
 */
final class NickService {
    private static final String COMMAND = "NICKSERV";
    // Somebody has it, or services keep it for its owner, as they do for a minute after a REGAIN.
    private static final Set<String> TAKEN = Set.of("432", "433", "437");

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
        boolean isTaken = TAKEN.contains(line.command()) && line.param(1).equals(wantedNick);
        if (isTaken && isLoggedIn && isThere) {
            queue.urgent(COMMAND + " REGAIN " + wantedNick);
        }
    }
}
