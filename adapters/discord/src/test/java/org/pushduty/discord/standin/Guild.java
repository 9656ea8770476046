package org.pushduty.discord.standin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A guild ("server") with its roles and members by id; its channels are known to {@link World}. */
public record Guild(long id, String name, long ownerId, Map<Long, Role> roles, Map<Long, Member> members) {
    public Guild {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public Role everyone() {
        return roles.get(id);
    }

    Optional<Member> member(long user) {
        return Optional.ofNullable(members.get(user));
    }

    Guild withRole(Role role) {
        Map<Long, Role> more = new LinkedHashMap<>(roles);
        more.put(role.id(), role);
        return new Guild(id, name, ownerId, more, members);
    }

    Guild withMember(Member member) {
        Map<Long, Member> more = new LinkedHashMap<>(members);
        more.put(member.user().id(), member);
        return new Guild(id, name, ownerId, roles, more);
    }

    Guild withoutMember(long user) {
        Map<Long, Member> fewer = new LinkedHashMap<>(members);
        fewer.remove(user);
        return new Guild(id, name, ownerId, roles, fewer);
    }
}
