package org.pushduty.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;

/** Words parted by blanks. JLine's own parser waits for a second quote, and people type {@code can't}. */
final class WordParser implements Parser {
    private static final Pattern WORD = Pattern.compile("\\S+");

    @Override
    public CompletingParsedLine parse(String line, int cursor, ParseContext context) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find() && word.start() <= cursor) {
            words.add(word.group());
            if (cursor <= word.end()) {
                return new Split(line, cursor, word.group(), cursor - word.start(), words.size() - 1, words);
            }
        }
        // Between two words a new one begins.
        words.add("");
        return new Split(line, cursor, "", 0, words.size() - 1, words);
    }

    private record Split(String line, int cursor, String word, int wordCursor, int wordIndex, List<String> words)
            implements CompletingParsedLine {

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
