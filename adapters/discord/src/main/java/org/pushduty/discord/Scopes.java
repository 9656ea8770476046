package org.pushduty.discord;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/**
 * Whether the bot was invited with the right to have commands of its own ({@code applications.commands}), by server.
 * Nothing but an attempt tells. Safe for several threads.
 */
final class Scopes {
    private final Map<Long, State> states = new ConcurrentHashMap<>();

    /** What is known of it. */
    enum State {
        ASKED,
        THERE,
        MISSING,
        UNKNOWN
    }

    /** Asks, where it has not been asked on this connection. */
    void ask(Guild guild) {
        long id = guild.getIdLong();
        if (states.putIfAbsent(id, State.ASKED) == null) {
            guild.retrieveCommands()
                    .queue(commands -> states.put(id, State.THERE), failure -> states.put(id, read(failure)));
        }
    }

    private static State read(Throwable failure) {
        return Reasons.root(failure) instanceof ErrorResponseException answer && answer.getResponse().code == 403
                ? State.MISSING
                : State.UNKNOWN;
    }

    void forgetAll() {
        states.clear();
    }

    /** What is known of it, of the servers that it was asked for. */
    Map<Long, State> states() {
        return Map.copyOf(states);
    }

    boolean isSettled() {
        return !states.containsValue(State.ASKED);
    }
}
