package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.obstacle.RoleTasks;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.obstacle.SignOffs;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;
import org.pushduty.core.text.Moments;

/** What is to be done for one push now, each with who is to do it in front. */
final class Duties {
    private final Request request;
    private final Push push;
    private final Moments moments;

    Duties(Request request, Push push) {
        this.request = request;
        this.push = push;
        this.moments = request.moments();
    }

    private People people() {
        return request.desk().people();
    }

    List<String> blockers() {
        return push.paper().openBlockers().stream()
                .map(blocker -> (blocker.owner().isBlank() ? hero() : blocker.owner()) + ": resolve blocker "
                        + blocker.number() + " (" + blocker.note().text() + ")")
                .toList();
    }

    private String hero() {
        return "hero " + push.hero();
    }

    /** What the calendar asks for: tags, looks and sign-offs, the push itself. */
    List<String> stage() {
        boolean isTagged = request.train().repositoryNames().stream()
                .allMatch(name -> push.newest(name).isPresent());
        if (!isTagged) {
            Instant due = request.train().calendar().tagTime(push.date()).toInstant();
            return List.of(hero() + ": !tag, due " + moments.shown(due) + " (" + moments.distance(due) + ")");
        }
        List<String> lacking = new SignOffs(request.train(), people(), push, moments).lackingRoles();
        Instant time = request.train().calendar().pushTime(push.date()).toInstant();
        List<String> duties = new ArrayList<>();
        duties.add(hero() + ": "
                + (time.isAfter(request.now())
                        ? "watch stage and take cherry-picks until " + moments.shown(time) + " ("
                                + moments.distance(time) + ")"
                        : "be there while it goes out; when it is live, !pushed"));
        duties.addAll(others(lacking, time));
        return duties;
    }

    private List<String> others(List<String> lacking, Instant time) {
        boolean isTime = !time.isAfter(request.now());
        return request.train().production().needs().stream()
                .filter(role -> !role.equals(Roles.HERO))
                .flatMap(role -> lacking.contains(role)
                        ? Stream.of(role + ": look at " + push.name() + " on stage, then !signoff " + role
                                + " or !nogo REASON")
                        : Stream.of(role + ": push " + push.name() + ", planned for " + moments.shown(time))
                                .filter(duty -> isTime))
                .toList();
    }

    List<String> picks() {
        List<String> duties = new ArrayList<>();
        List<Pick> wanted = push.paper().picks(Pick.Standing.WANTED);
        if (!wanted.isEmpty()) {
            Roles roles = new Roles(people(), push);
            String who = request.train().rules().approvers().stream()
                    .map(role -> role.equals(Roles.HERO) ? hero() : roles.told(role))
                    .collect(joining(" or "));
            duties.add(who + ": decide about " + told(wanted) + ", !approve NUMBER or !drop NUMBER");
        }
        List<Pick> approved = push.paper().picks(Pick.Standing.APPROVED);
        if (!approved.isEmpty()) {
            duties.add(hero() + ": !cherry-pick takes " + told(approved));
        }
        return duties;
    }

    private static String told(List<Pick> picks) {
        return (picks.size() == 1 ? "pick " : "picks ")
                + picks.stream().map(pick -> String.valueOf(pick.number())).collect(joining(", "));
    }

    /** Of this push before it goes out; and after those that are out already. */
    List<String> tasks() {
        Stream<RoleTasks> after = request.state().pushes().stream()
                .filter(each -> each.stage() == Push.Stage.PUSHED)
                .flatMap(each -> RoleTasks.of(people(), each, Task.Phase.AFTER).stream());
        return Stream.concat(after, RoleTasks.of(people(), push, Task.Phase.BEFORE).stream())
                .map(tasks -> tasks.role() + ": " + tasks.told())
                .toList();
    }
}
