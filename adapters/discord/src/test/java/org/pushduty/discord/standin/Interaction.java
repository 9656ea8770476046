package org.pushduty.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Somebody's use of the bot. {@code source} is the message whose button was pressed, 0 for none; {@code original} the
 * message that answers it, 0 as long as there is none; {@code shown} what the bot shows instead: choices or a modal.
 */
record Interaction(
        long id,
        String token,
        Kind kind,
        User user,
        long channelId,
        JsonNode use,
        long source,
        Stage stage,
        long original,
        JsonNode shown) {
    /** What was used, with Discord's numbers. */
    enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        MODAL(5);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** How far the bot has come with it. */
    enum Stage {
        PENDING,
        /** "Thinking…": a message is shown that has yet to be filled. */
        DEFERRED,
        ANSWERED
    }

    Instant at() {
        return Snowflakes.moment(id);
    }

    Interaction acknowledged(Stage newStage, long newOriginal, JsonNode newShown) {
        return new Interaction(id, token, kind, user, channelId, use, source, newStage, newOriginal, newShown);
    }
}
