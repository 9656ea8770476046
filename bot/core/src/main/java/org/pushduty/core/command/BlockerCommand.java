package org.pushduty.core.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;

/** {@code !blocker TEXT [for PERSON]}: something that must be resolved before the push. */
final class BlockerCommand implements Command {
    private static final String TEXT = "TEXT [for PERSON]";
    private static final String OWNER = "owner";
    private static final Pattern FOR = Pattern.compile("(?is)(.*\\S)\\s+for\\s+(\\S+?)[.!]?\\s*");

    @Override
    public CommandSpec spec() {
        return CommandSpec.writing(
                        CommandSpec.Group.GUARD,
                        "blocker",
                        Right.PERSON,
                        "Raises what must be resolved before the push goes out; whoever is to resolve it is called.",
                        Parameter.one(TEXT, Parameter.Type.TEXT, "what, or a link to it; PERSON is to resolve it"))
                .with(Option.of(OWNER, "PERSON", Parameter.Type.PERSON, "who is to resolve it"))
                .example("!blocker the search page is empty for kumar");
    }

    /** What blocks, and who is to resolve it; blank where nobody is named. */
    private record Words(String text, String owner) {

        /** "For" is also a word: only before a person does it say who. */
        static Words of(People people, String words) {
            Matcher whose = FOR.matcher(words);
            Optional<Person> person = whose.matches() ? people.named(whose.group(2)) : Optional.empty();
            return person.map(owner -> new Words(whose.group(1), owner.name()))
                    .orElseGet(() -> new Words(words.strip(), ""));
        }
    }

    @Override
    public Answer run(Request request) {
        People people = request.desk().people();
        Optional<String> named = request.arguments().option(OWNER);
        Optional<Person> owner = named.flatMap(people::named);
        if (named.isPresent() && owner.isEmpty()) {
            return Answer.refused("I know nobody called \"" + named.get() + "\"; I know "
                    + String.join(
                            ", ", people.everybody().stream().map(Person::name).toList())
                    + ". Nothing was changed.");
        }
        String typed = request.arguments().text(TEXT);
        Words words =
                owner.map(person -> new Words(typed.strip(), person.name())).orElseGet(() -> Words.of(people, typed));
        return request.state()
                .current()
                .map(push -> raise(request, push, words))
                .orElseGet(() -> Answer.refused("no push is open. Nothing was changed."));
    }

    private static Answer raise(Request request, Push push, Words words) {
        Optional<Blocker> same = push.paper().openBlockers().stream()
                .filter(blocker -> SameText.of(blocker.note().text(), words.text()))
                .findFirst();
        if (same.isPresent()) {
            return Answer.openly(
                    "already " + new PaperList(request).row(same.get()).line());
        }
        int number = request.state().nextNumber(Paperwork::blockers);
        String line = "blocker " + number + " of " + push.name()
                + (words.owner().isBlank() ? "" : " for " + words.owner()) + ": " + words.text() + " (!resolve "
                + number + ")";
        if (request.isPreview()) {
            return request.preview("This would say: " + line, List.of());
        }
        Event raised = new PaperEvent.BlockerRaised(push.name(), number, words.text(), words.owner(), "");
        return request.done(List.of(raised), List.of(Announcement.bad(line).calling(called(request, words))));
    }

    private static List<String> called(Request request, Words words) {
        boolean isSomebodyElse = !words.owner().isBlank()
                && !words.owner().equals(request.speaker().person());
        return isSomebodyElse ? List.of(words.owner()) : List.of();
    }
}
