package org.pushduty.core.command;

import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;

/** The numbers that people may name, each with what it stands for: what is open alone. */
final class Numbers {
    private final TrainDesk desk;

    Numbers(TrainDesk desk) {
        this.desk = desk;
    }

    List<Candidate> holds() {
        return desk.state().holdsInForce(desk.now()).stream()
                .map(hold -> new Candidate(String.valueOf(hold.number()), hold.owner() + ": " + hold.reason()))
                .toList();
    }

    List<Candidate> tasks() {
        return papers().flatMap(paper -> paper.tasks().stream())
                .filter(Task::isOpen)
                .map(Numbers::candidate)
                .toList();
    }

    List<Candidate> blockers() {
        return papers().flatMap(paper -> paper.blockers().stream())
                .filter(Blocker::isOpen)
                .map(Numbers::candidate)
                .toList();
    }

    List<Candidate> picks() {
        return Picks.open(desk.state())
                .map(Picks.Placed::pick)
                .map(pick ->
                        new Candidate(String.valueOf(pick.number()), Picks.what(pick) + ", " + Picks.standing(pick)))
                .toList();
    }

    private Stream<Paperwork> papers() {
        return desk.state().pushes().stream().map(Push::paper);
    }

    private static Candidate candidate(Note.Noted noted) {
        return new Candidate(String.valueOf(noted.number()), noted.note().text());
    }
}
