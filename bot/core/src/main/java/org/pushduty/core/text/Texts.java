package org.pushduty.core.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Templates;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words what happens to a train: with the team's own templates, and where it has none, or one that does not work, with
 * the bot's. Used from several threads.
 */
public final class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Train train;
    private final Templates templates;

    /**
     * A text as it was worded.
     *
     * @param problem why the team's own template was not used, naming file and line, or blank
     */
    public record Worded(String text, String problem) {}

    /** What is said where the team has no template, or one that does not work. */
    public interface OwnWords {
        String worded();
    }

    /** What a text is made from; asked for only where a template needs it. */
    public interface Facts {
        Map<String, Object> all();
    }

    public Texts(Train train, Templates templates) {
        this.train = train;
        this.templates = templates;
    }

    /** A page or a mail, for which the bot has a template of its own too. */
    public Worded page(Wording wording, Facts facts) {
        Map<String, Object> all = facts.all();
        return worded(wording, () -> all, () -> templates.render(builtIn(wording), all));
    }

    /** An announcement, in one line. */
    public Worded line(Wording wording, Facts facts, OwnWords own) {
        Worded worded = worded(wording, facts, own);
        return new Worded(worded.text().strip().replaceAll("\\s*\\R\\s*", " "), worded.problem());
    }

    private Worded worded(Wording wording, Facts facts, OwnWords own) {
        Optional<String> theirs = train.template(wording);
        if (theirs.isEmpty()) {
            return new Worded(own.worded(), "");
        }
        Map<String, Object> all;
        try {
            all = facts.all();
        } catch (OutsideException e) {
            // No fault of the template's: what it would have said is not known now.
            LOG.warn("{} is said without {}: {}", wording, theirs.get(), e.getMessage());
            return new Worded(own.worded(), "");
        }
        return worded(wording, theirs.get(), all, own);
    }

    private Worded worded(Wording wording, String template, Map<String, Object> facts, OwnWords own) {
        try {
            return checked(wording, template, templates.render(template, facts), own);
        } catch (OutsideException e) {
            return new Worded(own.worded(), e.reason());
        }
    }

    private static Worded checked(Wording wording, String template, String text, OwnWords own) {
        String problem = wording.problemOf(text);
        return problem.isEmpty() ? new Worded(text, "") : new Worded(own.worded(), template + ":1: " + problem);
    }

    /** The name of the bot's own template. */
    public static String builtIn(Wording wording) {
        return "built-in:" + wording.name().toLowerCase(Locale.ROOT) + ".md";
    }
}
