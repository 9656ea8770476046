package org.pushduty.core.text;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.notes.Piece;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.SignOff;
import org.pushduty.core.push.Task;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;

/** The paper of a push, line by line; what a person wrote on the page is answered beside their words. */
final class PaperPieces {
    private static final String STRUCK = "~~";

    private final Train train;
    private final TrainState state;
    private final Push push;
    private final Strangers strangers;

    PaperPieces(Train train, TrainState state, Push push) {
        this.train = train;
        this.state = state;
        this.push = push;
        this.strangers = new Strangers(train, state, push);
    }

    List<Piece> notables() {
        return push.paper().notables().stream()
                .map(notable ->
                        line(PageParts.NOTABLE, notable.note(), notable.note().text(), "", false))
                .toList();
    }

    List<Piece> blockers() {
        Stream<Piece> blockers = push.paper().blockers().stream().map(this::blocker);
        return Stream.concat(holds(), blockers).toList();
    }

    private Piece blocker(Blocker blocker) {
        Note note = blocker.note();
        String whose = blocker.owner().isBlank() ? "" : " for " + blocker.owner();
        String words = blocker.settlement().words();
        String settled = blocker.isOpen()
                ? ""
                : ", resolved by " + blocker.settlement().by() + (words.isBlank() ? "" : ": " + words);
        String told = note.text() + " (" + note.by() + ")";
        return line(PageParts.BLOCKERS, note, told, "blocker " + note.number() + whose + settled, !blocker.isOpen());
    }

    private Stream<Piece> holds() {
        return push.isOpen()
                ? state.holds().stream().filter(hold -> hold.until().isEmpty()).map(PaperPieces::hold)
                : Stream.of();
    }

    private static Piece hold(Hold hold) {
        return Piece.of(
                PageParts.BLOCKERS,
                "hold " + hold.number(),
                "hold " + hold.number() + ": " + hold.reason() + " (" + hold.owner() + ")");
    }

    List<Piece> picks() {
        List<Piece> picks = push.paper().picks().stream().map(this::pick).collect(toCollection(ArrayList::new));
        picks.addAll(strangers.answers());
        return picks;
    }

    private Piece pick(Pick pick) {
        Note note = pick.note();
        String why = note.text().isBlank() ? "" : ": " + note.text();
        String told = pick.repository() + " " + pick.commit().id().abbreviated() + " \""
                + pick.commit().subject() + "\" (" + note.by() + why + ")";
        boolean isOver = !pick.isOpen();
        return line(PageParts.PICKS, note, told, "pick " + note.number() + ", " + standing(pick), isOver);
    }

    private static String standing(Pick pick) {
        return switch (pick.standing()) {
            case WANTED -> "wanted";
            case APPROVED -> "approved";
            case PICKED -> "in " + pick.settlement().words();
            case DROPPED -> "dropped";
        };
    }

    List<Piece> tasksBefore() {
        return tasks(Task.Phase.BEFORE, PageParts.BEFORE);
    }

    List<Piece> tasksAfter() {
        return tasks(Task.Phase.AFTER, PageParts.AFTER);
    }

    private List<Piece> tasks(Task.Phase phase, String part) {
        return push.paper().tasks().stream()
                .filter(task -> task.phase() == phase)
                .map(task -> task(part, task))
                .toList();
    }

    private static Piece task(String part, Task task) {
        String words = task.settlement().words();
        String settled = switch (task.standing()) {
            case OPEN -> "";
            case DONE -> ", done by " + task.settlement().by() + (words.isBlank() ? "" : ": " + words);
            case WAIVED -> ", waived by " + task.settlement().by() + ": " + words;
        };
        return line(
                part,
                task.note(),
                task.note().text(),
                "task " + task.number() + " for " + task.role() + settled,
                !task.isOpen());
    }

    /** {@code answer}: what is said beside it; blank where nothing has to be. */
    private static Piece line(String part, Note note, String told, String answer, boolean isOver) {
        String strike = isOver ? STRUCK : "";
        String beside = answer.isBlank() ? strike : strike + " — " + answer;
        return note.line().isBlank()
                ? Piece.of(part, Integer.toString(note.number()), strike + told + beside)
                : new Piece(part, Integer.toString(note.number()), strike, note.line(), beside);
    }

    List<Piece> signOffs() {
        return train.production().needs().stream()
                .map(role -> Piece.of("signoffs", role, role + ": " + signOff(role)))
                .toList();
    }

    private String signOff(String role) {
        return push.paper().signOff(role).map(this::told).orElse(push.isOpen() ? "not yet" : "none");
    }

    private String told(SignOff signOff) {
        if (!signOff.isGo()) {
            return "no-go by " + signOff.person() + ": " + signOff.reason();
        }
        return signOff.isFresh(push) ? "go by " + signOff.person() : "stale, by " + signOff.person();
    }

    List<Piece> despites() {
        List<Piece> despites = new ArrayList<>();
        push.paper()
                .despites()
                .forEach(despite -> despites.add(Piece.of(
                        "despite",
                        Integer.toString(despites.size() + 1),
                        "!" + despite.command() + " despite " + String.join("; ", despite.obstacles()) + " ("
                                + despite.by() + ": " + despite.reason() + ")")));
        return despites;
    }
}
