package org.pushduty.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.pushduty.core.chat.Utterance.Tone;

/** What a line looks like on a terminal. */
record Look(ZoneId zone, boolean colours) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();

    /** As https://no-color.org has it: set, and not empty, means none. */
    static boolean hasColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
    }

    AttributedString of(Line line, String channel) {
        var text = new AttributedStringBuilder();
        text.styled(style(FAINT), time(line.at())).append(' ');
        switch (line.kind()) {
            case SAID -> text.append("<" + line.who() + "> ").append(line.text());
            case CONFIDED ->
                text.append("<" + line.who() + "> ").append(line.text()).append(" (to the bot only)");
            case ANSWERED ->
                text.append("<")
                        .styled(style(PLAIN.bold()), line.who())
                        .append("> ")
                        .styled(style(toned(PLAIN, line.tone())), line.text());
            case WHISPERED -> text.styled(style(toned(FAINT, line.tone())), line.text() + " (only you)");
            case TOPIC ->
                text.styled(style(PLAIN.bold()), "* topic of " + channel + ":").append(" " + line.text());
            case NOTICE -> text.styled(style(FAINT), line.text());
        }
        return text.toAttributedString();
    }

    String prompt(String channel, String nick) {
        var text = new AttributedStringBuilder();
        text.styled(style(FAINT), channel)
                .append(' ')
                .styled(style(PLAIN.bold()), nick)
                .append("> ");
        return colours ? text.toAnsi() : text.toString();
    }

    private AttributedStyle style(AttributedStyle wanted) {
        return colours ? wanted : PLAIN;
    }

    private static AttributedStyle toned(AttributedStyle style, Tone tone) {
        return switch (tone) {
            case PLAIN -> style;
            case GOOD -> style.foreground(AttributedStyle.GREEN);
            case BAD -> style.foreground(AttributedStyle.RED);
        };
    }

    private String time(Instant at) {
        return TIME.withZone(zone).format(at);
    }
}
