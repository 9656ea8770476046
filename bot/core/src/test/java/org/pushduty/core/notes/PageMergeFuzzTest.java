package org.pushduty.core.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pushduty.core.Fuzz;

/** Pages that the bot and people write in turns, at random; see {@link Fuzz} for how to repeat a round. */
class PageMergeFuzzTest {
    private static final int STEPS = 4;

    @Test
    void peopleKeepTheirWordsAndTheBotItsPieces() {
        Fuzz.rounds(25, STEPS, random -> new Story(random).play());
    }

    /** One page of one push. */
    private static final class Story {
        private static final List<String> LEADS = List.of("", "", "- ", "    ", "  * ");
        private static final List<String> FRAME = List.of("", "", "-", "-----", "Please ask first.", "(see the wiki)");

        private final RandomGenerator random;
        private final EditedPage page;
        private final List<String> told = new ArrayList<>();

        private final Map<String, Boolean> isList = new LinkedHashMap<>();
        private final List<String> template = new ArrayList<>();
        private final Set<String> headings = new HashSet<>();
        private final Set<String> inline = new HashSet<>();

        private final Map<String, Map<String, Piece>> pieces = new HashMap<>();
        private final Map<String, List<String>> adopted = new HashMap<>();
        private final Set<String> touchedParts = new HashSet<>();
        private final Set<String> touchedPieces = new HashSet<>();
        private List<PageForm> written = new ArrayList<>();
        private boolean isUntouched = true;
        private int number;

        Story(RandomGenerator random) {
            this.random = random;
            this.page = new EditedPage(random, this::touched, this::placed);
            makeTemplate();
        }

        private void makeTemplate() {
            line("# Push 2016.10.06");
            for (int part = 0; part < random.nextInt(2, 6); part++) {
                String name = "part" + part;
                frame();
                isList.put(name, random.nextInt(3) > 0);
                adopted.put(name, new ArrayList<>());
                if (isList.get(name)) {
                    line((random.nextBoolean() ? "## " : "") + "Things of " + name + ":");
                    frame();
                    template.add(Fuzz.one(random, LEADS) + "{" + name + "}");
                } else {
                    String words = Fuzz.one(random, List.of("The " + name + " is: ", name + " ", "v" + part + "-"));
                    inline.add(words.strip());
                    template.add(words + "{" + name + "}" + Fuzz.one(random, List.of("", "", " (UTC)")));
                }
                pieces.put(name, new LinkedHashMap<>());
            }
            frame();
            line("The end");
        }

        private void frame() {
            for (int i = random.nextInt(3); i > 0; i--) {
                line(Fuzz.one(random, FRAME));
            }
        }

        private void line(String text) {
            template.add(text);
            headings.add(text);
        }

        private PageForm form() {
            String marked = String.join("\n", template);
            for (String part : isList.keySet()) {
                List<Piece> all = List.copyOf(pieces.get(part).values());
                marked = marked.replace(
                        "{" + part + "}",
                        isList.get(part)
                                ? Marks.list(part, all)
                                : Marks.piece(all.isEmpty() ? Piece.of(part, "it", "") : all.get(0)));
            }
            return PageForm.read(marked);
        }

