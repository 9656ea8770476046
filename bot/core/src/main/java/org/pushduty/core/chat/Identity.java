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
}
