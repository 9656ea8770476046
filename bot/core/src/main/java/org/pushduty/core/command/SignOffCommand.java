package org.pushduty.core.command;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.push.PaperEvent.SignedOff;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.SignOff;

/** {@code !signoff [ROLE]}: as far as that role is concerned the push may go out as it is tagged now. */
final class SignOffCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "signoff",
                        Right.PERSON,
                        "Says for a role of yours that the push may go out as it is tagged now. A newer tag makes the"
                                + " sign-off stale, and you are told what came since. Ends a no-go of that role.",
                        Parameter.optional("ROLE", Parameter.Type.ROLE, "for which; not needed where you have one"))
                .example("!signoff qa");
    }

    @Override
    public Answer run(Request request) {
        Push push = request.state().current().orElseThrow();
        RoleChoice choice = RoleChoice.of(request, push, request.arguments().text("ROLE"));
        if (!choice.isGood()) {
            return Answer.refused(choice.problem());
        }
        Optional<SignOff> before = push.paper().signOff(choice.role());
        if (before.filter(word -> word.isGo() && word.isFresh(push)).isPresent()) {
            return already(request, push, before.get());
        }
        String person = request.speaker().person();
        return HeroWord.otherRole(request, push, person, choice.role())
                .map(other -> refusal(request, push, choice.role(), other))
                .orElseGet(() -> signOff(request, push, HeroWord.go(choice.role(), person, request, push)));
    }

    private static Answer already(Request request, Push push, SignOff word) {
        return Answer.openly("already: " + word.person() + " signed " + push.name() + " off for " + word.role() + " "
                + request.moments().age(word.at()) + " ago.");
    }

    private static Answer refusal(Request request, Push push, String role, String other) {
        String others = new Roles(request.desk().people(), push)
                .holders(role).stream()
                        .filter(not(request.speaker().person()::equals))
                        .collect(Collectors.joining(", "));
        return Answer.refused("your sign-off counts for " + other + ", and one person's counts for one role. "
                + (others.isBlank()
                        ? "Nobody else is " + role + "; somebody else could sign off for " + other
                        : role + " could be signed off by " + others)
                + ". Nothing was changed.");
    }

    private static Answer signOff(Request request, Push push, SignOff word) {
        SignedOff event = new SignedOff(push.name(), word);
        Clearance clearance = Clearance.after(request, event);
        return request.isPreview()
                ? request.preview("This would say: " + clearance.announcement().text(), List.of())
                : request.done(List.of(event), List.of(clearance.announcement()));
    }
}
