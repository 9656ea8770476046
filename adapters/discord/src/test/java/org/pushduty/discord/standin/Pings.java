package org.pushduty.discord.standin;

import java.util.Set;

/** Whom a message notifies: everyone, roles and users by id. What it names without notifying is not in here. */
public record Pings(boolean isEveryone, Set<Long> roles, Set<Long> users) {
    static final Pings NONE = new Pings(false, Set.of(), Set.of());

    public Pings {
        roles = Set.copyOf(roles);
        users = Set.copyOf(users);
    }

    public boolean isNobody() {
        return !isEveryone && roles.isEmpty() && users.isEmpty();
    }

    boolean reaches(Member member) {
        return isEveryone || reaches(member.user()) || member.roles().stream().anyMatch(roles::contains);
    }

    boolean reaches(User user) {
        return users.contains(user.id());
    }
}
