package org.pushduty.core.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageReadingTest {
    private static final String COMMIT = "https://git.example.org/web/commit/abc123";
    private static final PageForm FORM = form(Piece.of("picks", "1", "web: 1a2b3c4 Mend login"));

    private static PageForm form(Piece... picks) {
        return PageForm.read("# Push 2016.10.06 by " + Marks.piece(Piece.of("hero", "hero", "kumar"))
                + "\n\nBlockers:\n\n" + Marks.list("blockers", List.of())
                + "\n-\n\nTo pick, oldest first:\n\n" + Marks.list("picks", List.of(picks))
                + "\n\nLater:\n");
    }

    private static final Map<String, List<String>> NOTHING = Map.of("picks", List.of(), "blockers", List.of());

    private static Map<String, List<String>> read(String page) {
        return PageReading.read(page, List.of(FORM), NOTHING);
    }

    private static String withPicks(String lines) {
        return FORM.text().replace("Mend login\n", "Mend login\n" + lines);
    }

    @Test
    void aPageThatNobodyTouchedSaysNothing() {
        assertThat(read(FORM.text())).isEmpty();
    }

    @Test
    void linesUnderAListAreInputForItWithoutTheirBullets() {
        String page = withPicks(
                        "  * " + COMMIT
                                + "\t\n\n1. two\n[ ] three\n- [ ] four\n*five\n**six** seven\n*eight *nine* ten\n*eleven* twelve\n-\n - \n---\n")
                .replaceFirst("\n-\n", "\n- login is broken\n");

        assertThat(read(page))
                .containsExactly(
                        Map.entry("blockers", List.of("login is broken")),
                        Map.entry(
                                "picks",
                                List.of(
                                        COMMIT,
                                        "two",
                                        "three",
                                        "four",
                                        "five",
                                        "**six** seven",
                                        "eight *nine* ten",
                                        "*eleven* twelve")));
    }

    @Test
    void whatIsDoneOrOursOrOnlyLeadsToOthersIsNoInput() {
        String page = withPicks("~~" + COMMIT + "~~ (in 2016.10.06-1)\n- [x] done\nfrom mat:\n")
                .replace("Mend login\n", "Mend login (risky)\n- web: 1a2b3c4 Mend login\n");

        assertThat(read(page)).isEmpty();
    }

    @Test
    void whatStandsElsewhereIsNoInput() {
        String page = "hello\n" + FORM.text().replace("Later:", "# My own\nwords\nLater:") + "\nmore words\n";

        assertThat(read(page)).isEmpty();
    }

    @Test
    void whatStandsUnderAListThatIsTheBotsAloneIsNoInput() {
        String page = withPicks("\nmat looks at it\n");

        assertThat(PageReading.read(page, List.of(FORM), Map.of("blockers", List.of())))
                .isEmpty();
        assertThat(PageReading.read(page, List.of(FORM), Map.of("picks", List.of())))
                .isNotEmpty();
    }

    @Test
    void ofTwoListsUnderOneHeadingALineIsInputForTheNearest() {
        PageForm form = PageForm.read(
                "## Tasks\n\n" + Marks.list("before", List.of(Piece.of("before", "1", "stop the mail"))) + "\n\n"
                        + Marks.list("after", List.of(Piece.of("after", "1", "start the mail"))) + "\n\n## End\n");
        String page =
                form.text().replace("stop the mail\n", "stop the mail\none\n").replace("\n\n## End", "\ntwo\n\n## End");
        Map<String, List<String>> nothing = Map.of("before", List.of(), "after", List.of());

        assertThat(PageReading.read(page, List.of(form), nothing))
                .isEqualTo(Map.of("before", List.of("one"), "after", List.of("two")));
    }

    @Test
    void aLineAboveAnyHeadingIsInputForAListThatBeginsThere() {
        PageForm form = PageForm.read(Marks.list("picks", List.of()) + "\n\n# Later\n");

        assertThat(PageReading.read("- " + COMMIT + "\n" + form.text(), List.of(form), NOTHING))
                .isEqualTo(Map.of("picks", List.of(COMMIT)));
    }

    @Test
    void anEditedHeadingIsNoInput() {
        assertThat(read(FORM.text().replace("To pick, oldest first:", "To pick (commits, oldest first)")))
                .isEmpty();
    }

    @Test
    void nothingIsAdoptedTwice() {
        PageForm answered = form(
                Piece.of("picks", "1", "web: 1a2b3c4 Mend login"),
                new Piece("picks", "2", "", COMMIT, " — pick 2, wanted"));
        String before = withPicks(COMMIT + "\n" + COMMIT + "\n");
        String after = PageMerge.merge(before, List.of(FORM), answered).text();
        Map<String, List<String>> adopted = Map.of("picks", List.of(COMMIT));

        assertThat(read(before)).isEqualTo(Map.of("picks", List.of(COMMIT, COMMIT)));
        assertThat(PageReading.read(before, List.of(FORM), adopted)).isEqualTo(adopted);
        assertThat(PageReading.read(before, List.of(FORM, answered), adopted)).isEqualTo(adopted);
        assertThat(PageReading.read(after, List.of(answered), adopted)).isEqualTo(adopted);
        assertThat(PageReading.read(after, List.of(FORM, answered), adopted)).isEqualTo(adopted);
    }

    @Test
    void anAnsweredLineThatItsWriterEditsIsNoInput() {
        PageForm answered = form(new Piece("picks", "2", "", COMMIT, " — pick 2, wanted"));
        String page = answered.text().replace(COMMIT, COMMIT + " please");

        assertThat(PageReading.read(page, List.of(answered), Map.of("picks", List.of(COMMIT))))
                .isEmpty();
    }

    @Test
    void anAdoptedLineWithoutAnAnswerMayBeEditedToo() {
        PageForm adopted = form(new Piece("picks", "2", "", "a new home pgae", ""));
        Map<String, List<String>> words = Map.of("picks", List.of("a new home pgae"));

        assertThat(PageReading.read(adopted.text().replace("pgae", "page!"), List.of(adopted), words))
                .isEmpty();
        assertThat(PageReading.read(adopted.text().replace("a new home pgae", "other words"), List.of(adopted), words))
                .isEqualTo(Map.of("picks", List.of("other words")));
    }

    @Test
    void aLineOfOursThatSomebodyEditsIsNoInput() {
        PageForm answered = form(new Piece("picks", "2", "", COMMIT, " — pick 2, wanted"));

        assertThat(read(FORM.text().replace("Mend", "Don't mend"))).isEmpty();
        assertThat(PageReading.read(
                        answered.text().replace("wanted", "NOT wanted"),
                        List.of(answered),
                        Map.of("picks", List.of(COMMIT))))
                .isEmpty();
        assertThat(PageReading.read(
                        answered.text().replace("pick 2, wanted", "2nd"),
                        List.of(answered),
                        Map.of("picks", List.of(COMMIT))))
                .isEmpty();
    }

    @Test
    void anAnsweredLineThatSomebodyEditsIsNoInputOnceItIsDoneEither() {
        PageForm answered = form(new Piece("picks", "2", "", COMMIT, " — pick 2, wanted"));
        PageForm done = form(new Piece("picks", "2", "~~", COMMIT, "~~ — pick 2, in 2016.10.06-1"));
        Map<String, List<String>> adopted = Map.of("picks", List.of(COMMIT));
        String disputed = answered.text().replace("wanted", "not wanted");
        String halfStruck = done.text().replace("~~" + COMMIT, COMMIT);

        assertThat(PageReading.read(disputed, List.of(done), adopted)).isEmpty();
        assertThat(PageReading.read(halfStruck, List.of(done), adopted)).isEmpty();
        assertThat(PageReading.read(
                        answered.text().replace(COMMIT, COMMIT + "4").replace("wanted", "not wanted"),
                        List.of(done),
                        adopted))
                .isEqualTo(Map.of("picks", List.of(COMMIT + "4 — pick 2, not wanted")));
    }

    @Test
    void theRestOfAnAnswerIsNoInput() {
        PageForm answered = form(new Piece("picks", "2", "", "the login", " — pick 2, wanted"));
        Map<String, List<String>> adopted = Map.of("picks", List.of("the login"));

        assertThat(PageReading.read(answered.text().replace(" — p", ""), List.of(answered), adopted))
                .isEmpty();
        assertThat(PageReading.read(answered.text().replace(" — pick 2, wanted", "s"), List.of(answered), adopted))
                .isEqualTo(Map.of("picks", List.of("the logins")));
    }

    @Test
    void aLineOfOursThatSomebodyEditedIsNoInputWhenItIsNotWantedAnyMore() {
        String edited = FORM.text().replace("Mend", "Don't mend");
        Merged merged = PageMerge.merge(edited, List.of(FORM), form());

        assertThat(PageReading.read(merged.text(), List.of(merged.form()), Map.of("picks", List.of())))
                .isEmpty();
    }

    @Test
    void aNewLineLikeOneThatSomebodyTookOutIsInput() {
        PageForm answered = form(new Piece("picks", "2", "", COMMIT, " — pick 2, wanted"));
        String other = COMMIT.replace("abc123", "def456");
        String page = answered.text().replace(COMMIT + " — pick 2, wanted", other);

        assertThat(PageReading.read(page, List.of(answered), Map.of("picks", List.of(COMMIT))))
                .isEqualTo(Map.of("picks", List.of(other)));
        assertThat(read(FORM.text().replace("1a2b3c4", "9f8e7d6")))
                .isEqualTo(Map.of("picks", List.of("web: 9f8e7d6 Mend login")));
    }

    @Test
    void thereAreLimits() {
        String many = IntStream.range(0, 60).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());

        assertThat(read(withPicks(many)).get("picks")).hasSize(50).endsWith("line 49");
        assertThat(read(withPicks("x".repeat(501) + "\n" + "y".repeat(500) + "\n")))
                .isEqualTo(Map.of("picks", List.of("y".repeat(500))));
    }
}
