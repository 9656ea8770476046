package org.pushduty.discord;

import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import org.pushduty.core.chat.Choice;

/**
 * What Discord keeps for us in a button: all that has to be known when it is pressed, also after a restart.
 *
 * @param line what is said, see {@link Choice#line}
 * @param question what is asked first, or blank
 */
record ButtonId(String line, String question) {
    private static final String SAY = "say:";
    private static final String FILL = "fill:";
    private static final String PARTING = "|";

    /** Empty where it says nothing, or is too long for Discord. */
    static Optional<String> of(Choice choice) {
        String id = choice.isComplete()
                ? SAY + choice.line()
                : FILL + choice.line() + PARTING + choice.wanted().replace(PARTING, "/");
        return Optional.of(id)
                .filter(text -> Markdown.isVisible(choice.line()) && text.length() <= Button.ID_MAX_LENGTH);
    }

    /** Empty where it is none of ours, or of another version of this program. */
    static Optional<ButtonId> read(String id) {
        if (id.startsWith(SAY) && id.length() > SAY.length()) {
            return Optional.of(new ButtonId(id.substring(SAY.length()), ""));
        }
        int parting = id.lastIndexOf(PARTING);
        return id.startsWith(FILL) && parting > FILL.length()
                ? Optional.of(new ButtonId(id.substring(FILL.length(), parting), id.substring(parting + 1)))
                : Optional.empty();
    }

    boolean isComplete() {
        return question.isBlank();
    }
}
