package org.pushduty.discord.standin;

import java.util.ArrayList;
import java.util.List;

/** A user in a guild, with their roles there; @everyone is not named. */
public record Member(User user, List<Long> roles) {
    public Member {
        roles = List.copyOf(roles);
    }

    Member withRole(long role) {
        List<Long> more = new ArrayList<>(roles);
        more.add(role);
        return new Member(user, more);
    }

    Member withoutRole(long role) {
        return new Member(user, roles.stream().filter(id -> id != role).toList());
    }
}
