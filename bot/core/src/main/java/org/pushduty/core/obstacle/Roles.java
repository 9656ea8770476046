package org.pushduty.core.obstacle;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Push;

/** Who holds which role on one push; {@code hero} is whoever has it. */
public final class Roles {
    public static final String HERO = "hero";

    private final People people;
    private final Push push;

    public Roles(People people, Push push) {
        this.people = people;
        this.push = push;
    }

    /** By name, in the order of the configuration. */
    public List<String> holders(String role) {
        return role.equals(HERO)
                ? Stream.of(push.hero()).filter(not(Rotation.NOBODY::equals)).toList()
                : people.holders(role);
    }

    public boolean holds(String person, String role) {
        return holders(role).contains(person);
    }

    /** {@code qa (krupa)}. */
    public String told(String role) {
        return role + " (" + (holders(role).isEmpty() ? "nobody yet" : String.join(", ", holders(role))) + ")";
    }
}
