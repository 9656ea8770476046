package org.pushduty.core.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PageMergeTest {
    private static final String LINK = "https://git.example.org/web/compare/2016.09.29...2016.10.06";
    private static final String NEXT_LINK = LINK + "-1";
    private static final String COMMIT = "https://git.example.org/web/commit/abc123";

    /** A page with one pick, no blocker and one link. */
    private static final PageForm FIRST = form(List.of(), picks("web: 1a2b3c4 Mend login"), "11:00", link(LINK));

    private static PageForm form(List<Piece> blockers, List<Piece> picks, String start, List<Piece> links) {
        return PageForm.read("""
                # Push 2016.10.06

                ## Blockers

                %s

                ## Picks
                Oldest first, please.

                %s

                Links:

                    %s

                -
                start: %s
                end: %s (in UTC)
                """.formatted(
                        Marks.list("blockers", blockers),
                        Marks.list("picks", picks),
                        Marks.list("links", links),
                        Marks.piece(Piece.of("start", "start", start)),
                        Marks.piece(Piece.of("end", "end", ""))));
    }

    private static List<Piece> picks(String... texts) {
        return keyed("picks", texts);
    }

    private static List<Piece> keyed(String part, String... texts) {
        List<Piece> pieces = new ArrayList<>();
        for (String text : texts) {
            pieces.add(Piece.of(part, Integer.toString(pieces.size() + 1), text));
        }
        return pieces;
    }

    private static List<Piece> link(String link) {
        return List.of(Piece.of("links", "web", link));
    }

    private static PageForm withPicks(Piece... picks) {
        return form(List.of(), Arrays.asList(picks), "11:00", link(LINK));
    }

    private static PageForm withPicks(String... picks) {
        return withPicks(picks(picks).toArray(Piece[]::new));
    }

    private static PageForm withLink(String link) {
        return form(List.of(), picks("web: 1a2b3c4 Mend login"), "11:00", link(link));
    }

    private static String merged(String page, PageForm written, PageForm wanted) {
        String text = PageMerge.merge(page, List.of(written), wanted).text();
        assertThat(PageMerge.merge(text, List.of(wanted), wanted).text())
                .as("merged again")
                .isEqualTo(text);
        assertThat(PageMerge.merge(text, List.of(written, wanted), wanted).text())
                .as("merged again, in doubt")
                .isEqualTo(text);
        return text;
    }

    @Test
    void aPageThatNobodyTouchedIsWhatIsWanted() {
        PageForm empty = form(List.of(), List.of(), "", List.of());
        PageForm full = form(keyed("blockers", "login is broken"), picks("a", "b", "c"), "11:05", link(NEXT_LINK));
        PageForm other = form(keyed("blockers", "~~login is broken~~"), picks("a", "x", "b"), "", link(LINK));

        assertThat(merged(empty.text(), empty, full)).isEqualTo(full.text());
        assertThat(merged(full.text(), full, other)).isEqualTo(other.text());
        assertThat(merged(full.text(), full, empty)).isEqualTo(empty.text());
        assertThat(merged(full.text(), full, full)).isEqualTo(full.text());
    }

    @Test
    void whatStandsBetweenOthersIsPutBetweenThem() {
        PageForm two = withPicks(Piece.of("picks", "1", "first"), Piece.of("picks", "3", "third"));
        PageForm three = withPicks("first", "second", "third");
        PageForm later = withPicks(Piece.of("picks", "2", "second"), Piece.of("picks", "3", "third"));

        assertThat(merged(two.text(), two, three)).isEqualTo(three.text());
        assertThat(merged(later.text(), later, three)).isEqualTo(three.text());
    }

    @Test
    void whatComesLastGoesToTheEndWhateverOrderPeopleHaveMade() {
        PageForm two = form(List.of(), picks("web: 1a2b3c4 Mend login", "web: 2b3c4d5 Mend search"), "", List.of());
        PageForm three = form(
                List.of(),
                picks("web: 1a2b3c4 Mend login", "web: 2b3c4d5 Mend search", "web: 3c4d5e6 Mend menu"),
                "",
                List.of());
        String swapped = two.text()
                .replace("web: 1a2b3c4 Mend login\n", "")
                .replace("web: 2b3c4d5 Mend search\n", "web: 2b3c4d5 Mend search\nweb: 1a2b3c4 Mend login\n");

        assertThat(PageMerge.merge(swapped, List.of(two), three).text())
                .contains("web: 2b3c4d5 Mend search\nweb: 1a2b3c4 Mend login\nweb: 3c4d5e6 Mend menu\n");
    }

    @Test
    void wordsAroundAPieceStay() {
        String page = FIRST.text().replace(LINK, "see " + LINK + " (kumar: looked at it)  ");

        assertThat(merged(page, FIRST, withLink(NEXT_LINK))).isEqualTo(page.replace(LINK, NEXT_LINK));
    }

    @Test
    void aPieceThatSomebodyChangedIsTheirs() {
        String page = FIRST.text().replace("Mend login", "Mend the login");

        assertThat(merged(page, FIRST, withPicks("~~web: 1a2b3c4 Mend login~~")))
                .isEqualTo(page);
    }

    @Test
    void aPieceThatIsPartOfALongerWordIsTheirs() {
        for (String word : List.of(LINK + "b", "b" + LINK, "b" + LINK + "b")) {
            String page = FIRST.text().replace(LINK, word);

            assertThat(merged(page, FIRST, withLink(NEXT_LINK))).isEqualTo(page);
        }
    }

    @Test
    void twoListsUnderOneHeadingStayApart() {
        PageForm empty = tasks(List.of(), List.of());
        PageForm first = tasks(keyed("before", "stop the mail"), List.of());
        PageForm second = tasks(List.of(), keyed("after", "start the mail", "look at it"));
        PageForm both = tasks(keyed("before", "stop the mail"), keyed("after", "start the mail", "look at it"));

        for (PageForm one : List.of(empty, first, second, both)) {
            for (PageForm other : List.of(empty, first, second, both)) {
                assertThat(merged(one.text(), one, other)).isEqualTo(other.text());
            }
        }
    }

    private static PageForm tasks(List<Piece> before, List<Piece> after) {
        return PageForm.read("# Push\n\n## Tasks\n\n" + Marks.list("before", before) + "\n\n- "
                + Marks.list("after", after) + "\n\n## End\n");
    }

    @Test
    void aListMayBeginWhereThePageDoes() {
        PageForm empty = PageForm.read(Marks.list("picks", List.of()) + "\n\n# Later\n");
        PageForm one = PageForm.read(Marks.list("picks", picks("web: 1a2b3c4 Mend login")) + "\n\n# Later\n");

        assertThat(merged(empty.text(), empty, one)).isEqualTo(one.text());
        assertThat(merged("hello\n" + empty.text(), empty, one)).contains("web: 1a2b3c4 Mend login");
        assertThat(merged(one.text(), one, empty)).isEqualTo(empty.text());
    }

    @Test
    void aPieceThatSomebodyTookOutStaysOut() {
        String page = FIRST.text().replace("web: 1a2b3c4 Mend login\n", "");

        assertThat(merged(page, FIRST, withPicks("~~web: 1a2b3c4 Mend login~~")))
                .isEqualTo(page);
        assertThat(merged(page, FIRST, withPicks("web: 1a2b3c4 Mend login", "web: 2b3c4d5 Mend search")))
                .isEqualTo(page.replace("please.\n\n", "please.\n\nweb: 2b3c4d5 Mend search\n"));
    }

    @Test
    void aPieceThatIsNotWantedAnyMoreGoesWithItsLine() {
        PageForm two = withPicks("web: 1a2b3c4 Mend login", "web: 2b3c4d5 Mend search");
        String noted = two.text().replace("Mend search", "Mend search (risky)");

        assertThat(merged(two.text(), two, FIRST)).isEqualTo(FIRST.text());
        assertThat(merged(noted, two, FIRST)).isEqualTo(noted.replace("web: 2b3c4d5 Mend search (risky)", " (risky)"));
    }

    @Test
    void whatSomebodyIndentedBelowAPieceStaysBelowIt() {
        String page = FIRST.text().replace("Mend login\n", "Mend login\n  - kumar: asked mat\n");
        PageForm two = withPicks("web: 1a2b3c4 Mend login", "web: 2b3c4d5 Mend search");

        assertThat(merged(page, FIRST, two))
                .isEqualTo(page.replace("asked mat\n", "asked mat\nweb: 2b3c4d5 Mend search\n"));
    }

    @Test
    void aLineOfTheFrameIsFilledIn() {
        PageForm waiting = form(List.of(), picks("web: 1a2b3c4 Mend login"), "", link(LINK));

        assertThat(merged(waiting.text(), waiting, FIRST)).isEqualTo(FIRST.text());
        assertThat(merged(waiting.text().replace("start: ", "start:"), waiting, FIRST))
                .isEqualTo(FIRST.text());
        assertThat(merged(waiting.text().replace("start: ", "  START -> start: "), waiting, FIRST))
                .contains("  START -> start: 11:00\n");
    }

    @Test
    void whatSomebodyFilledInIsTheirs() {
        PageForm waiting = form(List.of(), picks("web: 1a2b3c4 Mend login"), "", link(LINK));
        String page = waiting.text().replace("start: ", "start: 10:58");

        assertThat(merged(page, waiting, FIRST)).isEqualTo(page);
        assertThat(merged(FIRST.text().replace("11:00", "11:05 (not 11:00)"), FIRST, waiting))
                .contains("start: 11:05 (not 11:00)");
        assertThat(merged(FIRST.text().replace("11:00", "11:00 sharp"), FIRST, waiting))
                .contains("start:  sharp\n");
    }

    @Test
    void sectionsMayBeMovedAndTheirHeadingsEdited() {
        String picks = "## Picks\nOldest first, please.\n\nweb: 1a2b3c4 Mend login\n\n";
        String moved = picks + FIRST.text().replace(picks, "");
        String edited = FIRST.text().replace("## Picks\nOldest first, please.", "### Our picks, oldest first please!");
        PageForm two = withPicks("~~web: 1a2b3c4 Mend login~~", "web: 2b3c4d5 Mend search");

        for (String page : List.of(moved, edited, edited.replace("Links:", "The links:"))) {
            assertThat(merged(page, FIRST, two))
                    .isEqualTo(page.replace(
                            "web: 1a2b3c4 Mend login", "~~web: 1a2b3c4 Mend login~~\nweb: 2b3c4d5 Mend search"));
        }
    }

    @Test
    void aHeadingMayBeMovedAndWrittenBehindOrInFront() {
        String heading = "## Blockers\n\n\n\n";
        String rest = FIRST.text().replace(heading, "");
        PageForm blocked =
                form(keyed("blockers", "login is broken"), picks("web: 1a2b3c4 Mend login"), "11:00", link(LINK));

        assertThat(merged(rest.replace("Links:", "## Blockers (ask mat)\n\n\n\nLinks:"), FIRST, blocked))
                .contains("## Blockers (ask mat)\n\nlogin is broken\n\nLinks:");
        assertThat(merged(
                        rest.replace("Links:", "what was said of last week## Blockers\n\n\n\nLinks:"), FIRST, blocked))
                .contains("last week## Blockers\n\nlogin is broken\n\nLinks:");
    }

    @Test
    void deletedHeadingsAreNotForcedBack() {
        String page = FIRST.text().replace("## Blockers\n\n\n\n", "");
        PageForm blocked =
                form(keyed("blockers", "login is broken"), picks("web: 1a2b3c4 Mend login"), "11:00", link(LINK));
        Merged merged = PageMerge.merge(page, List.of(FIRST), blocked);

        assertThat(merged.text()).isEqualTo(page);
        assertThat(merged.missing()).containsExactly("blockers");
        assertThat(PageMerge.merge(page, List.of(FIRST), FIRST).missing()).isEmpty();
        assertThat(PageMerge.merge(FIRST.text(), List.of(merged.form()), blocked)
                        .text())
                .as("once the heading is back")
                .isEqualTo(blocked.text());
    }

    @Test
    void whatSomebodyChangedStaysTheirsThoughItChangesHere() {
        PageForm picked = withPicks("~~web: 1a2b3c4 Mend login~~");
        String edited = FIRST.text().replace("Mend login", "Mend log-in");
        Merged merged = PageMerge.merge(edited, List.of(FIRST), picked);

        assertThat(merged.text()).isEqualTo(edited);
        assertThat(merged.form()).isEqualTo(FIRST);
        assertThat(merged(FIRST.text(), merged.form(), picked))
                .as("once their change is undone")
                .isEqualTo(picked.text());
    }

    @Test
    void piecesWithoutAHeadingAreKeptCurrent() {
        String page = FIRST.text().replace("## Picks\nOldest first, please.\n", "");
        PageForm two = withPicks("~~web: 1a2b3c4 Mend login~~", "web: 2b3c4d5 Mend search");
        Merged merged = PageMerge.merge(page, List.of(FIRST), two);

        assertThat(merged.text())
                .isEqualTo(page.replace(
                        "web: 1a2b3c4 Mend login", "~~web: 1a2b3c4 Mend login~~\nweb: 2b3c4d5 Mend search"));
        assertThat(merged.missing()).isEmpty();
    }

    @Test
    void aCopyElsewhereIsNotTheBots() {
        String page = FIRST.text()
                .replace("# Push 2016.10.06\n", "# Push 2016.10.06\nread this: " + LINK + "\n" + LINK + "\n");

        String merged = merged(page, FIRST, withLink(NEXT_LINK));

        assertThat(merged).isEqualTo(page.replace("    " + LINK, "    " + NEXT_LINK));
    }

    @Test
    void theSameTextTwiceIsTakenInOrder() {
        PageForm same = withPicks("same words here", "same words here");
        PageForm wanted = withPicks("~~same words here~~", "same words here");

        assertThat(merged(same.text(), same, wanted)).isEqualTo(wanted.text());
    }

    @Test
    void shortWordsInASentenceAreNotTheBots() {
        PageForm none = withPicks("none");
        String page = none.text().replace("none", "we have none left, I think");

        assertThat(merged(page, none, withPicks("web: 1a2b3c4"))).isEqualTo(page);
    }

    @Test
    void aPersonsLineIsAnsweredBesideIt() {
        PageForm none = withPicks(new Piece[0]);
        String page = none.text().replace("please.\n\n", "please.\n\n * " + COMMIT + "  ");
        PageForm wanted = withPicks(new Piece("picks", "4", "", COMMIT, " — pick 4, wanted"));
        PageForm picked = withPicks(new Piece("picks", "4", "~~", COMMIT, "~~ — pick 4, in 2016.10.06-1"));

        String answered = merged(page, none, wanted);
        String struck = merged(answered, wanted, picked);

        assertThat(answered).contains("\n * " + COMMIT + " — pick 4, wanted  \n");
        assertThat(struck).contains("\n * ~~" + COMMIT + "~~ — pick 4, in 2016.10.06-1  \n");
        assertThat(merged(struck, picked, none)).isEqualTo(page);
    }

    @Test
    void aPersonMayEditWhatWasAnswered() {
        PageForm wanted = withPicks(new Piece("picks", "4", "", COMMIT, " — pick 4, wanted"));
        PageForm picked = withPicks(new Piece("picks", "4", "~~", COMMIT, "~~ — pick 4, in 2016.10.06-1"));
        String edited = wanted.text().replace(COMMIT, COMMIT + " please, it is urgent");
        String unanswered = wanted.text().replace(" — pick 4, wanted", "");
        String disputed = wanted.text().replace("wanted", "NOT wanted");

        assertThat(merged(edited, wanted, picked))
                .contains("\n~~" + COMMIT + " please, it is urgent~~ — pick 4, in 2016.10.06-1\n");
        assertThat(merged(unanswered, wanted, picked)).isEqualTo(unanswered);
        assertThat(merged(disputed, wanted, picked)).isEqualTo(disputed);
    }

    @Test
    void wordsTakenBackAreNotAnswered() {
        PageForm none = withPicks(new Piece[0]);
        PageForm wanted = withPicks(new Piece("picks", "4", "", COMMIT, " — pick 4, wanted"));

        assertThat(merged(none.text(), none, wanted)).isEqualTo(none.text());
    }

    @Test
    void aWriteThatWasCutOffIsKnownForDoneOrNot() {
        PageForm next = withPicks("web: 1a2b3c4 Mend login", "web: 2b3c4d5 Mend search", "web: 3c4d5e6 Mend mail");
        PageForm wanted =
                withPicks("~~web: 1a2b3c4 Mend login~~", "~~web: 2b3c4d5 Mend search~~", "~~web: 3c4d5e6 Mend mail~~");
        List<PageForm> inDoubt = List.of(FIRST, next);
        String without = next.text().replace("web: 3c4d5e6 Mend mail\n", "");

        assertThat(PageMerge.merge(FIRST.text(), inDoubt, wanted).text()).isEqualTo(wanted.text());
        assertThat(PageMerge.merge(next.text(), inDoubt, wanted).text()).isEqualTo(wanted.text());
        assertThat(PageMerge.merge(without, inDoubt, wanted).text())
                .isEqualTo(wanted.text().replace("~~web: 3c4d5e6 Mend mail~~\n", ""));
    }

    @Test
    void aWriteWhoseLinesWereJoinedSinceIsKnownForDone() {
        PageForm none = withPicks(new Piece[0]);
        PageForm next = withPicks("web: 1a2b3c4 Mend login", "web: 2b3c4d5 Mend search");
        String joined = next.text().replace("login\nweb", "loginweb");

        assertThat(PageMerge.merge(joined, List.of(none, next), next).text()).isEqualTo(joined);
    }

    @Test
    void aTemplateThatChangedIsForTheNextPage() {
        PageForm other = PageForm.read("New frame\n" + Marks.list("picks", picks("~~web: 1a2b3c4 Mend login~~"))
                + "\nnew: " + Marks.piece(Piece.of("new", "new", "words")));

        assertThat(merged(FIRST.text(), FIRST, other.inFrameOf(FIRST)))
                .contains("\n~~web: 1a2b3c4 Mend login~~\n")
                .doesNotContain("New frame", "words");
        assertThat(PageMerge.merge(FIRST.text(), List.of(FIRST), other).text())
                .isEqualTo(merged(FIRST.text(), FIRST, other.inFrameOf(FIRST)));
    }

    @Test
    void blanksAndLineEndsOfPeopleStay() {
        String page = FIRST.text().replace("\n", " \t\r\n").stripTrailing();
        PageForm two = withPicks("web: 1a2b3c4 Mend login", "web: 2b3c4d5 Mend search");

        assertThat(merged(page, FIRST, FIRST)).isEqualTo(page);
        assertThat(merged(page, FIRST, two))
                .isEqualTo(page.replace("login \t\r\n", "login \t\r\nweb: 2b3c4d5 Mend search\r\n"));
    }

    @Test
    void aPageThatSomebodyEmptiedStaysEmpty() {
        Merged merged = PageMerge.merge("", List.of(FIRST), withPicks("other"));

        assertThat(merged.text()).isEmpty();
        assertThat(merged.missing()).containsExactly("picks", "links", "start");
    }

    /** A page twenty times as long as any that a push has had; the limit is one for what is squared, not for speed. */
    @Test
    @Timeout(20)
    void aLongPageIsMergedInTime() {
        String[] texts =
                IntStream.range(0, 1000).mapToObj(i -> "web: pick number " + i).toArray(String[]::new);
        PageForm many = withPicks(texts);
        PageForm more =
                withPicks(Stream.of(texts).map(text -> "~~" + text + "~~").toArray(String[]::new));
        String page = many.text().replace("\nweb", "\n- words of somebody here\nweb");

        assertThat(merged(page, many, more)).isEqualTo(page.replaceAll("(web: pick number \\d+)", "~~$1~~"));
        assertThat(PageReading.read(page, List.of(many), Map.of("picks", List.of()))
                        .get("picks"))
                .hasSize(PageReading.MOST_LINES);
    }
}
