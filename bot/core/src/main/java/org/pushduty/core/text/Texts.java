package org.pushduty.core.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Templates;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.Wording;

/**
 * Words what happens to a train: with the team's own templates, and where it has none, or one that does not work, with
 * the bot's. Used from several threads.
 */
public final class Texts {
    private final Train train;
    private final Templates templates;

    /**
     * A text as it was worded.
     *
     * @param problem why the team's own template was not used, naming file and line, or blank
     */
    public record Worded(String text, String problem) {}

    /** What is said where the team has no template. */
    public interface OwnWords {
        String worded();
    }

    public Texts(Train train, Templates templates) {
        this.train = train;
        this.templates = templates;
    }

    /** A page or a mail, for which the bot has a template of its own too. */
    public Worded page(Wording wording, Map<String, Object> facts) {
        return worded(wording, facts, () -> templates.render(builtIn(wording), facts));
    }

    /** An announcement, in one line. */
    public Worded line(Wording wording, Map<String, Object> facts, OwnWords own) {
        Worded worded = worded(wording, facts, own);
        return new Worded(worded.text().strip().replaceAll("\\s*\\R\\s*", " "), worded.problem());
    }

    private Worded worded(Wording wording, Map<String, Object> facts, OwnWords own) {
        Optional<String> theirs = train.template(wording);
        if (theirs.isEmpty()) {
            return new Worded(own.worded(), "");
        }
        try {
            return new Worded(templates.render(theirs.get(), facts), "");
        } catch (OutsideException e) {
            return new Worded(own.worded(), e.reason());
        }
    }

    /** The name of the bot's own template. */
    public static String builtIn(Wording wording) {
        return "built-in:" + wording.name().toLowerCase(Locale.ROOT) + ".md";
    }
}
