package org.pushduty.core.people;

import java.util.List;
import java.util.Optional;

/**
 * A human whom the configuration knows.
 *
 * @param name the key in the configuration; also what the bot calls them
 * @param email where mail for them goes, or blank
 * @param claims the accounts that are theirs
 */
public record Person(String name, String email, List<AccountClaim> claims) {
    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person has a name");
        }
        claims = List.copyOf(claims);
    }

    public boolean owns(Account account) {
        return claims.stream().anyMatch(claim -> claim.covers(account));
    }

    public Optional<String> mailAddress() {
        return email.isBlank() ? Optional.empty() : Optional.of(email);
    }
}
