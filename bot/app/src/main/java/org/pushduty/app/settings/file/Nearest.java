package org.pushduty.app.settings.file;

import java.util.Collection;
import java.util.List;
import org.pushduty.app.settings.shape.Phrases;

/** Guesses which name somebody meant. */
final class Nearest {
    private Nearest() {}

    /** The names among {@code likely} that are near to {@code word}, else all the {@code valid} ones. */
    static String phrase(String word, Collection<String> likely, Collection<String> valid) {
        List<String> near = near(word, likely);
        return Phrases.oneOf(near.isEmpty() ? valid : near);
    }

    static List<String> near(String word, Collection<String> names) {
        return org.pushduty.core.command.Nearest.to(word, names);
    }
}
