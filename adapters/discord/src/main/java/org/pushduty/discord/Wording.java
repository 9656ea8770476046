package org.pushduty.discord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import org.pushduty.core.chat.Utterance;

/**
 * What core says, as Discord has to be given it. Nothing in a text formats it or pings anybody; called are those who
 * must act, by their ids here.
 */
final class Wording {
    // With room for the ids of those who are called.
    private static final Pieces PIECES = new Pieces(Message.MAX_CONTENT_LENGTH - 200);

    private static final Pieces ONE = new Pieces(Message.MAX_CONTENT_LENGTH);

    private final Map<String, List<String>> people;

    /**
     * @param content escaped; at most 2000 UTF-16 units
     * @param called the user ids that it may ping, and must be all that {@code allowed_mentions} names
     */
    record Said(String content, Set<String> called) {
        Said {
            called = Set.copyOf(called);
        }
    }

    /** @param people the ids on this network of those whom the configuration knows, by the name it has for them */
    Wording(Map<String, List<String>> people) {
        this.people = Map.copyOf(people);
    }

    /** The messages that {@code utterance} becomes; their text is not escaped yet. */
    static List<Utterance> pieces(Utterance utterance) {
        return PIECES.of(utterance.text()).stream()
                .map(piece -> new Utterance(piece, utterance.tone()))
                .toList();
    }

    /** One message that says {@code text}, or its beginning, and calls nobody. */
    static String shown(String text) {
        return Markdown.escaped(ONE.head(text));
    }

    /** {@code text}, one of the pieces, with those of {@code calls} called whose name stands in it. */
    Said said(String text, List<String> calls) {
        Said said = new Said(Markdown.escaped(text), Set.of());
        List<Call> wanted = new ArrayList<>();
        for (String name : calls) {
            List<String> ids = people.getOrDefault(name, List.of());
            if (!ids.isEmpty()) {
                wanted.addAll(Call.of(name, ids, text));
            }
            Said more = called(text, wanted);
            if (more.content().length() > Message.MAX_CONTENT_LENGTH) {
                return said;
            }
            said = more;
        }
        return said;
    }

    private static Said called(String text, List<Call> calls) {
        StringBuilder content = new StringBuilder();
        Set<String> ids = new LinkedHashSet<>();
        int at = 0;
        for (Call call : calls.stream().sorted().toList()) {
            if (call.start() >= at) {
                content.append(Markdown.escaped(text.substring(at, call.start())));
                content.append(call.mentions());
                ids.addAll(call.ids());
                at = call.end();
            }
        }
        return new Said(content.append(Markdown.escaped(text.substring(at))).toString(), ids);
    }

    /** Where a name stands that is to be a mention. */
    private record Call(int start, int end, List<String> ids) implements Comparable<Call> {

        /** The first place where it stands as a word of its own and is no part of an address, if there is one. */
        static List<Call> of(String name, List<String> ids, String text) {
            List<WebAddress> addresses = WebAddress.in(text);
            Matcher word = Pattern.compile("@?(?<![\\p{L}\\p{N}_.-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])")
                    .matcher(text);
            return word.results()
                    .filter(found -> addresses.stream()
                            .noneMatch(each -> found.start() < each.end() && each.start() < found.end()))
                    .limit(1)
                    .map(found -> new Call(found.start(), found.end(), ids))
                    .toList();
        }

        String mentions() {
            return String.join(" ", ids.stream().map(id -> "<@" + id + ">").toList());
        }

        @Override
        public int compareTo(Call other) {
            return Integer.compare(start, other.start);
        }
    }
}
