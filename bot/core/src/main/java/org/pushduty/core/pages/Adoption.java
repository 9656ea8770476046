package org.pushduty.core.pages;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TakenCommit;
import org.pushduty.core.push.Task;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.text.CommitNames;
import org.pushduty.core.text.PageParts;
import org.pushduty.core.text.Strangers;
import org.pushduty.core.train.Train;

/** Makes of what people wrote under the lists of a page what belongs to the push. In the train's own lane. */
final class Adoption {
    private final TrainDesk desk;
    private final TrainState state;
    private final Push push;
    private final List<Event> events = new ArrayList<>();
    private final List<Announcement> lines = new ArrayList<>();

    Adoption(TrainDesk desk, TrainState state, Push push) {
        this.desk = desk;
        this.state = state;
        this.push = push;
    }

    /**
     * Stores it and tells the channels.
     *
     * @param lists the lines of each part, without the picks
     * @param picks those under the picks
     */
    void store(Map<String, List<String>> lists, List<WantedLine> picks) {
        notables(lists.getOrDefault(PageParts.NOTABLE, List.of()));
        blockers(lists.getOrDefault(PageParts.BLOCKERS, List.of()));
        int first = state.nextNumber(Paperwork::tasks);
        int next = tasks(Task.Phase.BEFORE, first, lists.getOrDefault(PageParts.BEFORE, List.of()));
        tasks(Task.Phase.AFTER, next, lists.getOrDefault(PageParts.AFTER, List.of()));
        picks(picks);
        if (!events.isEmpty()) {
            desk.write(actor(), events, lines);
        }
    }

    private Actor actor() {
        return new Actor(Note.PAGE, "", train().notes().page(push.name()));
    }

    private Train train() {
        return desk.train();
    }

    /** What is notable stands on the page for all to see: nobody has to be told. */
    private void notables(List<String> lines) {
        int number = state.nextNumber(Paperwork::notables);
        for (String line : lines) {
            events.add(new PaperEvent.NotableNoted(push.name(), number, PlainText.of(line), line));
            number++;
        }
    }

    private void blockers(List<String> found) {
        int number = state.nextNumber(Paperwork::blockers);
        for (String line : found) {
            events.add(new PaperEvent.BlockerRaised(push.name(), number, PlainText.of(line), "", line));
            lines.add(Announcement.bad("blocker " + number + " of " + push.name() + ": " + PlainText.of(line)
                            + " (!resolve " + number + ")")
                    .calling(List.of(push.hero())));
            number++;
        }
    }

    private int tasks(Task.Phase phase, int first, List<String> found) {
        int number = first;
        for (String line : found) {
            String role = desk.people().holders("ops").isEmpty() ? Roles.HERO : "ops";
            events.add(new PaperEvent.TaskSet(push.name(), number, phase, role, PlainText.of(line), line));
            lines.add(Announcement.plain("task " + number + " for " + role
                            + (phase == Task.Phase.BEFORE ? " before " : " after ") + push.name() + ": "
                            + PlainText.of(line))
                    .forFollowers());
            number++;
        }
        return number;
    }

    private void picks(List<WantedLine> wanted) {
        int number = state.nextNumber(Paperwork::picks);
        for (WantedLine line : wanted) {
            if (!line.problem().isBlank()) {
                remark(line, line.problem());
                continue;
            }
            List<Commit> fresh = line.commits().stream()
                    .filter(commit -> asked(line, commit).isEmpty())
                    .toList();
            if (fresh.isEmpty()) {
                remark(line, "already " + asked(line, line.commits().get(0)).orElseThrow());
                continue;
            }
            List<Integer> numbers = new ArrayList<>();
            for (Commit commit : fresh) {
                // A line can be answered by one pick; what else it means the bot writes below it.
                String words = numbers.isEmpty() ? line.words() : "";
                events.add(new PaperEvent.PickWanted(
                        push.name(),
                        number,
                        line.repository(),
                        new TakenCommit(commit.id(), commit.subject()),
                        "",
                        words));
                numbers.add(number);
                number++;
            }
            lines.add(told(line, fresh, numbers));
        }
    }

    private void remark(WantedLine line, String remark) {
        events.add(new Event.Remarked(new Strangers(train(), state, push).subject(line.words()), remark));
    }

    /** Which pick it is, here or on the page before this line. */
    private Optional<String> asked(WantedLine line, Commit commit) {
        TakenCommit taken = new TakenCommit(commit.id(), commit.subject());
        Stream<Integer> known = push.paper().picks().stream()
                .filter(pick -> pick.standing() != Pick.Standing.DROPPED && pick.isFor(line.repository(), taken))
                .map(Pick::number);
        Stream<Integer> now = events.stream()
                .filter(PaperEvent.PickWanted.class::isInstance)
                .map(PaperEvent.PickWanted.class::cast)
                .filter(pick -> pick.repository().equals(line.repository())
                        && pick.commit().id().equals(commit.id()))
                .map(PaperEvent.PickWanted::number);
        return Stream.concat(known, now).map(number -> "pick " + number).findFirst();
    }

    private Announcement told(WantedLine line, List<Commit> commits, List<Integer> numbers) {
        Roles roles = new Roles(desk.people(), push);
        List<String> deciders = train().rules().approvers().stream()
                .flatMap(role -> roles.holders(role).stream())
                .distinct()
                .toList();
        String these = numbers.stream().map(String::valueOf).collect(joining(" "));
        return Announcement.plain(line.repository() + " " + CommitNames.shown(commits) + " is wanted in "
                        + push.name() + " (pick " + these + ") · " + String.join(", ", deciders) + ": !approve " + these
                        + " or !drop " + these)
                .calling(deciders);
    }
}
