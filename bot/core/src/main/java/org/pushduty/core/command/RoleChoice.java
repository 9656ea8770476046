package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.push.Push;

/**
 * For which role somebody gives their word on a push.
 *
 * @param role the role's name, or blank where there is none
 * @param problem why there is none, or blank
 */
record RoleChoice(String role, String problem) {
    private static final String UNCHANGED = " Nothing was changed.";

    boolean isGood() {
        return problem.isEmpty();
    }

    /** {@code typed}: the role that was named, or blank for the one that the asker holds of those needed. */
    static RoleChoice of(Request request, Push push, String typed) {
        Choosing choosing = new Choosing(request, push);
        if (choosing.needs().isEmpty()) {
            return refused(choosing.train() + " needs no sign-offs.");
        }
        if (!push.isTagged()) {
            return refused("nothing is tagged for " + push.name() + " yet, and a sign-off is for exact tags.");
        }
        return typed.isBlank() ? choosing.unnamed() : choosing.named(typed);
    }

    private static RoleChoice refused(String why) {
        return new RoleChoice("", why + UNCHANGED);
    }

    /** Among the roles that the train needs. */
    private record Choosing(Request request, Push push) {
        List<String> needs() {
            return request.train().production().needs();
        }

        String train() {
            return request.train().name().text();
        }

        private Roles roles() {
            return new Roles(request.desk().people(), push);
        }

        private boolean isTheirs(String role) {
            return roles().holds(request.speaker().person(), role);
        }

        RoleChoice named(String typed) {
            String role = typed.toLowerCase(Locale.ROOT);
            Optional<String> needed = needs().stream()
                    .filter(each -> each.toLowerCase(Locale.ROOT).equals(role))
                    .findFirst();
            if (needed.isEmpty()) {
                return refused(train() + " needs no sign-off of \"" + typed + "\", but of " + told() + ".");
            }
            return isTheirs(needed.get())
                    ? new RoleChoice(needed.get(), "")
                    : refused("that is for " + roles().told(needed.get()) + " to say.");
        }

        RoleChoice unnamed() {
            List<String> theirs = needs().stream().filter(this::isTheirs).toList();
            if (theirs.size() == 1) {
                return new RoleChoice(theirs.get(0), "");
            }
            return theirs.isEmpty()
                    ? refused("that is for " + told() + " to say.")
                    : refused("for which role? You are " + String.join(" and ", theirs) + ": name one of them.");
        }

        private String told() {
            return needs().stream().map(roles()::told).collect(joining(", "));
        }
    }
}
