package org.pushduty.core.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Paperwork;
import org.pushduty.core.push.Push;

/** Finds by its number what is on the paper of whichever push. */
final class Numbered<T extends Note.Noted> {
    private final Request request;
    private final String word;
    private final Function<Paperwork, List<T>> kind;
    private final Predicate<T> isOpen;

    /** One of them, and the push whose paper it is on. */
    record OnPaper<T>(Push push, T item) {}

    /** {@code word}: what one of them is called. */
    Numbered(Request request, String word, Function<Paperwork, List<T>> kind, Predicate<T> isOpen) {
        this.request = request;
        this.word = word;
        this.kind = kind;
        this.isOpen = isOpen;
    }

    /** The one whose number is the parameter NUMBER. */
    Optional<OnPaper<T>> find() {
        String number = request.arguments().text("NUMBER");
        return all().filter(each -> String.valueOf(each.item().number()).equals(number))
                .findFirst();
    }

    /** What is said where there is none of that number. */
    Answer refusal() {
        String open = all().filter(each -> isOpen.test(each.item()))
                .map(each -> each.item().number() + " (" + each.item().note().text() + ")")
                .collect(joining(", "));
        return Answer.refused("there is no " + word + " " + request.arguments().text("NUMBER")
                + (open.isEmpty() ? ", and none is open" : "; open are " + open) + ". Nothing was changed.");
    }

    private Stream<OnPaper<T>> all() {
        return request.state().pushes().stream()
                .flatMap(push -> kind.apply(push.paper()).stream().map(item -> new OnPaper<>(push, item)));
    }
}
