package org.pushduty.app.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pushduty.discord.standin.Message;

/** What a reader gets to see of Discord's messages, as plain lines. */
final class ShownMessage {
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[((?:\\\\.|[^\\]])*)]\\((\\S+?)\\)");
    private static final Pattern MOMENT = Pattern.compile("<t:(\\d+):f> \\(<t:\\d+:R>\\)");
    private static final Pattern ADDRESS = Pattern.compile("<(https?://[^>]+)>");
    private static final Pattern CALL = Pattern.compile("<@\\d+>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern YES = Pattern.compile("say:(?:\\w+/)?yes (\\w+)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH)
            .withZone(ZoneId.of("America/Los_Angeles"));

    private ShownMessage() {}

    static Heard heard(List<Message> messages) {
        List<String> lines = new ArrayList<>();
        messages.forEach(message -> lines.addAll(lines(message)));
        boolean hasCard =
                messages.stream().anyMatch(message -> !message.body().embeds().isEmpty());
        return new Heard(lines, hasCard);
    }

    private static List<String> lines(Message message) {
        List<String> lines = new ArrayList<>();
        message.content()
                .lines()
                .map(ShownMessage::plain)
                .map(PlainLine::withoutAsker)
                .forEach(lines::add);
        for (JsonNode embed : message.body().embeds()) {
            lines.add(plain(embed.path("title").asText()));
            embed.path("fields")
                    .forEach(field -> lines.add(plain(field.path("name").asText()) + ": "
                            + plain(field.path("value").asText())));
        }
        YES.matcher(message.body().components().toString())
                .results()
                .forEach(yes -> lines.add("[yes " + yes.group(1) + "]"));
        return lines;
    }

    private static String plain(String shown) {
        String text = LINK.matcher(shown).replaceAll("$1 $2 ");
        text = MOMENT.matcher(text)
                .replaceAll(moment -> TIME.format(Instant.ofEpochSecond(Long.parseLong(moment.group(1)))));
        text = ADDRESS.matcher(text).replaceAll("$1");
        text = CALL.matcher(text).replaceAll(Door.HERO);
        return ESCAPE.matcher(text).replaceAll("$1");
    }
}