        void play() {
            update();
            written.add(form());
            page.set(written.get(0).text());
            try {
                for (int i = 0; i < STEPS; i++) {
                    step();
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(String.join("\n", told) + "\n--- template\n" + String.join("\n", template), e);
            }
        }

        private void step() {
            told.add("--- page\n" + page.text());
            for (int edits = random.nextInt(5) - 1; edits > 0; edits--) {
                told.add(page.edit());
                isUntouched = false;
            }
            told.add("--- edited\n" + page.text());
            read();
            update();
            PageForm wanted = form();
            Merged merged = PageMerge.merge(page.text(), written, wanted);
            told.add("--- wanted\n" + wanted.text() + "\n--- merged\n" + merged.text());
            check(wanted, merged);
            write(merged);
        }

        /** The process may be killed before the page is written, or before it is known to be. */
        private void write(Merged merged) {
            int luck = random.nextInt(6);
            if (luck > 0) {
                page.set(merged.text());
            }
            written = luck > 1 ? List.of(merged.form()) : List.of(merged.base(), merged.form());
            told.add(luck == 0 ? "write lost" : luck == 1 ? "write in doubt" : "written");
        }

        private void read() {
            Map<String, List<String>> read = PageReading.read(page.text(), written, adopted);
            read.forEach((part, lines) -> lines.forEach(words -> adopt(part, words)));
            assertThat(PageReading.read(page.text(), written, adopted)).isEmpty();
            told.add("read " + read);
        }

        private void adopt(String part, String words) {
            List<String> before = adopted.computeIfAbsent(part, any -> new ArrayList<>());
            long there =
                    page.text().lines().filter(line -> line.contains(words)).count();
            assertThat(before.stream().filter(words::equals).count())
                    .as("adopted before: %s", words)
                    .isLessThan(there);
            before.add(words);
            put(part, key -> new Piece(part, key, "", words, " — number " + key + " of " + part));
        }

        private void put(String part, Function<String, Piece> piece) {
            String key = "k" + number++;
            pieces.get(part).put(key, piece.apply(key));
        }

        private void update() {
            for (String part : isList.keySet()) {
                Map<String, Piece> all = pieces.get(part);
                if (!isList.get(part)) {
                    String text = random.nextBoolean() ? "value" + number++ + "/" : "";
                    all.put(
                            "it",
                            random.nextInt(3) > 0
                                    ? Piece.of(part, "it", text)
                                    : all.getOrDefault("it", Piece.of(part, "it", "")));
                    continue;
                }
                for (String key : List.copyOf(all.keySet())) {
                    change(part, key, all);
                }
                for (int more = random.nextInt(3); more > 0; more--) {
                    put(part, key -> Piece.of(part, key, "number " + key + " of " + part + " as it is"));
                }
            }
        }

        private void change(String part, String key, Map<String, Piece> all) {
            Piece was = all.get(key);
            int luck = random.nextInt(6);
            if (luck == 0) {
                all.remove(key);
            } else if (luck == 1 && was.isAdopted()) {
                all.put(key, new Piece(part, key, "~~", was.quote(), "~~ — number " + key + " done " + number++));
            } else if (luck == 1) {
                all.put(key, Piece.of(part, key, "~~number " + key + " of " + part + "~~ done " + number++));
            }
        }

        /** A person has put their hand on that line. */
        private void touched(String line) {
            if (headings.contains(line) && Words.isIn(line)) {
                touchedParts.addAll(isList.keySet());
            }
            for (PageForm form : written) {
                for (Piece piece : form.pieces()) {
                    String text = piece.isAdopted() ? piece.after() : piece.text();
                    boolean isIn = !text.isEmpty() && line.contains(text);
                    if (isIn || (piece.isAdopted() && line.contains(piece.quote()))) {
                        touchedPieces.add(piece.part() + " " + piece.key());
                    }
                }
            }
            isList.keySet().stream().filter(part -> !isList.get(part)).forEach(touchedParts::add);
        }

        /** Below a line of the frame that they put elsewhere, the lines of a list are in it no more. */
        private void placed(String line) {
            if (inline.stream().anyMatch(line::contains)) {
                touchedParts.addAll(isList.keySet());
            }
        }

        private void check(PageForm wanted, Merged merged) {
            String before = page.text();
            String after = merged.text();
            assertThat(landmarks(after)).as("people's words, in order").isEqualTo(landmarks(before));
            checkItComesToRest(after, List.of(merged.form()), wanted);
            if (!page.hasCopies()) {
                checkItComesToRest(after, List.of(merged.base(), merged.form()), wanted);
            }
            if (isUntouched) {
                assertThat(after).as("untouched").isEqualTo(wanted.text());
            }
            for (Piece piece : wanted.pieces()) {
                check(piece, before, after);
            }
        }

        /**
         * On pages that people have torn apart, what one merge has put right may let the next one know more of it; the
         * third finds nothing to do, and nothing of theirs goes.
         */
        private void checkItComesToRest(String page, List<PageForm> written, PageForm wanted) {
            Merged again = PageMerge.merge(page, written, wanted);
            assertThat(landmarks(again.text()))
                    .as("people's words, in order, when merged again")
                    .isEqualTo(landmarks(page));
            wanted.said().values().forEach(piece -> checkNotDoubled(piece, page, again.text()));
            assertThat(PageMerge.merge(again.text(), List.of(again.form()), wanted)
                            .text())
                    .as("merged thrice, first of %s", written.size())
                    .isEqualTo(again.text());
        }

        private void checkNotDoubled(Piece piece, String before, String after) {
            String text = ours(piece);
            assertThat(text.isEmpty() ? 0 : count(after, text))
                    .as("written twice: %s", text)
                    .isLessThanOrEqualTo(Math.max(1, count(before, text)));
        }

        private static String ours(Piece piece) {
            return piece.isAdopted() ? piece.after() : piece.text();
        }

        private void check(Piece piece, String before, String after) {
            checkNotDoubled(piece, before, after);
            boolean isTouched =
                    touchedParts.contains(piece.part()) || touchedPieces.contains(piece.part() + " " + piece.key());
            assertThat(isTouched || ours(piece).isEmpty() || count(after, ours(piece)) == 1)
                    .as("current: %s", ours(piece))
                    .isTrue();
        }

        private static int count(String page, String text) {
            return page.split(Pattern.quote(text), -1).length - 1;
        }

        /** What people have typed, line by line, among the lines of the frame. */
        private List<String> landmarks(String text) {
            List<String> landmarks = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                headings.stream()
                        .filter(Words::isIn)
                        .filter(line::contains)
                        .sorted()
                        .forEach(landmarks::add);
                if (!EditedPage.typed(line).isEmpty()) {
                    landmarks.add(EditedPage.typed(line));
                }
            }
            return landmarks;
        }
    }
}
