package org.pushduty.core.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;

/** How a network shows answers that can do more than say lines, in memory. Safe for several threads. */
public final class FakeReplies implements Replies {
    private final List<Shown> shown = new ArrayList<>();

    /** One word of an exchange. */
    private sealed interface Shown {
        Asked asked();
    }

    private record Working(Asked asked, String words) implements Shown {}

    private record Answered(Asked asked, Answer answer) implements Shown {}

    @Override
    public synchronized void working(Asked asked, String words) {
        shown.add(new Working(asked, words));
    }

    @Override
    public synchronized void answer(Asked asked, Answer answer) {
        shown.add(new Answered(asked, answer));
    }

    /** What was shown one after the other while that exchange waited. */
    public synchronized List<String> working(String exchange) {
        return of(exchange).stream()
                .filter(Working.class::isInstance)
                .map(each -> ((Working) each).words())
                .toList();
    }

    /** The answer of that exchange, which has to be its last word and its only one. */
    public synchronized Answer answer(String exchange) {
        List<Shown> all = of(exchange);
        List<Answer> answers = all.stream()
                .filter(Answered.class::isInstance)
                .map(each -> ((Answered) each).answer())
                .toList();
        if (answers.size() != 1 || !(all.get(all.size() - 1) instanceof Answered)) {
            throw new AssertionError("an exchange ends with one answer: " + all);
        }
        return answers.get(0);
    }

    private List<Shown> of(String exchange) {
        return shown.stream()
                .filter(each -> Objects.equals(each.asked().exchange(), exchange))
                .toList();
    }
}
