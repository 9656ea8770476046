package org.pushduty.core.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everybody the configuration knows, and the roles they hold.
 *
 * @param everybody in the order of the configuration
 * @param roles the holders of each role, by its name ({@code admin}, {@code ops}, {@code qa}, …), in order
 */
public record People(List<Person> everybody, Map<String, List<String>> roles) {
    public static final String ADMIN = "admin";

    public People {
        everybody = List.copyOf(everybody);
        roles = Map.copyOf(roles);
    }

    /** The person whose account this is; nobody for an account the configuration does not name. */
    public Optional<Person> owner(Account account) {
        return everybody.stream().filter(person -> person.owns(account)).findFirst();
    }

    /** The person of that name, or who uses that name as an account; without regard to case. */
    public Optional<Person> named(String name) {
        return everybody.stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> everybody.stream()
                        .filter(person -> person.claims().stream()
                                .anyMatch(claim -> claim.id().equalsIgnoreCase(name)))
                        .findFirst());
    }

    public List<String> holders(String role) {
        return roles.getOrDefault(role, List.of());
    }

    public boolean holds(String person, String role) {
        return holders(role).contains(person);
    }

    public Set<String> roleNames() {
        return roles.keySet();
    }
}
