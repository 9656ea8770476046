package org.pushduty.core.desk;

import java.util.List;
import org.pushduty.core.effect.Announcement;
import org.pushduty.core.people.People;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Event;
import org.pushduty.core.text.Texts;
import org.pushduty.core.train.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one train. A template that does not work costs its own text only; the admins are told of it once, and
 * again where something else is wrong with it. Used from several threads.
 */
final class Phrasing {
    private static final Logger LOG = LoggerFactory.getLogger(Phrasing.class);

    private final TrainDesk desk;
    private final Texts texts;

    Phrasing(TrainDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** A page or a mail. */
    String page(Wording wording, Texts.Facts facts) {
        return told(wording, texts.page(wording, facts));
    }

    /** An announcement, in one line. */
    String line(Wording wording, Texts.Facts facts, Texts.OwnWords own) {
        return told(wording, texts.line(wording, facts, own));
    }

    /** That the team's template could not be used for it, or could again where {@code problem} is blank. */
    void noticed(Wording wording, String problem) {
        desk.train().template(wording).ifPresent(template -> noticed(template, problem));
    }

    private String told(Wording wording, Texts.Worded worded) {
        noticed(wording, worded.problem());
        return worded.text();
    }

    private void noticed(String template, String problem) {
        String subject = "template " + template;
        try {
            desk.writeIf(
                    state -> !state.spoken().remarks().getOrDefault(subject, "").equals(problem),
                    Actor.BOT,
                    List.of(new Event.Remarked(subject, problem)),
                    problem.isEmpty() ? List.of() : List.of(warning(template, problem)));
        } catch (OutsideException e) {
            // The text itself can be said without the store; the admins are told the next time.
            LOG.warn(
                    "the template {} does not work ({}), and nobody could be told: {}",
                    template,
                    problem,
                    e.getMessage());
        }
    }

    private Announcement warning(String template, String problem) {
        List<String> admins = desk.people().holders(People.ADMIN);
        return Announcement.bad((admins.isEmpty() ? "" : String.join(", ", admins) + ": ") + "the template " + template
                        + " does not work: " + problem + "; I used my own words")
                .calling(admins);
    }
}
