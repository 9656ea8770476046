package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Push;

/**
 * Who may settle something on a push's paper: its hero and admins, and those that are named here.
 *
 * @param roles whose holders may
 * @param persons who may beside them; blank names are nobody's
 */
record Entitled(Request request, Push push, List<String> roles, List<String> persons) {

    boolean includesAsker() {
        String asker = request.speaker().person();
        Roles holders = new Roles(request.desk().people(), push);
        return !asker.isBlank()
                && (persons.contains(asker)
                        || Stream.concat(Stream.of(Roles.HERO, People.ADMIN), roles.stream())
                                .anyMatch(role -> holders.holds(asker, role)));
    }

    /** {@code what} is what they wanted to do, as they would type it. */
    Answer refusal(String what) {
        Roles holders = new Roles(request.desk().people(), push);
        List<String> who = new ArrayList<>();
        roles.stream()
                .filter(role -> !role.equals(Roles.HERO) && !role.equals(People.ADMIN))
                .map(holders::told)
                .forEach(who::add);
        persons.stream()
                .filter(name -> request.desk().people().named(name).isPresent())
                .distinct()
                .forEach(who::add);
        who.add("the push " + holders.told(Roles.HERO));
        return Answer.refused(what + " is for " + String.join(", ", who) + " and admins ("
                + String.join(", ", holders.holders(People.ADMIN)) + "). Nothing was changed.");
    }
}
