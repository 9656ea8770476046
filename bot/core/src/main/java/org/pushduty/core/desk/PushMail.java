package org.pushduty.core.desk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Push;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.Wording;

/** The mail that says that a push of one train is done, on its way out. */
public final class PushMail {
    /** Long threads grow; a reader's program finds its way by any of these. */
    private static final int REFERENCES = 10;

    private final TrainDesk desk;

    public PushMail(TrainDesk desk) {
        this.desk = desk;
    }

    /** What the mail of a push says by now. */
    public record Draft(String subject, String body) {}

    /** In the words of the team's template, or the bot's own; the subject is its first line. */
    public String text(Push push) {
        return desk.page(Wording.MAIL, () -> desk.facts(push)).replaceAll("\\R", "\n");
    }

    public Draft draft(Push push) {
        String text = text(push);
        String first = text.lines().findFirst().orElse("");
        return first.startsWith(Wording.SUBJECT)
                ? new Draft(
                        PlainText.of(first.substring(Wording.SUBJECT.length())).strip(),
                        text.substring(first.length()).replaceFirst("^\\s*\n", ""))
                : new Draft(desk.train().name() + " " + push.name() + " is live", text);
    }

    /**
     * Stores the letter, which is sent as it is stored, with what led to that, and returns what is announced of it.
     * Only in the train's own lane.
     */
    public List<Announcement> send(Actor actor, Push push, List<? extends Event> before) {
        Letter letter = letter(push);
        List<Event> events = new ArrayList<>(before);
        events.add(new PaperEvent.MailMoved(push.name(), MailStatus.Stage.WRITTEN, letter.id(), ""));
        List<Announcement> lines =
                List.of(Announcement.plain("mailing " + String.join(", ", letter.to()) + ": " + letter.subject()));
        desk.post(actor, events, new Effect.Post(push.name(), letter), lines);
        return lines;
    }

    private Letter letter(Push push) {
        Train.Mailing mailing = desk.train().mail();
        Draft draft = draft(push);
        return new Letter(
                id(push),
                mailing.from(),
                mailing.to(),
                draft.subject(),
                references(push),
                desk.now().truncatedTo(ChronoUnit.SECONDS),
                draft.body());
    }

    /** With the number in the log and the time: a store that was made anew counts from 1 again. */
    private String id(Push push) {
        String from = desk.train().mail().from();
        String unique = Long.toString(desk.state().lastEntry() + 1, Character.MAX_RADIX)
                + "-"
                + Long.toString(desk.now().toEpochMilli(), Character.MAX_RADIX);
        return desk.train().name() + "." + push.name() + "." + unique + "@" + from.substring(from.indexOf('@') + 1);
    }

    private List<String> references(Push push) {
        List<String> sent = desk.state().pushes().stream()
                .filter(other ->
                        other.stage() == Push.Stage.PUSHED && other.ended().isBefore(push.ended()))
                .sorted(Comparator.comparing(Push::ended))
                .map(other -> other.paper().mail())
                .filter(mail -> mail.stage() == MailStatus.Stage.SENT)
                .map(MailStatus::id)
                .toList();
        return sent.subList(Math.max(0, sent.size() - REFERENCES), sent.size());
    }

    /** Whether that letter is on its way, for all that is known; throws what a store throws that is away. */
    public boolean isAwaited(Effect.Post post) {
        return desk.certainState()
                .push(post.push())
                .map(push -> push.paper().mail())
                .filter(mail -> isOnItsWay(mail, post))
                .isPresent();
    }

    private static boolean isOnItsWay(MailStatus mail, Effect.Post post) {
        return mail.stage() == MailStatus.Stage.WRITTEN
                && mail.id().equals(post.letter().id());
    }

    /** Stores what has become of that letter, unless that is known, and tells people. From any thread. */
    public void fared(Effect.Post post, MailStatus.Stage fate, String words) {
        desk.state().push(post.push()).ifPresent(push -> {
            String why = PlainText.of(words);
            desk.writeIf(
                    state -> state.push(post.push())
                            .filter(known -> isOnItsWay(known.paper().mail(), post))
                            .isPresent(),
                    Actor.BOT,
                    List.of(new PaperEvent.MailMoved(
                            post.push(), fate, post.letter().id(), why)),
                    List.of(told(push, fate, why)));
        });
    }

    private static Announcement told(Push push, MailStatus.Stage fate, String why) {
        String mail = "the mail of " + push.name();
        return switch (fate) {
            case UNWRITTEN, WRITTEN -> throw new IllegalArgumentException("no fate of a letter: " + fate);
            case SENT -> Announcement.good(mail + " is out").forFollowers();
            case REFUSED ->
                calling(
                        push,
                        mail + " was not sent: " + why
                                + ". Nobody has got it; once that is mended, !mail send --again");
            case UNKNOWN ->
                calling(
                        push,
                        mail + " may be out or not: it was handed over, and then " + why
                                + ". Look at the list; !mail send --again sends it once more");
        };
    }

    private static Announcement calling(Push push, String text) {
        return Announcement.bad(push.hero() + ": " + text).calling(List.of(push.hero()));
    }
}
