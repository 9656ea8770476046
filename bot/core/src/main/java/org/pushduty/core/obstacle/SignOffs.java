package org.pushduty.core.obstacle;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.Span;
import org.pushduty.core.obstacle.Obstacle.Kind;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.TaggedRevision;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.Train;

/** The sign-offs that a push needs and has not: missing, stale, or a no-go. A push without tags needs none yet. */
public final class SignOffs {
    private final Train train;
    private final Roles roles;
    private final Push push;
    private final Moments moments;

    public SignOffs(Train train, People people, Push push, Moments moments) {
        this.train = train;
        this.roles = new Roles(people, push);
        this.push = push;
        this.moments = moments;
    }

    List<Obstacle> lacking() {
        return push.isTagged()
                ? train.production().needs().stream()
                        .flatMap(role -> obstacle(role).stream())
                        .toList()
                : List.of();
    }

    /** The roles whose fresh go the push has not. */
    public List<String> lackingRoles() {
        return train.production().needs().stream()
                .filter(role -> push.paper()
                        .signOff(role)
                        .filter(signOff -> signOff.isGo() && signOff.isFresh(push))
                        .isEmpty())
                .toList();
    }

    private Optional<Obstacle> obstacle(String role) {
        Optional<SignOff> word = push.paper().signOff(role);
        if (word.isEmpty()) {
            return Optional.of(missing(role));
        }
        SignOff signOff = word.get();
        if (!signOff.isGo()) {
            return Optional.of(noGo(signOff));
        }
        return signOff.isFresh(push) ? Optional.empty() : Optional.of(stale(signOff));
    }

    private Obstacle missing(String role) {
        Instant tagged = push.revisions().stream()
                .map(TaggedRevision::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        String told = " has not signed off";
        return new Obstacle(
                Kind.SIGN_OFF,
                role,
                roles.told(role) + told + ", tagged " + moments.age(tagged) + " ago",
                role + told,
                List.of(Span.words(String.join(", ", roles.holders(role)) + told + ", tagged "), Span.moment(tagged)),
                roles.holders(role),
                tagged,
                "!signoff " + role,
                isDue());
    }

    private Obstacle stale(SignOff signOff) {
        String told = "the sign-off of " + signOff.person() + " is stale: since then " + newer(signOff);
        return new Obstacle(
                Kind.SIGN_OFF,
                signOff.role(),
                signOff.role() + ": " + told + ", " + moments.age(signOff.at()) + " old",
                signOff.role() + "'s sign-off is stale",
                List.of(Span.words(told + " · given "), Span.moment(signOff.at())),
                List.of(signOff.person()),
                signOff.at(),
                "!signoff " + signOff.role(),
                isDue());
    }

    /** {@code addons-server 2016.10.06-1}: what came since. */
    private String newer(SignOff signOff) {
        return push.newestTags().entrySet().stream()
                .filter(tag -> !tag.getValue().equals(signOff.tags().get(tag.getKey())))
                .map(tag -> tag.getKey() + " " + tag.getValue())
                .collect(joining(", "));
    }

    private Obstacle noGo(SignOff signOff) {
        String told = "no-go by " + signOff.person() + " for " + signOff.role();
        return new Obstacle(
                Kind.NO_GO,
                "no-go of " + signOff.role(),
                told + ", " + moments.age(signOff.at()) + " old: " + signOff.reason(),
                told + " (" + signOff.reason() + ")",
                List.of(
                        Span.words(signOff.person() + ": " + signOff.reason() + " · since "),
                        Span.moment(signOff.at())),
                List.of(signOff.person()),
                signOff.at(),
                "!signoff " + signOff.role() + " of theirs",
                true);
    }

    private boolean isDue() {
        return !train.calendar().pushTime(push.date()).toInstant().isAfter(moments.now());
    }
}
