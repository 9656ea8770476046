package org.pushduty.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Span;
import org.pushduty.core.chat.Utterance.Tone;
import org.pushduty.core.obstacle.Roles;
import org.pushduty.core.push.Blocker;
import org.pushduty.core.push.Note;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Settlement;
import org.pushduty.core.push.Task;
import org.pushduty.core.text.Moments;

/** Tasks and blockers of pushes in lines, and in a card that says the same. */
final class PaperList {
    private final Request request;
    private final Moments moments;

    PaperList(Request request) {
        this.request = request;
        this.moments = request.moments();
    }

    /**
     * One of them.
     *
     * @param name like {@code task 3}
     * @param whose when and by whom, with a space before it; or nothing
     * @param standing how it stands and who brought it there
     * @param since when
     * @param words what they said of it, or blank
     */
    record Row(String name, String whose, String text, String standing, Instant since, String words, Moments moments) {
        String line() {
            return name + whose + ": " + text + " · " + standing + " " + moments.age(since) + " ago" + told();
        }

        Card.Field field() {
            return Card.Field.of(
                    name + whose, Span.words(text + " · " + standing + ", "), Span.moment(since), Span.words(told()));
        }

        private String told() {
            return words.isBlank() ? "" : " (" + words + ")";
        }
    }

    Row row(Push push, Task task) {
        String whose = " " + TaskCommand.when(task.phase()) + " " + push.name() + " for "
                + new Roles(request.desk().people(), push).told(task.role());
        String standing = task.standing().name().toLowerCase(Locale.ROOT);
        return row("task ", whose, task.note(), task.isOpen(), standing, task.settlement());
    }

    Row row(Blocker blocker) {
        String whose = blocker.owner().isBlank() ? "" : " for " + blocker.owner();
        return row("blocker ", whose, blocker.note(), blocker.isOpen(), "resolved", blocker.settlement());
    }

    private Row row(String kind, String whose, Note note, boolean isOpen, String standing, Settlement settlement) {
        String name = kind + note.number();
        return isOpen
                ? new Row(name, whose, note.text(), "open, by " + note.by(), note.at(), "", moments)
                : new Row(
                        name,
                        whose,
                        note.text(),
                        standing + " by " + settlement.by(),
                        settlement.at(),
                        settlement.words(),
                        moments);
    }

    /** The open ones first; {@code title} is what they are. */
    Answer answer(String title, List<Row> open, List<Row> settled) {
        List<Row> all = Stream.concat(open.stream(), settled.stream()).toList();
        Card card = new Card(
                title,
                open.isEmpty() ? Tone.GOOD : Tone.PLAIN,
                all.stream().map(Row::field).toList());
        return Answer.openly(all.stream().map(Row::line).toList()).with(card);
    }
}
