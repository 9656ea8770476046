package org.pushduty.core.obstacle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.chat.Span;
import org.pushduty.core.obstacle.Obstacle.Kind;
import org.pushduty.core.people.People;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;
import org.pushduty.core.text.Moments;
import org.pushduty.core.train.Train;

/** What is open on a push's paper. */
final class Paper {
    private final Train train;
    private final Roles roles;
    private final Push push;
    private final Moments moments;

    Paper(Train train, People people, Push push, Moments moments) {
        this.train = train;
        this.roles = new Roles(people, push);
        this.push = push;
        this.moments = moments;
    }

    List<Obstacle> blockers() {
        return push.paper().openBlockers().stream().map(this::blocker).toList();
    }

    private Obstacle blocker(Blocker blocker) {
        Note note = blocker.note();
        String whose = blocker.owner().isBlank() ? "" : " for " + blocker.owner();
        List<String> owners = blocker.owner().isBlank() ? List.of() : List.of(blocker.owner());
        return obstacle(
                Kind.BLOCKER, "blocker " + note.number(), whose, note, owners, "!resolve " + note.number(), true);
    }

    List<Obstacle> tasksBefore() {
        boolean isDue = !train.calendar().pushTime(push.date()).toInstant().isAfter(moments.now());
        return tasks(Task.Phase.BEFORE, isDue);
    }

    List<Obstacle> tasksAfter() {
        return tasks(Task.Phase.AFTER, true);
    }

    private List<Obstacle> tasks(Task.Phase phase, boolean isDue) {
        return push.paper().openTasks(phase).stream()
                .map(task -> obstacle(
                        Kind.TASK,
                        "task " + task.number(),
                        " for " + roles.told(task.role()),
                        task.note(),
                        roles.holders(task.role()),
                        "!done " + task.number(),
                        isDue))
                .toList();
    }

    List<Obstacle> picks() {
        List<String> deciders = train.rules().approvers().stream()
                .flatMap(role -> roles.holders(role).stream())
                .distinct()
                .toList();
        return Stream.concat(
                        push.paper().picks(Pick.Standing.APPROVED).stream()
                                .map(pick -> pick(
                                        pick, Kind.APPROVED_PICK, " is approved and in no tag", List.of(push.hero()))),
                        push.paper().picks(Pick.Standing.WANTED).stream()
                                .map(pick -> pick(pick, Kind.WANTED_PICK, " waits for a decision", deciders)))
                .toList();
    }

    private Obstacle pick(Pick pick, Kind kind, String standing, List<String> owners) {
        String name = "pick " + pick.number();
        String what = pick.repository() + " " + pick.commit().id().abbreviated() + " \""
                + pick.commit().subject() + "\"";
        Instant since = pick.note().at();
        return new Obstacle(
                kind,
                name,
                name + standing + ", wanted by " + pick.note().by() + " " + moments.age(since) + " ago: " + what,
                name + standing,
                List.of(
                        Span.words(
                                what + standing + ", wanted by " + pick.note().by() + " since "),
                        Span.moment(since)),
                owners,
                since,
                kind == Kind.APPROVED_PICK
                        ? "!cherry-pick"
                        : "!approve " + pick.number() + " or !drop " + pick.number(),
                false);
    }

    private Obstacle obstacle(
            Kind kind, String name, String whose, Note note, List<String> owners, String remedy, boolean isBad) {
        return new Obstacle(
                kind,
                name,
                name + whose + ", by " + note.by() + " " + moments.age(note.at()) + " ago: " + note.text(),
                name + whose + " (" + note.text() + ")",
                List.of(Span.words(note.text() + whose + " · by " + note.by() + ", since "), Span.moment(note.at())),
                owners,
                note.at(),
                remedy,
                isBad);
    }
}
