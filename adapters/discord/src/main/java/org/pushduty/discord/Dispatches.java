package org.pushduty.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The messages on their way that are followed, by their nonces. Safe for several threads. */
final class Dispatches {
    private final Map<String, Dispatch> byNonce = new ConcurrentHashMap<>();

    /** From now on requests with that nonce are this dispatch's. */
    void follow(String nonce, Dispatch dispatch) {
        byNonce.put(nonce, dispatch);
    }

    void forget(String nonce, Dispatch dispatch) {
        byNonce.remove(nonce, dispatch);
    }

    Optional<Dispatch> of(String nonce) {
        return Optional.ofNullable(byNonce.get(nonce));
    }

    boolean isEmpty() {
        return byNonce.isEmpty();
    }

    /**
     * The connection that they went by is over: nothing more leaves, and each has its end. JDA forgets what was between
     * two attempts as it was shut down.
     */
    void giveUp(String reason) {
        List.copyOf(byNonce.entrySet()).forEach(entry -> {
            entry.getValue().failed(reason);
            byNonce.remove(entry.getKey(), entry.getValue());
        });
    }
}
