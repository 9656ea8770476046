package org.pushduty.core.chat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command says back to the asker, at once. What it announces is stored with the change instead.
 *
 * @param lines in order; empty where the announcement is answer enough
 * @param cards the public lines laid out, for networks that can show them so; empty where lines are as good
 * @param choices what the asker may want to say next
 * @param proposal what is done at a yes; before the answer is said it has become one of the choices
 */
public record Answer(List<Line> lines, List<Card> cards, List<Choice> choices, Proposal proposal) {
    public static final Answer NONE = new Answer(List.of());

    /** {@code isPublic}: said in the channel with the asker's name first; else to the asker alone. */
    public record Line(Utterance utterance, boolean isPublic) {}

    public Answer {
        lines = List.copyOf(lines);
        cards = List.copyOf(cards);
        choices = List.copyOf(choices);
    }

    public Answer(List<Line> lines) {
        this(lines, List.of(), List.of(), Proposal.NONE);
    }

    /** For everybody in the channel. */
    public static Answer openly(List<String> lines) {
        return of(lines.stream().map(Utterance::plain), true);
    }

    public static Answer openly(String... lines) {
        return openly(Arrays.asList(lines));
    }

    /** For the asker alone: previews, long lists. */
    public static Answer quietly(List<String> lines) {
        return of(lines.stream().map(Utterance::plain), false);
    }

    /** One public line, the rest for the asker alone. */
    public static Answer briefly(String publicLine, List<String> privateLines) {
        return openly(publicLine).and(quietly(privateLines));
    }

    /** Nothing was changed, and why; for the asker alone. */
    public static Answer refused(String... lines) {
        return refused(Arrays.asList(lines));
    }

    public static Answer refused(List<String> lines) {
        return of(lines.stream().map(Utterance::bad), false);
    }

    /** Nothing happens before the asker confirms {@code effect}, which says in plain words what would. */
    public static Answer ask(String effect) {
        return openly(effect).proposing(new Proposal(effect, Proposal.Kind.QUESTION));
    }

    public Answer proposing(Proposal wanted) {
        return new Answer(lines, cards, choices, wanted);
    }

    public Answer with(Card card) {
        return new Answer(lines, Stream.concat(cards.stream(), Stream.of(card)).toList(), choices, proposal);
    }

    public Answer with(Choice choice) {
        return new Answer(
                lines, cards, Stream.concat(choices.stream(), Stream.of(choice)).toList(), proposal);
    }

    /** That choice before the others. */
    public Answer offeringFirst(Choice choice) {
        return new Answer(lines, cards, joined(List.of(choice), choices), proposal);
    }

    /** Both, one after the other; of two proposals the first one's stays. */
    public Answer and(Answer more) {
        return new Answer(
                joined(lines, more.lines),
                joined(cards, more.cards),
                joined(choices, more.choices),
                proposal.isNone() ? more.proposal : proposal);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Answer of(Stream<Utterance> utterances, boolean isPublic) {
        return new Answer(utterances.map(each -> new Line(each, isPublic)).toList());
    }
}
