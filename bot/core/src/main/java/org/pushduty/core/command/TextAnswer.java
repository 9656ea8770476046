package org.pushduty.core.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.push.Push;

/** What the commands that show a text of a push have in common. */
final class TextAnswer {
    static final String DATE = "DATE";

    private TextAnswer() {}

    /** The push of the day that was given, or the usual one. */
    static Optional<Push> push(Request request, Supplier<Optional<Push>> usual) {
        Optional<String> date = request.arguments().first(DATE);
        return date.isPresent()
                ? request.train()
                        .scheme()
                        .read(date.get())
                        .flatMap(day ->
                                request.state().push(request.train().scheme().nameOf(day)))
                : usual.get();
    }

    static Answer unknownPush(Request request) {
        return Answer.refused("I know no push " + request.arguments().text(DATE) + ".");
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R", -1)).map(String::stripTrailing).toList();
    }

    /** Networks have no empty lines. */
    static List<String> said(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
