package org.pushduty.core.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stretch of a page is the bot's where there are several, or none, that look like it. */
class SearchTest {
    private static final String BEFORE = "Thu 6 Oct 11:00";

    private static PageForm list(Piece... picks) {
        return PageForm.read("## Picks\n\n" + Marks.list("picks", List.of(picks)) + "\n\n## End\n");
    }

    private static PageForm times(String start, String end) {
        return PageForm.read("# Push\n\nopen: " + Marks.piece(Piece.of("start", "start", start)) + " until "
                + Marks.piece(Piece.of("end", "end", end)) + " (UTC)\n");
    }

    private static String merged(String page, PageForm written, PageForm wanted) {
        return PageMerge.merge(page, List.of(written), wanted).text();
    }

    @Test
    void aCopyAboveThePieceBeforeIsNotTheBots() {
        Piece first = Piece.of("picks", "1", "web: 1a2b3c4 Mend login");
        PageForm written = list(first, Piece.of("picks", "2", "the same words"));
        PageForm wanted = list(first, Piece.of("picks", "2", "~~the same words~~"));
        String page = written.text().replace("web:", "the same words\nweb:");

        assertThat(merged(page, written, wanted)).isEqualTo(wanted.text().replace("web:", "the same words\nweb:"));
    }

    @Test
    void anAnswerIsNotRenewedBesideOtherWords() {
        PageForm written = list(new Piece("picks", "1", "", "one fix", " — pick 1, wanted"));
        PageForm wanted = list(new Piece("picks", "1", "~~", "other fix", "~~ — pick 1, dropped"));

        assertThat(merged(written.text(), written, wanted)).isEqualTo(written.text());
    }

    @Test
    void aLongTextWithinAWordIsNotTheBots() {
        PageForm written = times(BEFORE, "");

        for (String words : List.of("about " + BEFORE + "5", "about 5" + BEFORE + " or so")) {
            String page = written.text().replace(BEFORE, words);

            assertThat(merged(page, written, times("Thu 6 Oct 12:00", ""))).isEqualTo(page);
        }
    }

    @Test
    void theSameTextTwiceInALineIsTwoPieces() {
        PageForm written = times(BEFORE, BEFORE);
        String page = written.text().replace("until", "to");

        assertThat(merged(page, written, times("Thu 6 Oct 11:05", "Thu 6 Oct 12:05")))
                .isEqualTo("# Push\n\nopen: Thu 6 Oct 11:05 to Thu 6 Oct 12:05 (UTC)\n");
    }
}
