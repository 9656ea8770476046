package org.pushduty.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.entities.Message;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Card;
import org.pushduty.core.chat.Choice;
import org.pushduty.core.chat.Utterance;

/** The messages that an answer becomes: first those for everybody, then those for the asker alone. */
final class Posts {
    /** So many messages of one answer a channel reads. */
    private static final int FEW = 2;

    private static final Post REST = Post.of("… (the rest is for you alone)", false);

    private static final int ROW = 5;
    private static final int ROWS = 5;

    private final Answer answer;
    private final Map<String, Choice> buttons = new LinkedHashMap<>();
    private final List<Choice> others = new ArrayList<>();

    private Posts(Answer answer) {
        this.answer = answer;
        for (Choice choice : answer.choices()) {
            ButtonId.of(choice)
                    .filter(id -> buttons.size() < ROW * ROWS)
                    .ifPresentOrElse(id -> buttons.putIfAbsent(id, choice), () -> others.add(choice));
        }
    }

    /** @param areCardsShown whether embeds can be shown; else there are lines instead */
    static List<Post> of(Answer answer, boolean areCardsShown) {
        return new Posts(answer).posts(areCardsShown);
    }

    private List<Post> posts(boolean areCardsShown) {
        List<Post> open = areCardsShown && !answer.cards().isEmpty() ? embeds() : lines(true);
        List<Post> quiet = lines(false);
        keepShort(open, quiet);
        boolean isOpen = !open.isEmpty();
        List<Post> last = isOpen ? open : quiet;
        if (!last.isEmpty() && !buttons.isEmpty()) {
            last.set(last.size() - 1, last.get(last.size() - 1).with(rows()));
        }
        return Stream.concat(open.stream(), quiet.stream()).toList();
    }

    /** A long answer is for the asker alone, but for its beginning. */
    private static void keepShort(List<Post> open, List<Post> quiet) {
        if (open.size() > FEW && open.get(0).embeds().isEmpty()) {
            List<Post> rest = open.subList(1, open.size());
            quiet.addAll(0, rest.stream().map(post -> post.quiet(true)).toList());
            rest.clear();
            open.add(REST);
        }
    }

    private List<Post> embeds() {
        List<Post> posts = new ArrayList<>();
        for (Card card : answer.cards()) {
            posts.add(new Post("", List.of(CardEmbed.of(card)), List.of(), false));
        }
        return posts;
    }

    /** As many lines in a message as fit. */
    private List<Post> lines(boolean isPublic) {
        List<Post> posts = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (String line : escapedLines(isPublic)) {
            if (content.length() + 1 + line.length() > Message.MAX_CONTENT_LENGTH) {
                posts.add(Post.of(content.toString(), !isPublic));
                content.setLength(0);
            }
            content.append(content.isEmpty() ? "" : "\n").append(line);
        }
        if (!content.isEmpty()) {
            posts.add(Post.of(content.toString(), !isPublic));
        }
        return posts;
    }

    private List<String> escapedLines(boolean isPublic) {
        Stream<Utterance> said = answer.lines().stream()
                .filter(line -> line.isPublic() == isPublic)
                .map(Answer.Line::utterance);
        return Stream.concat(said, hints(isPublic))
                .flatMap(utterance -> Wording.pieces(utterance).stream())
                .map(piece -> Markdown.escaped(piece.text()))
                .toList();
    }

    /** What found no room as a button is told as where there are none. */
    private Stream<Utterance> hints(boolean isPublic) {
        boolean isOpen = answer.lines().stream().anyMatch(Answer.Line::isPublic);
        return isPublic == isOpen && !answer.lines().isEmpty()
                ? others.stream().map(choice -> Utterance.plain(choice.hint()))
                : Stream.of();
    }

    private List<ActionRow> rows() {
        List<Button> all = new ArrayList<>();
        buttons.forEach((id, choice) -> all.add(Button.of(style(choice, all.isEmpty()), id, label(choice))));
        List<ActionRow> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROW) {
            rows.add(ActionRow.of(all.subList(from, Math.min(all.size(), from + ROW))));
        }
        return rows;
    }

    /** The first that only has to be pressed is what most will want. */
    private static ButtonStyle style(Choice choice, boolean isFirst) {
        return isFirst && choice.isComplete() ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
    }

    private static String label(Choice choice) {
        String label = Markdown.isVisible(choice.label()) ? choice.label() : choice.line();
        return Shortened.to(Button.LABEL_MAX_LENGTH, label);
    }
}
