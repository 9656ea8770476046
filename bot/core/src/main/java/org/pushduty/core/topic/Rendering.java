package org.pushduty.core.topic;

import java.util.List;

/**
 * The bot's segment with some values filled in, as words.
 *
 * @param kinds what each word of {@code words} is
 */
record Rendering(String text, List<Word> words, List<Kind> kinds) {

    /** What a word of the segment is. */
    enum Kind {
        LITERAL,
        /** A date or the name of a push. */
        DAY,
        HERO,
        LINK,
        /** A value with other text in one word with it, like {@code v2016.10.06}. */
        MIXED
    }

    Rendering {
        words = List.copyOf(words);
        kinds = List.copyOf(kinds);
    }

    /** A segment of which nothing more is known than its words. */
    static Rendering opaque(String text) {
        List<Word> words = Word.in(text);
        return new Rendering(
                text, words, words.stream().map(word -> Kind.LITERAL).toList());
    }

    int size() {
        return words.size();
    }

    boolean isLiteral(int i) {
        return kinds.get(i) == Kind.LITERAL;
    }

    /** Whether both come from one template and differ in the values alone, word by word. */
    boolean isParallelTo(Rendering other) {
        if (!kinds.equals(other.kinds)) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (isLiteral(i) && !words.get(i).text().equals(other.words.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** The text between the end of word {@code from} (-1: from the beginning) and the end of word {@code to}. */
    String after(int from, int to) {
        return text.substring(
                from < 0 ? 0 : words.get(from).end(), words.get(to).end());
    }

    /** The text between word {@code i} and the next one. */
    String behind(int i) {
        Word next = words.get(i + 1);
        return text.substring(words.get(i).end(), next.start());
    }
}
