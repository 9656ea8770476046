package org.pushduty.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.effect.Letter;

/** The fields of a letter's head, as far as they can be written there. */
final class Fields {
    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    /** RFC 5322, section 3.4.1, without comments and quotes. */
    private static final Pattern ADDRESS =
            Pattern.compile(WORD + "(\\." + WORD + ")*@([A-Za-z0-9._-]+|\\[[A-Fa-f0-9:.]+\\])");
    /** RFC 5322, section 3.6.4: two words with an at-sign between; what mailers really write is let through. */
    private static final Pattern ID = Pattern.compile("[!-~&&[^<>@]]+@[!-~&&[^<>@]]+");
    /** RFC 5321, section 4.5.3.1.3: a path is 256 octets with its brackets. */
    private static final int ADDRESS_LIMIT = 254;
    /** A line has 998 bytes at most (RFC 5322, section 2.1.1), and no id can be folded. */
    private static final int ID_LIMIT = 900;

    private static final Pattern SIMPLE = Pattern.compile("[!-~]{0,60}( [!-~]{1,60})*");
    private static final int ENCODED_BYTES = 39;
    private static final int LINE = 76;

    private Fields() {}

    /** What makes it impossible to send the letter, if anything does; for a person. */
    static Optional<String> fault(Letter letter) {
        Optional<String> address = Stream.concat(Stream.of(letter.from()), letter.to().stream())
                .filter(each -> !ADDRESS.matcher(each).matches() || each.length() > ADDRESS_LIMIT)
                .findFirst();
        if (address.isPresent()) {
            return address.map(each -> "this is no mail address that can be written to: " + shown(each));
        }
        return Stream.concat(Stream.of(letter.id()), letter.references().stream())
                .filter(each -> !ID.matcher(each).matches() || each.length() > ID_LIMIT)
                .findFirst()
                .map(each -> "this is no id of a letter: " + shown(each));
    }

    private static String shown(String text) {
        String plain = PlainText.of(text);
        return plain.length() > LINE ? plain.substring(0, LINE) + "…" : plain;
    }

    /**
     * A field of free text, folded so that it is {@code text} again when it is read: as it stands where it is ASCII,
     * else in encoded words (RFC 2047).
     *
     * @param taken how much of the first line the field's name has taken
     */
    static String folded(String text, int taken) {
        String plain = PlainText.of(text).strip();
        // What looks like an encoded word would be read as one.
        boolean isSimple = SIMPLE.matcher(plain).matches() && !plain.contains("=?");
        return isSimple ? foldedAtSpaces(plain, taken) : String.join("\r\n ", encodedWords(plain));
    }

    private static String foldedAtSpaces(String plain, int taken) {
        StringBuilder folded = new StringBuilder();
        int column = taken;
        for (String word : plain.split(" ", -1)) {
            boolean isFirst = folded.isEmpty();
            if (!isFirst && column + 1 + word.length() > LINE) {
                folded.append("\r\n");
                column = 0;
            }
            folded.append(isFirst ? "" : " ").append(word);
            column += 1 + word.length();
        }
        return folded.toString();
    }

    private static List<String> encodedWords(String plain) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int character : plain.codePoints().toArray()) {
            int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > ENCODED_BYTES) {
                words.add(encoded(word));
                word.setLength(0);
                bytes = 0;
            }
            word.appendCodePoint(character);
            bytes += more;
        }
        words.add(encoded(word));
        return words;
    }

    private static String encoded(CharSequence word) {
        byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
