package org.pushduty.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.RecordedPassage;

/**
 * A caller that tries again after each return, and stops at any other word, against a server that goes wrong at random
 * places. The server is honest: what it says no to, it has not taken; of one that lies, nobody could tell.
 */
final class RandomMishapsTest {
    private static final int LETTERS = 200;
    private static final Patience HASTY = new Patience(
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofMillis(20));

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private final SmtpServer server = SmtpServer.start(SmtpServer.Offer.PLAIN);
    private final SmtpMailer mailer = new SmtpMailer(Mailers.plain(server.port()), HASTY);
    private final Map<String, RecordedPassage> current = new ConcurrentHashMap<>();
    private final List<String> takenTooEarly = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    @Test
    void noLetterIsTakenTwiceAndNoneIsLostUnsaid() {
        server.onTaking(mail -> {
            if (!current.get(mail.id()).story().equals(List.of("leaving"))) {
                takenTooEarly.add(mail.id());
            }
        });
        Map<String, String> ends = new HashMap<>();
        Map<String, Integer> words = new HashMap<>();
        for (int number = 0; number < LETTERS; number++) {
            String id = "letter-" + number;
            String end = "returned";
            while (end.equals("returned")) {
                end = attempt(id);
                words.merge(end, 1, Integer::sum);
            }
            ends.put(id + "@bot.example.org", end);
        }
        server.stop();

        assertThat(takenTooEarly)
                .as("taken before leaving was told, seed %d", seed)
                .isEmpty();
        ends.forEach((id, end) -> {
            long copies =
                    server.box().stream().filter(mail -> mail.id().equals(id)).count();
            switch (end) {
                case "arrived" ->
                    assertThat(copies).as("%s arrived, seed %d", id, seed).isEqualTo(1);
                case "refused" ->
                    assertThat(copies).as("%s was refused, seed %d", id, seed).isZero();
                default ->
                    assertThat(copies).as("%s was lost, seed %d", id, seed).isLessThanOrEqualTo(1);
            }
        });
        // Else it has shown nothing.
        assertThat(words).as("seed %d", seed).containsOnlyKeys("arrived", "refused", "returned", "lost");
    }

    /** One try; the word that it ended with. */
    private String attempt(String id) {
        RecordedPassage passage = new RecordedPassage();
        current.put(id + "@bot.example.org", passage);
        boolean isDown = random.nextInt(20) == 0;
        Mishap mishap = mishap();
        if (isDown) {
            server.stop();
        } else if (random.nextInt(4) == 0) {
            server.once();
        } else {
            server.once(mishap);
        }
        List<String> story = Mailers.ended(mailer, Mailers.letter(id), passage);
        if (isDown) {
            assertThat(story)
                    .as("down, seed %d", seed)
                    .singleElement()
                    .asString()
                    .startsWith("returned: ");
            server.start();
        }
        assertSound(story, id, mishap);
        return story.get(story.size() - 1).replaceFirst(":.*", "");
    }

    private void assertSound(List<String> story, String id, Mishap mishap) {
        String words = String.join(", ", story).replaceAll(": [^,]*", "");
        assertThat(words)
                .as("%s, seed %d: %s", mishap, seed, story)
                .matches("returned.*|refused.*|leaving, (arrived|returned|refused|lost).*");
        long copies = server.box().stream()
                .filter(mail -> mail.id().equals(id + "@bot.example.org"))
                .count();
        if (words.contains("returned") || words.contains("refused")) {
            assertThat(copies).as("%s, seed %d: %s", mishap, seed, story).isZero();
        }
        if (words.contains("arrived")) {
            assertThat(copies).as("%s, seed %d: %s", mishap, seed, story).isEqualTo(1);
        }
    }

    private Mishap mishap() {
        Step[] steps = {
            Step.GREETING, Step.EHLO, Step.MAIL, Step.RCPT, Step.DATA, Step.TEXT, Step.END, Step.END, Step.QUIT
        };
        Step step = steps[random.nextInt(steps.length)];
        Mishap mishap = switch (random.nextInt(5)) {
            case 0 -> Mishap.says(step, "45" + random.nextInt(3) + " later");
            case 1 -> Mishap.says(step, "55" + random.nextInt(5) + " never");
            case 2 -> Mishap.says(step, "nonsense");
            case 3 -> Mishap.hangsUp(step);
            default -> Mishap.fallsSilent(step);
        };
        boolean saysNo = mishap.reply().startsWith("4") || mishap.reply().startsWith("5");
        return !saysNo && random.nextBoolean() ? mishap.afterTaking() : mishap;
    }
}
