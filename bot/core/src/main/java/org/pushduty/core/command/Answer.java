package org.pushduty.core.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pushduty.core.chat.Utterance;

/**
 * What a command says back to the asker, at once. What it announces is stored with the change instead.
 *
 * @param lines in order; empty where the announcement is answer enough
 * @param question the exact effect that has to be confirmed before anything happens, or blank
 */
public record Answer(List<Line> lines, String question) {
    public static final Answer NONE = new Answer(List.of(), "");

    /** {@code isPublic}: said in the channel with the asker's name first; else to the asker alone. */
    public record Line(Utterance utterance, boolean isPublic) {}

    public Answer {
        lines = List.copyOf(lines);
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
        return new Answer(List.of(), effect);
    }

    public Answer and(Answer more) {
        return new Answer(Stream.concat(lines.stream(), more.lines.stream()).toList(), question + more.question);
    }

    private static Answer of(Stream<Utterance> utterances, boolean isPublic) {
        return new Answer(utterances.map(each -> new Line(each, isPublic)).toList(), "");
    }
}
