package org.pushduty.core.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.push.PaperEvent.SignedOff;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.train.RepositoryName;

/** The hero's own sign-off, which they give by saying {@code !pushed} themself. */
final class HeroWord {
    private HeroWord() {}

    /**
     * What {@code person} gives by saying it; nothing where they are not the hero, it is not needed, the hero said
     * no-go, or the hero's word counts for another role already.
     */
    static Optional<SignedOff> impliedBy(String person, Request request, Push push) {
        boolean isWanted = request.train().production().needs().contains(Roles.HERO)
                && push.hero().equals(person)
                && push.paper()
                        .signOff(Roles.HERO)
                        .filter(word -> !word.isGo() || word.isFresh(push))
                        .isEmpty();
        return isWanted && otherRole(request, push, person, Roles.HERO).isEmpty()
                ? Optional.of(new SignedOff(push.name(), go(Roles.HERO, person, request, push)))
                : Optional.empty();
    }

    static SignOff go(String role, String person, Request request, Push push) {
        return new SignOff(role, person, true, "", tags(request, push), request.now());
    }

    /** The newest tags in the train's order; in that in which they came to be, chance has a hand. */
    static Map<RepositoryName, String> tags(Request request, Push push) {
        Map<RepositoryName, String> newest = push.newestTags();
        Map<RepositoryName, String> tags = new LinkedHashMap<>();
        request.train().repositoryNames().stream()
                .filter(newest::containsKey)
                .forEach(name -> tags.put(name, newest.getOrDefault(name, "")));
        newest.forEach(tags::putIfAbsent);
        return tags;
    }

    /** The role for which that person's fresh go counts already, where it may count for one only. */
    static Optional<String> otherRole(Request request, Push push, String person, String role) {
        return push.paper().signOffs().stream()
                .filter(word -> request.train().rules().oneRoleEach() && word.isGo() && word.isFresh(push))
                .filter(word -> word.person().equals(person) && !word.role().equals(role))
                .map(SignOff::role)
                .filter(request.train().production().needs()::contains)
                .findFirst();
    }
}
