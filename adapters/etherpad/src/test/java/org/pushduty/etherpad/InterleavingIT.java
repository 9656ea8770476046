package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.Pad.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person and the bot write on one page at the same time, the person over the channel of browsers or, as scripts do,
 * over the API. No word of the person's is lost, or gets under another heading, or doubled.
 */
final class InterleavingIT {
    private static final Logger LOG = LoggerFactory.getLogger(InterleavingIT.class);
    private static final int ROUNDS = Integer.getInteger("rounds", 80);
    private static final int ROUNDS_A_PAGE = 20;
    private static final List<String> MOMENTS =
            List.of("", "", "getRevisionsCount", "getText", "EIO=3", "CLIENT_READY", "USER_CHANGES", "USER_CHANGES");
    private static final List<String> HEADINGS = List.of("# Notable", "# Picks", "# Tasks", "# Done");
    private static final String TEXT = """
            # Notable
            * a new login 🚀
            * a faster search
            # Picks
            * fix the header
            * fix the footer 🚀🚁
            # Tasks
            * migrate
            # Done
            """;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Word> words = new ArrayList<>();
    private int said;
    private int refused;
    private int merged;

    /** What the person has typed, and under which heading. */
    private record Word(String word, String heading) {}

    @Test
    void nothingOfThePersonsIsLostOrMoved() {
        try (EtherpadServer server = EtherpadServer.start();
                var meddler = new Meddler(server.address())) {
            var pad = new EtherpadPad(meddler.settings());
            for (int round = 0; round < ROUNDS; round += ROUNDS_A_PAGE) {
                String page = "rounds-" + round;
                pad.create(page, TEXT);
                words.clear();
                try (var human = new PadHuman(server, page, "kumar")) {
                    write(pad, page, human, meddler, new PagesOverApi(server));
                }
            }
        }

        LOG.info("{} rounds, {} merged, {} refused, seed {}", ROUNDS, merged, refused, seed);
        assertThat(merged).as("merged, seed " + seed).isPositive();
        assertThat(refused).as("refused, seed " + seed).isPositive();
    }

    private void write(EtherpadPad pad, String page, PadHuman human, Meddler meddler, PagesOverApi scripts) {
        for (int round = 0; round < ROUNDS_A_PAGE; round++) {
            Page read = pad.read(page).orElseThrow();
            if (random.nextInt(4) > 0) {
                human.look();
            }
            String young = changed(read.text());
            Runnable deed = random.nextInt(6) == 0 ? appending(page, scripts) : deed(human);
            boolean isDone = meanwhile(deed, meddler, () -> pad.replace(page, read, young));
            check(pad, page, read, young, isDone);
        }
    }

    /** Does both at the same time: the deed at a given moment of the bot's, or whenever it comes. */
    private boolean meanwhile(Runnable deed, Meddler meddler, BooleanSupplier replacing) {
        String moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
        if (moment.isEmpty()) {
            var typing = CompletableFuture.runAsync(deed);
            boolean isDone = replacing.getAsBoolean();
            typing.join();
            return isDone;
        }
        var typed = new AtomicBoolean();
        meddler.beforeNext(moment, () -> {
            typed.set(true);
            deed.run();
        });
        boolean isDone = replacing.getAsBoolean();
        if (!typed.get()) {
            throw new IllegalStateException("the bot never came to " + moment);
        }
        return isDone;
    }

    private void check(EtherpadPad pad, String page, Page read, String young, boolean isDone) {
        Page now = pad.read(page).orElseThrow();
        String said = "seed " + seed + ", " + read.text() + " -> " + young + " (" + isDone + "): " + now.text();
        for (Word word : words) {
            assertThat(times(now.text(), word.word())).as(word + ", " + said).isEqualTo(1);
            assertThat(heading(now.text(), word.word())).as(word + ", " + said).isEqualTo(word.heading());
        }
        for (String heading : HEADINGS) {
            assertThat(times(now.text(), heading)).as(heading + ", " + said).isEqualTo(1);
        }
        if (!isDone) {
            refused++;
            assertThat(times(now.text(), bots(young))).as(said).isEqualTo(times(read.text(), bots(young)));
        } else if (!now.text().equals(young)) {
            merged++;
        }
        if (isDone) {
            assertThat(now.text()).as(said).contains(bots(young));
        }
    }

    // The bot: strikes a line through, adds one, removes one of its own, or counts; and always says which turn it is.
    private String changed(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        lines.removeIf(line -> line.startsWith("bot's turn") && isWithoutWords(line));
        int at = lines.indexOf(HEADINGS.get(random.nextInt(HEADINGS.size())));
        int place = at < 0 ? lines.size() : at + 1;
        switch (random.nextInt(4)) {
            case 0 -> lines.replaceAll(line -> line.contains("* fix") ? strike(line) : line);
            case 1 -> lines.add(place, "* a line of the bot 🚁");
            case 2 -> lines.removeIf(line -> line.equals("* a line of the bot 🚁"));
            default -> lines.add(place, "* one\n* two\n* three");
        }
        lines.add(Math.min(place, lines.size()), "bot's turn " + ++said + ".");
        return String.join("\n", lines) + "\n";
    }

    private static String bots(String young) {
        return young.lines()
                .filter(line -> line.startsWith("bot's turn"))
                .reduce((first, last) -> turn(first) > turn(last) ? first : last)
                .orElseThrow();
    }

    private static int turn(String line) {
        return Integer.parseInt(line.replaceFirst("^bot's turn \\D*(\\d+).*$", "$1"));
    }

    private boolean isWithoutWords(String line) {
        return words.stream().noneMatch(word -> line.contains(word.word()));
    }

    private static String strike(String line) {
        return line.contains("~~") ? line.replace("~~", "") : "~~" + line + "~~";
    }

    // The person: types into a line or behind it, writes a new one, breaks one in two.
    private Runnable deed(PadHuman human) {
        String word = "<w" + ++said + ">";
        int line = random.nextInt(human.lines().size());
        String at = human.lines().get(line);
        words.add(new Word(word, headingOf(human.lines(), line)));
        return switch (random.nextInt(4)) {
            case 0 -> () -> human.type(line, at.startsWith("* ") && !at.contains("<") ? half(at) : at.length(), word);
            case 1 -> () -> human.type(line, at.length(), word);
            case 2 -> () -> human.writeAfter(line, word);
            default -> () -> human.type(line, at.length(), "\n" + word + "\nand more");
        };
    }

    // At the end of the page, under the last heading.
    private Runnable appending(String page, PagesOverApi scripts) {
        String word = "<w" + ++said + ">";
        words.add(new Word(word, HEADINGS.get(HEADINGS.size() - 1)));
        return () -> scripts.call("appendText", Map.of("padID", page, "text", "\n" + word));
    }

    private static int half(String line) {
        int half = line.length() / 2;
        return Character.isLowSurrogate(line.charAt(half)) ? half - 1 : half;
    }

    private static String heading(String text, String word) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(word)) {
                return headingOf(lines, line);
            }
        }
        return "nowhere";
    }

    private static String headingOf(List<String> lines, int line) {
        for (int at = line; at >= 0; at--) {
            for (String heading : HEADINGS) {
                if (lines.get(at).contains(heading)) {
                    return heading;
                }
            }
        }
        return "none";
    }

    private static int times(String text, String word) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }
}
