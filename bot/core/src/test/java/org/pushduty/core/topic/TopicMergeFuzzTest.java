package org.pushduty.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;

/**
 * Topics as people leave them, at random: {@code -Dseed=} repeats a run, {@code -Dfuzz.inputs=} says how many there
 * are.
 */
class TopicMergeFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2_000);
    private static final long SEED = Long.getLong("seed", 20161006);
    private static final People PEOPLE =
            new People(List.of(new Person("kumar", "", List.of()), new Person("mat", "", List.of())), Map.of());
    private static final List<String> FORMS = List.of(
            "Push {push.date} · hero {hero} · {pad.url}",
            "Push {push.name} | hero {hero}",
            "v{push.name}: {hero}",
            "{hero}",
            "{push.date}{hero}{pad.url}",
            "no values | at all",
            "{hero} {unknown} (.*) $1 🚂");
    private static final List<String> SCRAPS = List.of(
            " ",
            "  ",
            " | ",
            "|",
            " || ",
            "…",
            "·",
            " · ",
            "hero",
            "Push",
            "mat",
            "kumar",
            "kumar|lunch",
            "2016-10-06",
            "https://pad.example.org/p/amo",
            "https://",
            "://",
            "é",
            "🇫🇷",
            "🧑‍🚒",
            "\u0301",
            "\u200d",
            "(",
            ")",
            "$1",
            "\\",
            ".",
            "'s",
            "naïve 推送",
            "x".repeat(60));

    private final Random random = new Random(SEED);

    @Test
    void whateverStandsThereOthersKeepTheirWordsAndTheRestFits() {
        for (int i = 0; i < INPUTS; i++) {
            String form = pick(FORMS);
            String last = random.nextInt(8) == 0 ? "" : segment(form, "2016.10.06", "kumar");
            String wanted =
                    random.nextBoolean() ? segment(form, "2016.10.13", "mat") : segment(form, "2016.10.06", "mat");
            String topic = random.nextInt(4) == 0 ? scraps(20) : others() + edited(last) + others();

            assertSound(i, form, topic, last, wanted);
        }
    }

    private void assertSound(int input, String form, String topic, String last, String wanted) {
        int room = Math.max(bytes(topic), random.nextInt(40, 400));
        var merge = new TopicMerge(new TopicForm(form, PEOPLE), text -> bytes(text) <= room);
        String told = "seed %d, input %d: \"%s\", from \"%s\" to \"%s\", %d bytes"
                .formatted(SEED, input, topic, last, wanted, room);

        boolean isAnew = random.nextBoolean();
        TopicChange change = isAnew ? merge.anew(topic, last, wanted) : merge.renewed(topic, last, wanted);
        merge.byHand(topic, last, wanted);

        if (change instanceof TopicChange.Set set) {
            assertThat(bytes(set.topic())).as(told).isLessThanOrEqualTo(room);
            assertThat(set.topic()).as(told).isNotEqualTo(topic);
            assertThat(othersIn(set.topic())).as(told).containsSubsequence(othersIn(topic));
            if (isAnew) {
                assertThat(merge.anew(set.topic(), wanted, wanted)).as(told).isEqualTo(new TopicChange.Leave());
            }
        }
    }

    /** The parts of a topic that nobody could take for the bot's. */
    private static List<String> othersIn(String topic) {
        return Stream.of(topic.split(" \\| ", -1))
                .filter(part -> part.startsWith("<") && part.endsWith(">"))
                .collect(Collectors.toList());
    }

    private String others() {
        String part = "<" + "é🇫🇷q".repeat(random.nextInt(6)) + random.nextInt(1000) + ">";
        return random.nextBoolean() ? " | " + part + " | " : "";
    }

    private static String segment(String form, String push, String hero) {
        return form.replace("{push.name}", push)
                .replace("{push.date}", push.replace('.', '-'))
                .replace("{hero}", hero)
                .replace("{pad.url}", "https://pad.example.org/p/amo-" + push);
    }

    /** Somebody has changed it, or not. */
    private String edited(String segment) {
        var text = new StringBuilder(segment);
        for (int edits = random.nextInt(4); edits > 0 && text.length() > 0; edits--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(6));
            text.replace(from, to, random.nextBoolean() ? pick(SCRAPS) : "");
        }
        return whole(text.toString());
    }

    private String scraps(int most) {
        List<String> scraps = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            scraps.add(pick(SCRAPS));
        }
        return String.join("", scraps);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Networks hand over whole characters only. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Throws where a character was broken. */
    private static int bytes(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return encoded.remaining();
        } catch (CharacterCodingException e) {
            throw new AssertionError("half a character in " + text, e);
        }
    }
}
