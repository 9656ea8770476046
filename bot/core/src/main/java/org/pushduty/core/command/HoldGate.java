package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.obstacle.Holding;
import org.pushduty.core.obstacle.Obstacle;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.Environment;
import org.pushduty.core.train.RepositoryName;

/**
 * Lets no new tag past a hold, and no hot-fix, unless somebody who may says why.
 *
 * @param command what they want to do, like {@code tag}
 * @param holds those that stop it
 */
record HoldGate(Request request, Push push, String command, List<Hold> holds) {
    HoldGate {
        holds = List.copyOf(holds);
    }

    /** In the way of tagging what is on a branch. */
    static HoldGate beforeTags(Request request, Push push, Collection<RepositoryName> repositories) {
        Predicate<String> environments = name -> getsEveryTag(request, name);
        return new HoldGate(
                request,
                push,
                "tag",
                stopping(request, environments, repositories).toList());
    }

    /** In the way of a tag with commits put onto another, or taken out of it. */
    static HoldGate beforePicks(Request request, Push push, String command, Collection<RepositoryName> repositories) {
        Predicate<String> environments = name -> getsEveryTag(request, name);
        return new HoldGate(request, push, command, sparingNoPicks(stopping(request, environments, repositories)));
    }

    /** In the way of production running what was picked after the push. */
    static HoldGate beforeHotFix(Request request, Push push, Collection<RepositoryName> repositories) {
        Predicate<String> environments = request.train().production().name()::equals;
        return new HoldGate(request, push, "pushed", sparingNoPicks(stopping(request, environments, repositories)));
    }

    private static List<Hold> sparingNoPicks(Stream<Hold> holds) {
        return holds.filter(hold -> !hold.scope().exceptPicks()).toList();
    }

    private static Stream<Hold> stopping(
            Request request, Predicate<String> environments, Collection<RepositoryName> repositories) {
        return request.state().holdsInForce(request.now()).stream()
                .filter(hold -> switch (hold.scope().kind()) {
                    case TRAIN -> true;
                    case REPOSITORY ->
                        repositories.stream()
                                .map(RepositoryName::text)
                                .anyMatch(hold.scope().name()::equals);
                    case ENVIRONMENT -> environments.test(hold.scope().name());
                });
    }

    private static boolean getsEveryTag(Request request, String environment) {
        return request.train().environments().stream()
                .filter(Environment::deploysOnTag)
                .map(Environment::name)
                .anyMatch(environment::equals);
    }

    /** Why nothing is done of {@code effect}; empty where nothing holds it, or somebody who may has said why. */
    Optional<Answer> refusal(String effect) {
        if (holds.isEmpty()) {
            return Optional.empty();
        }
        if (reason().isBlank()) {
            return Optional.of(refused(effect, told()));
        }
        return Deciders.mayGoOn(request, push)
                ? Optional.empty()
                : Deciders.despite(request, push)
                        .refusal("going on despite " + brief())
                        .map(why -> refused(effect, why));
    }

    private Answer refused(String effect, String why) {
        return request.isPreview()
                ? Answer.quietly(List.of(effect, "It would be refused: " + why, "(A preview: nothing was changed.)"))
                : Answer.refused(why);
    }

    private String told() {
        String remedy = holds.stream().map(hold -> "!unhold " + hold.number()).collect(joining(", "));
        return obstacles().map(Obstacle::told).collect(joining("; ")) + ". Its owner lifts it with " + remedy + "; "
                + Deciders.despite(request, push).told() + " may go on: !" + command
                + " … --despite \"reason\". Nothing was changed.";
    }

    /** What is said of it before it is done, with a space before it; or nothing. */
    String remark() {
        return holds.isEmpty() || reason().isBlank() ? "" : " It goes on despite " + brief() + ".";
    }

    GoingOn goingOn() {
        return new GoingOn(
                request,
                push,
                command,
                obstacles().map(Obstacle::brief).toList(),
                holds.stream().map(Hold::owner).toList());
    }

    private Stream<Obstacle> obstacles() {
        return holds.stream().map(hold -> Holding.of(hold, request.moments()));
    }

    private String brief() {
        return obstacles().map(Obstacle::brief).collect(joining("; "));
    }

    private String reason() {
        return request.arguments().option(Deciders.DESPITE).orElse("");
    }
}
