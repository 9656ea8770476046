package org.pushduty.discord;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Span;
import org.pushduty.core.chat.Utterance.Tone;

/** A card as Discord shows it. */
final class CardEmbed {
    private static final int GREEN = 0x2e7d32;
    private static final int RED = 0xc62828;
    private static final int GREY = 0x607d8b;

    /** Kept for saying what was left out. */
    private static final int REST = 100;

    private static final String NOTHING = "\u200b";
    private static final Pieces TITLES = new Pieces(MessageEmbed.TITLE_MAX_LENGTH - 1);

    private final EmbedBuilder embed = new EmbedBuilder();

    private CardEmbed() {}

    /** What has no room in one message is left out from the end, and the embed says so. */
    static MessageEmbed of(Card card) {
        return new CardEmbed().laidOut(card);
    }

    private MessageEmbed laidOut(Card card) {
        embed.setTitle(shortened(card.title(), TITLES));
        embed.setColor(colour(card.tone()));
        List<String> leftOut = new ArrayList<>();
        for (Card.Field field : card.fields()) {
            if (!leftOut.isEmpty() || !add(field)) {
                leftOut.add(field.name());
            }
        }
        if (!leftOut.isEmpty()) {
            embed.setFooter("No room for " + leftOut.size() + " more");
        }
        return embed.build();
    }

    private boolean add(Card.Field field) {
        String name = shortened(field.name(), TITLES);
        String value = value(field.value());
        boolean fits = embed.getFields().size() < MessageEmbed.MAX_FIELD_AMOUNT
                && embed.length() + name.length() + value.length() <= MessageEmbed.EMBED_MAX_LENGTH_BOT - REST;
        if (fits) {
            embed.addField(name, value, false);
        }
        return fits;
    }

    private static int colour(Tone tone) {
        return switch (tone) {
            case GOOD -> GREEN;
            case BAD -> RED;
            case PLAIN -> GREY;
        };
    }

    /** Discord takes no empty name. */
    private static String shortened(String words, Pieces pieces) {
        if (!Markdown.isVisible(words)) {
            return NOTHING;
        }
        String head = pieces.head(words.strip());
        return Markdown.escaped(head) + (head.length() < words.strip().length() ? "…" : "");
    }

    private static String value(List<Span> parts) {
        List<Span> spans = merged(parts);
        String whole = spans.stream().map(CardEmbed::shown).collect(joining());
        if (!Markdown.isVisible(whole)) {
            return NOTHING;
        }
        return whole.length() <= MessageEmbed.VALUE_MAX_LENGTH ? whole : cut(spans);
    }

    /** Words next to each other are one text: what means something to Discord may stand in both. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            int last = merged.size() - 1;
            if (last >= 0 && span instanceof Span.Words next && merged.get(last) instanceof Span.Words words) {
                merged.set(last, Span.words(words.text() + next.text()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** The spans that fit, and of the first that does not, if it is words, as much as fits. */
    private static String cut(List<Span> spans) {
        StringBuilder value = new StringBuilder();
        for (Span span : spans) {
            String shown = shown(span);
            int left = MessageEmbed.VALUE_MAX_LENGTH - 1 - value.length();
            if (shown.length() > left) {
                if (span instanceof Span.Words words && left > 1) {
                    value.append(Markdown.escaped(new Pieces(left).head(words.text())));
                }
                break;
            }
            value.append(shown);
        }
        return value.append('…').toString();
    }

    private static String shown(Span span) {
        if (span instanceof Span.Link link) {
            return link(link);
        }
        if (span instanceof Span.Moment moment) {
            long second = moment.at().getEpochSecond();
            return "<t:" + second + ":f> (<t:" + second + ":R>)";
        }
        return Markdown.escaped(((Span.Words) span).text());
    }

    /** Discord shows no link whose label looks like another; and only what can be one becomes one. */
    private static String link(Span.Link link) {
        boolean isLabel = Markdown.isVisible(link.label()) && !link.label().contains("://");
        if (!WebAddress.isMaskable(link.url())) {
            return Markdown.escaped(link.label() + " (" + link.url() + ")");
        }
        return isLabel
                ? "[" + Markdown.escaped(link.label()) + "](" + WebAddress.masked(link.url()) + ")"
                : "<" + WebAddress.masked(link.url()) + ">";
    }
}
