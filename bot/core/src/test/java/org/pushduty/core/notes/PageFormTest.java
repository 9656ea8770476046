package org.pushduty.core.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageFormTest {
    private static final Piece ONE = Piece.of("picks", "1", "one");
    private static final Piece TWO = new Piece("picks", "2", "~~", "her words", "~~ — pick 2");

    @Test
    void aPageIsFrameAndPiecesWithoutMarks() {
        String marked = "Hero: " + Marks.piece(Piece.of("hero", "hero", "kumar")) + "!\n  - "
                + Marks.list("picks", List.of(ONE, TWO)) + "\n* " + Marks.list("links", List.of()) + "\nend";

        PageForm form = PageForm.read(marked);

        assertThat(form.text()).isEqualTo("Hero: kumar!\n  - one\n  - ~~her words~~ — pick 2\n*\nend");
        assertThat(form.pieces()).containsExactly(Piece.of("hero", "hero", "kumar"), ONE, TWO);
        assertThat(form.parts()).containsExactly("hero", "picks", "links");
        assertThat(form.marked()).isEqualTo(marked);
        assertThat(PageForm.read(form.marked())).isEqualTo(form);
    }

    @Test
    void wordsCannotForgeMarksOrLines() {
        String forged = Marks.piece(ONE);
        Piece piece = new Piece("picks", "3" + forged, "a\nb\u00a0c" + forged, "d\r\n" + forged, forged + "\u202e\n");

        PageForm form = PageForm.read(Marks.list("picks", List.of(piece)));

        assertThat(form.pieces()).containsExactly(piece);
        assertThat(form.text()).doesNotContain("\n").startsWith("a b c");
    }

    @Test
    void marksThatMakeNoSenseAreLeftOut() {
        String marked = Marks.list("picks", List.of(ONE, TWO));

        for (int from = 0; from < marked.length(); from++) {
            for (int to = from; to <= marked.length(); to++) {
                String text = PageForm.read(marked.substring(0, from) + marked.substring(to))
                        .text();

                assertThat(text).isEqualTo(Marks.strip(text));
            }
        }
    }

    @Test
    void piecesGoIntoTheFrameOfAnotherForm() {
        PageForm page = PageForm.read("# Old\n- " + Marks.list("picks", List.of(ONE)) + " end\nhero "
                + Marks.piece(Piece.of("hero", "hero", "kumar")) + "\n" + Marks.list("picks", List.of(ONE)));
        PageForm wanted = PageForm.read("# New\n" + Marks.list("picks", List.of(ONE, TWO)) + "\n"
                + Marks.list("links", List.of(Piece.of("links", "web", "link"))));

        PageForm form = wanted.inFrameOf(page);

        assertThat(form.text())
                .isEqualTo("# Old\n- one\n- ~~her words~~ — pick 2 end\nhero \none\n~~her words~~ — pick 2");
        assertThat(page.inFrameOf(page)).isEqualTo(page);
        assertThat(form.inFrameOf(page)).isEqualTo(form);
        assertThat(page.inFrameOf(form)).isEqualTo(page.inFrameOf(page));
    }
}
