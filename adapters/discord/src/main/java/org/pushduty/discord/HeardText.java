package org.pushduty.discord;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.pushduty.core.chat.PlainText;

/** What somebody wrote, without Discord's own notation. */
final class HeardText {
    /** Core knows this name of the bot on every network. */
    private static final String OURS = "pushduty: ";

    private static final Pattern NOTATION = Pattern.compile("<(@!?|@&|#|a?:\\w+:)(\\d{1,20})>");

    private HeardText() {}

    /**
     * On one line: a mention of the bot at the start addresses it, other people become their ids (which core knows them
     * by), roles, channels and emoji their names.
     */
    static String of(Message message) {
        String content = message.getContentRaw();
        Matcher first = NOTATION.matcher(content);
        boolean isForUs = first.lookingAt() && isUs(message.getJDA(), first);
        String rest = isForUs ? content.substring(first.end()).strip() : content;
        String words = NOTATION.matcher(rest).replaceAll(found -> Matcher.quoteReplacement(word(message, found)));
        String text = PlainText.of(words);
        return isForUs ? OURS + afterComma(text) : text;
    }

    // "@pushduty, tag" and "@pushduty: tag" are how people write to somebody.
    private static String afterComma(String text) {
        return text.startsWith(",") || text.startsWith(":") ? text.substring(1).strip() : text;
    }

    /** The bot, or the role that Discord has made for it and offers beside it. */
    private static boolean isUs(JDA jda, MatchResult mention) {
        String id = mention.group(2);
        return switch (mention.group(1)) {
            case "@", "@!" -> id.equals(jda.getSelfUser().getId());
            case "@&" ->
                Optional.ofNullable(jda.getRoleById(id))
                        .filter(role -> role.getTags().getBotIdLong()
                                == jda.getSelfUser().getIdLong())
                        .isPresent();
            default -> false;
        };
    }

    private static String word(Message message, MatchResult found) {
        String id = found.group(2);
        Optional<Guild> guild = message.hasGuild() ? Optional.of(message.getGuild()) : Optional.empty();
        return switch (found.group(1)) {
            case "@", "@!" -> id;
            case "@&" ->
                "@" + guild.map(it -> it.getRoleById(id)).map(Role::getName).orElse("role");
            case "#" ->
                "#"
                        + guild.map(it -> it.getGuildChannelById(id))
                                .map(GuildChannel::getName)
                                .orElse("channel");
            default -> found.group(1).startsWith("a") ? found.group(1).substring(1) : found.group(1);
        };
    }
}
