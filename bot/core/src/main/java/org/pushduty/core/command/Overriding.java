package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Push;

/** Who may go on although something stands in the way: those whom the train's rules name, and admins. */
final class Overriding {
    static final String OPTION = "despite";

    private Overriding() {}

    static boolean isFor(Request request, Push push) {
        Roles roles = new Roles(request.desk().people(), push);
        return roles(request).anyMatch(role -> roles.holds(request.speaker().person(), role));
    }

    /** {@code hero (kumar), admin (jason)}. */
    static String told(Request request, Push push) {
        Roles roles = new Roles(request.desk().people(), push);
        return roles(request).map(roles::told).collect(joining(", "));
    }

    private static Stream<String> roles(Request request) {
        return Stream.concat(request.train().rules().overriders().stream(), List.of(People.ADMIN).stream())
                .distinct();
    }
}
