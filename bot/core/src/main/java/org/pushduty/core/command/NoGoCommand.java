package org.pushduty.core.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.push.PaperEvent.SignedOff;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.SignOff;

/** {@code !nogo [ROLE] REASON}: the push must not go out until that role signs off. */
final class NoGoCommand implements Command {
    private static final String REASON = "REASON";

    /** What was typed: the role it begins with, or blank, and the rest. */
    private record Said(String role, String reason) {}

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.SHIP,
                        "nogo",
                        Right.PERSON,
                        "Says for a role of yours that the push must not go out, whatever is tagged, until somebody of"
                                + " that role says !signoff.",
                        Parameter.one(REASON, Parameter.Type.TEXT, "why; with a role in front where you have several"))
                .example("!nogo qa login is broken on stage");
    }

    @Override
    public Answer run(Request request) {
        Push push = request.state().current().orElseThrow();
        Said said = said(request, request.arguments().text(REASON).strip());
        if (said.reason().isBlank()) {
            return Answer.refused("REASON is missing: say why. Nothing was changed.");
        }
        RoleChoice choice = RoleChoice.of(request, push, said.role());
        return choice.isGood() ? noGo(request, push, choice.role(), said.reason()) : Answer.refused(choice.problem());
    }

    private static Said said(Request request, String text) {
        String[] parts = text.split("[\\s:]+", 2);
        String first = parts[0].toLowerCase(Locale.ROOT);
        Stream<String> roles = Stream.of(
                        List.of(Roles.HERO),
                        request.train().production().needs(),
                        request.desk().people().roleNames())
                .flatMap(names -> names.stream());
        return roles.anyMatch(role -> role.toLowerCase(Locale.ROOT).equals(first))
                ? new Said(parts[0], parts.length > 1 ? parts[1] : "")
                : new Said("", text);
    }

    private static Answer noGo(Request request, Push push, String role, String reason) {
        String person = request.speaker().person();
        Optional<SignOff> before = push.paper()
                .signOff(role)
                .filter(word -> !word.isGo() && word.person().equals(person));
        if (before.filter(word -> word.reason().equals(reason)).isPresent()) {
            return Answer.openly("already: no-go for " + role + " on " + push.name() + ": " + reason);
        }
        boolean isHeroCalled = !push.hero().equals(person) && !push.hero().equals(Rotation.NOBODY);
        String line = "no-go for " + role + " on " + push.name() + ": " + reason + " · "
                + (isHeroCalled ? push.hero() + ", it" : "it") + " stands until " + role + " says !signoff " + role;
        if (request.isPreview()) {
            return request.preview("This would say: " + line, List.of());
        }
        SignOff word = new SignOff(role, person, false, reason, HeroWord.tags(request, push), request.now());
        return request.done(
                List.of(new SignedOff(push.name(), word)),
                List.of(Announcement.bad(line).calling(isHeroCalled ? List.of(push.hero()) : List.of())));
    }
}
