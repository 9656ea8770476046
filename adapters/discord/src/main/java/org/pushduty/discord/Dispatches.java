package org.pushduty.discord;

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

    void forget(String nonce) {
        byNonce.remove(nonce);
    }

    Optional<Dispatch> of(String nonce) {
        return Optional.ofNullable(byNonce.get(nonce));
    }

    boolean isEmpty() {
        return byNonce.isEmpty();
    }
}
