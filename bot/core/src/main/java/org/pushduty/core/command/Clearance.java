package org.pushduty.core.command;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.obstacle.Obstacle;
import org.pushduty.core.obstacle.Obstacles;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.obstacle.SignOffs;
import org.pushduty.core.push.PaperEvent.SignedOff;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Wording;

/**
 * What is said of a sign-off: who is still needed, or that it was the last one, and what is in the way then. The hero's
 * own is not waited for where {@code !pushed} gives it.
 *
 * @param before the push without it
 * @param after the train with it
 */
record Clearance(Request request, Push before, TrainState after, SignOff word) {

    static Clearance after(Request request, SignedOff event) {
        Push before = request.state().push(event.push()).orElseThrow();
        return new Clearance(request, before, request.after(List.of(event)), event.signOff());
    }

    private Push push() {
        return after.push(before.name()).orElseThrow();
    }

    Announcement announcement() {
        List<String> lacking = lackingRoles();
        if (lacking.isEmpty()) {
            return cleared();
        }
        Roles roles = new Roles(request.desk().people(), push());
        return Announcement.good(
                said() + " · still needed: " + lacking.stream().map(roles::told).collect(joining(", ")));
    }

    private Announcement cleared() {
        List<Obstacle> left = left();
        String words = said() + ": that was the last one" + heroes() + standing(left);
        Announcing announcing = new Announcing(request, after);
        String line =
                announcing.line(Wording.CLEARED, push(), Map.of("by", word.person(), "role", word.role()), () -> words);
        Stream<String> concerned =
                Stream.concat(Stream.of(push().hero()), left.stream().flatMap(obstacle -> obstacle.owners().stream()));
        return (left.isEmpty() ? Announcement.good(line) : Announcement.plain(line))
                .calling(concerned
                        .distinct()
                        .filter(not(Rotation.NOBODY::equals))
                        .filter(line::contains)
                        .toList());
    }

    private String said() {
        return before.name() + " is signed off for " + word.role() + exactly()
                + before.paper()
                        .signOff(word.role())
                        .filter(old -> !old.isGo())
                        .map(old -> ", which ends the no-go of " + old.person() + " (" + old.reason() + ")")
                        .orElse("");
    }

    /** The tags, where they do not go without saying. */
    private String exactly() {
        boolean isPlain = word.tags().values().stream().allMatch(before.name().text()::equals);
        return isPlain ? "" : " (" + word.toldTags() + ")";
    }

    private boolean isHeroImplied() {
        return impliedByHero().isPresent();
    }

    private Optional<SignedOff> impliedByHero() {
        return HeroWord.impliedBy(push().hero(), request, push());
    }

    private List<String> lackingRoles() {
        return new SignOffs(request.train(), request.desk().people(), push(), request.moments())
                .lackingRoles().stream()
                        .filter(role -> !(role.equals(Roles.HERO) && isHeroImplied()))
                        .toList();
    }

    private String heroes() {
        return isHeroImplied() ? " but " + push().hero() + "'s own, which !pushed gives" : "";
    }

    /** What is in the way of a push that everybody has signed off. */
    private List<Obstacle> left() {
        TrainState signed = impliedByHero()
                .map(event -> request.after(List.of(new SignedOff(before.name(), word), event)))
                .orElse(after);
        return new Obstacles(request.train(), request.desk().people(), signed, request.now())
                .of(signed.push(before.name()).orElseThrow()).stream()
                        .filter(Obstacle::blocks)
                        .toList();
    }

    private String standing(List<Obstacle> left) {
        if (!left.isEmpty()) {
            return "; " + push().hero() + ", in the way: "
                    + left.stream().map(Obstacle::brief).collect(joining("; "));
        }
        return push().hero().equals(Rotation.NOBODY)
                ? ", nothing is in the way"
                : ", nothing is in the way; " + push().hero() + ", it may go out";
    }
}
