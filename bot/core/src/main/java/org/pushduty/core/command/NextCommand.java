package org.pushduty.core.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.push.Push;
import org.pushduty.core.text.Moments;

/** {@code !next}: what each role does now. */
final class NextCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.reading(CommandSpec.Group.SEE, "next", "What each role does now.");
    }

    @Override
    public Answer run(Request request) {
        PushReport report = new PushReport(request);
        return Answer.openly(report.push()
                .map(push -> String.join(" · ", duties(request, report, push)))
                .orElse("no push is open"));
    }

    private static List<String> duties(Request request, PushReport report, Push push) {
        List<String> duties = new ArrayList<>();
        report.holds()
                .forEach(hold ->
                        duties.add(hold.owner() + ": settle \"" + hold.reason() + "\", then !unhold " + hold.number()));
        duties.addAll(stage(request, report, push));
        return duties;
    }

    private static List<String> stage(Request request, PushReport report, Push push) {
        Moments moments = request.moments();
        String hero = "hero " + push.hero() + ": ";
        Instant time = report.goesOut(push);
        if (!report.parts().stream().allMatch(PushReport.Part::isTagged)) {
            Instant due = request.train().calendar().tagTime(push.date()).toInstant();
            return List.of(hero + "!tag, due " + moments.shown(due) + " (" + moments.distance(due) + ")");
        }
        return time.isAfter(request.now())
                ? with(
                        hero + "watch stage and take cherry-picks until " + moments.shown(time) + " ("
                                + moments.distance(time) + ")",
                        request,
                        "look at " + push.name() + " on stage and say whether it may go")
                : with(
                        hero + "be there while it goes out; when it is live, !pushed",
                        request,
                        "push " + push.name() + ", planned for " + moments.shown(time));
    }

    private static List<String> with(String heroes, Request request, String others) {
        return Stream.concat(
                        Stream.of(heroes),
                        request.train().production().needs().stream()
                                .filter(role -> !role.equals("hero"))
                                .map(role -> role + ": " + others))
                .toList();
    }
}
