package org.pushduty.discord;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * One message of an answer. It pings nobody.
 *
 * @param content escaped; at most 2000 UTF-16 units
 * @param isQuiet whether it is for the asker alone
 */
record Post(String content, List<MessageEmbed> embeds, List<ActionRow> buttons, boolean isQuiet) {
    /** To the one who asked, where what was announced is answer enough. */
    static final Post TOLD = of("✓ told in the channel", true);

    Post {
        embeds = List.copyOf(embeds);
        buttons = List.copyOf(buttons);
    }

    static Post of(String content, boolean isQuiet) {
        return new Post(content, List.of(), List.of(), isQuiet);
    }

    Post with(List<ActionRow> rows) {
        return new Post(content, embeds, rows, isQuiet);
    }

    Post quiet(boolean wanted) {
        return new Post(content, embeds, buttons, wanted);
    }

    /** With the name of whom it is for, where there is room for it. */
    Post to(String nick) {
        String addressed = Markdown.escaped(nick) + ": " + content;
        return content.isBlank() || addressed.length() > Message.MAX_CONTENT_LENGTH
                ? this
                : new Post(addressed, embeds, buttons, isQuiet);
    }

    MessageCreateData message() {
        return new MessageCreateBuilder()
                .setContent(content)
                .setEmbeds(embeds)
                .setComponents(buttons)
                .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
                // The flag would hide our own embeds too.
                .setSuppressEmbeds(embeds.isEmpty())
                .build();
    }
}
