package org.pushduty.core.chat;

import java.util.Optional;
import org.pushduty.core.people.Account;

/** What a network can say about who speaks. A nick alone proves nothing. */
public sealed interface Identity {

    static Identity proven(Account account) {
        return new Proven(account);
    }

    static Identity unproven() {
        return new Unproven();
    }

    /** @param speaker the network's own number for who spoke */
    static Identity unasked(long speaker) {
        return new Unasked(speaker);
    }

    Optional<Account> account();

    /** The network vouches for this account. */
    record Proven(Account of) implements Identity {
        @Override
        public Optional<Account> account() {
            return Optional.of(of);
        }
    }

    /** The network vouches for nothing. */
    record Unproven() implements Identity {
        @Override
        public Optional<Account> account() {
            return Optional.empty();
        }
    }

    /**
     * The network vouches for nothing so far, but can be asked about who spoke; by number, because the nick may be
     * another's by the time somebody asks.
     */
    record Unasked(long speaker) implements Identity {
        @Override
        public Optional<Account> account() {
            return Optional.empty();
        }
    }
}
