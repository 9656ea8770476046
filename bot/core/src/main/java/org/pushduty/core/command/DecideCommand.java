package org.pushduty.core.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Pick;
import org.pushduty.core.push.Push;

/** {@code !approve} and {@code !drop}: whether a pick is taken. */
final class DecideCommand implements Command {
    private static final String NUMBER = "NUMBER";
    private static final String REASON = "REASON";

    private final Pick.Standing standing;

    private DecideCommand(Pick.Standing standing) {
        this.standing = standing;
    }

    static DecideCommand approve() {
        return new DecideCommand(Pick.Standing.APPROVED);
    }

    static DecideCommand drop() {
        return new DecideCommand(Pick.Standing.DROPPED);
    }

    @Override
    public CommandSpec spec() {
        boolean isApproval = standing == Pick.Standing.APPROVED;
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        isApproval ? "approve" : "drop",
                        Right.PERSON,
                        isApproval
                                ? "Decides that picks are taken with the next !cherry-pick. For the roles that the"
                                        + " configuration names, usually the hero."
                                : "Decides that picks are not taken. For those who may approve, and whoever asked for"
                                        + " the pick.",
                        Parameter.any(NUMBER, Parameter.Type.PICK, "of the picks, as !picks shows them"),
                        Parameter.optional(REASON, Parameter.Type.TEXT, "why"))
                .alias(isApproval ? new String[] {} : new String[] {"unpick"})
                .with(Option.flag("all", isApproval ? "all that wait for a decision" : "all that are not taken yet"))
                .example(isApproval ? "!approve 3 4" : "!drop 3 it can wait for next week");
    }

    @Override
    public Answer run(Request request) {
        List<String> numbers = request.arguments().all(NUMBER);
        if (numbers.isEmpty() && !request.arguments().has("all")) {
            return Answer.refused("Which? " + waiting(request) + " Nothing was changed.");
        }
        List<Picks.Placed> meant = new ArrayList<>();
        for (String number : numbers) {
            Optional<Picks.Placed> found = find(request, Integer.parseInt(number));
            if (found.isEmpty()) {
                return Answer.refused("there is no pick " + number + ". " + waiting(request) + " Nothing was changed.");
            }
            meant.add(found.get());
        }
        if (numbers.isEmpty()) {
            meant.addAll(Picks.open(request.state())
                    .filter(each -> each.pick().standing() != standing)
                    .toList());
        }
        return meant.isEmpty() ? Answer.openly("already: no pick waits for that.") : decide(request, meant);
    }

    private static Optional<Picks.Placed> find(Request request, int number) {
        return request.state().pushes().stream()
                .flatMap(push -> push.paper().picks().stream().map(pick -> new Picks.Placed(push, pick)))
                .filter(each -> each.pick().number() == number)
                .findFirst();
    }

    private static String waiting(Request request) {
        String open = Picks.open(request.state())
                .map(each -> each.pick().number() + " (" + Picks.what(each.pick()) + ", " + Picks.standing(each.pick())
                        + ")")
                .collect(joining(", "));
        return open.isBlank() ? "No pick is open." : "Open are " + open + ".";
    }

    private Answer decide(Request request, List<Picks.Placed> meant) {
        for (Picks.Placed each : meant) {
            Optional<String> refusal = refusal(request, each);
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
        }
        List<Picks.Placed> changing = meant.stream()
                .filter(each -> each.pick().standing() != standing)
                .distinct()
                .toList();
        if (changing.isEmpty()) {
            return Answer.openly("already: "
                    + meant.stream()
                            .map(each -> "pick " + each.pick().number() + " is " + Picks.standing(each.pick()))
                            .collect(joining(", ")));
        }
        Announcement line = announcement(request, changing);
        return request.isPreview()
                ? request.preview("This would say: " + line.text(), List.of())
                : request.done(events(request, changing), List.of(line));
    }

    private Optional<String> refusal(Request request, Picks.Placed placed) {
        Pick pick = placed.pick();
        if (pick.standing() == Pick.Standing.PICKED) {
            return Optional.of("pick " + pick.number() + " is taken already, " + Picks.standing(pick)
                    + (standing == Pick.Standing.DROPPED
                            ? ": !revert " + pick.repository() + " "
                                    + pick.commit().id().abbreviated() + " takes it out again"
                            : "")
                    + ". Nothing was changed.");
        }
        boolean isTheirs = standing == Pick.Standing.DROPPED
                && pick.note().by().equals(request.speaker().person());
        return isTheirs
                ? Optional.empty()
                : Deciders.aboutPicks(request, placed.push())
                        .refusal(standing == Pick.Standing.APPROVED ? "!approve" : "!drop of somebody else's pick");
    }

    private List<PaperEvent.PicksDecided> events(Request request, List<Picks.Placed> changing) {
        Map<Push, List<Integer>> byPush = changing.stream()
                .collect(groupingBy(
                        Picks.Placed::push,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.pick().number(), Collectors.toList())));
        return byPush.entrySet().stream()
                .map(each -> new PaperEvent.PicksDecided(
                        each.getKey().name(),
                        each.getValue(),
                        standing,
                        request.arguments().text(REASON)))
                .toList();
    }

    private Announcement announcement(Request request, List<Picks.Placed> changing) {
        String reason = request.arguments().text(REASON);
        String picks = changing.stream()
                .map(each -> each.pick().number() + " (" + Picks.what(each.pick()) + ", for "
                        + each.pick().note().by() + ")")
                .collect(joining(", "));
        String line = (standing == Pick.Standing.APPROVED ? "approved " : "dropped ")
                + (changing.size() == 1 ? "pick " : "picks ")
                + picks
                + (reason.isBlank() ? "" : ": " + reason)
                + (standing == Pick.Standing.APPROVED ? " · !cherry-pick takes what is approved" : "");
        return Announcement.plain(line)
                .calling(changing.stream()
                        .map(each -> each.pick().note().by())
                        .filter(by -> !by.equals(Note.PAGE)
                                && !by.equals(request.speaker().person()))
                        .distinct()
                        .toList());
    }
}
