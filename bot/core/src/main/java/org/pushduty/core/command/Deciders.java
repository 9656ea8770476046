package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Push;

/**
 * Who decides about a push beside those who work on it: holders of the roles that the train's rules name, and admins.
 */
record Deciders(Request request, Push push, List<String> roles) {

    /** The option with which they go on. */
    static final String DESPITE = "despite";

    static Deciders aboutPicks(Request request, Push push) {
        return new Deciders(request, push, request.train().rules().approvers());
    }

    static Deciders despite(Request request, Push push) {
        return new Deciders(request, push, request.train().rules().overriders());
    }

    /**
     * Whether the speaker may go on although something stands in the way of that push. Of a push out of turn somebody
     * else may be the hero: whoever has the current one may too.
     */
    static boolean mayGoOn(Request request, Push push) {
        return Stream.concat(Stream.of(push), request.state().current().stream())
                .anyMatch(
                        each -> despite(request, each).include(request.speaker().person()));
    }

    boolean include(String person) {
        return people().holds(person, People.ADMIN)
                || roles.stream().anyMatch(role -> new Roles(people(), push).holds(person, role));
    }

    /** Why the speaker may not, naming who may; empty where they may. */
    Optional<String> refusal(String what) {
        return include(request.speaker().person())
                ? Optional.empty()
                : Optional.of(what + " is for " + told() + ". Nothing was changed.");
    }

    /** Those who are asked first: the holders of the roles, by name. */
    List<String> names() {
        return roles.stream()
                .flatMap(role -> new Roles(people(), push).holders(role).stream())
                .distinct()
                .toList();
    }

    /** {@code hero (kumar) and admin (jason)}. */
    String told() {
        List<String> all = new ArrayList<>(roles);
        if (!all.contains(People.ADMIN)) {
            all.add(People.ADMIN);
        }
        List<String> told =
                all.stream().map(role -> new Roles(people(), push).told(role)).toList();
        return told.size() == 1
                ? told.get(0)
                : String.join(", ", told.subList(0, told.size() - 1)) + " and " + told.get(told.size() - 1);
    }

    private People people() {
        return request.desk().people();
    }
}
