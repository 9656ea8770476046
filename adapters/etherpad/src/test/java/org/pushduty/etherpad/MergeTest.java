package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MergeTest {

    @Test
    void bothChangesAreThere() {
        assertThat(Merge.of("one\ntwo\nthree\n", "one!\ntwo\nthree\n", "one\ntwo\nTHREE\n"))
                .isEqualTo("one!\ntwo\nTHREE\n");
    }

    @Test
    void whatTheyTypeIntoALineThatWeStrikeThroughStaysInIt() {
        assertThat(Merge.of("picks\na fix for that\n", "picks\na good fix for that\n", "picks\n~~a fix for that~~\n"))
                .isEqualTo("picks\n~~a good fix for that~~\n");
    }

    @Test
    void whatTheyTypeIntoALineThatWeRemoveIsALineOfItsOwn() {
        assertThat(Merge.of("picks\nold line\ntasks\n", "picks\nold person's line\ntasks\n", "picks\ntasks\n"))
                .isEqualTo("picks\nperson's \ntasks\n");
        assertThat(Merge.of("old line\ntasks\n", "old person's line\ntasks\n", "tasks\n"))
                .isEqualTo("person's \ntasks\n");
    }

    @Test
    void theBeginningAndTheEndOfALineThatWeRemoveAreInIt() {
        assertThat(Merge.of("picks\nold line\ntasks\n", "picks\nold line!\ntasks\n", "picks\ntasks\n"))
                .isEqualTo("picks\n!\ntasks\n");
        assertThat(Merge.of("picks\nold line\ntasks\n", "picks\n!old line\ntasks\n", "picks\ntasks\n"))
                .isEqualTo("picks\n!\ntasks\n");
        assertThat(Merge.of("old line\ntasks\n", "!old line\ntasks\n", "tasks\n"))
                .isEqualTo("!\ntasks\n");
    }

    @Test
    void whatTheyTypeBesideALineThatWeRemoveIsNotInIt() {
        assertThat(Merge.of("picks\nold line\ntasks\n", "picks!\nold line\ntasks\n", "picks\ntasks\n"))
                .isEqualTo("picks!\ntasks\n");
        assertThat(Merge.of("picks\nold line\ntasks\n", "picks\nold line\n!tasks\n", "picks\ntasks\n"))
                .isEqualTo("picks\n!tasks\n");
        assertThat(Merge.of("picks\nold line\ntasks\n", "picks\nold line\nnew\ntasks\n", "picks\ntasks\n"))
                .isEqualTo("picks\nnew\ntasks\n");
    }

    @Test
    void whatTheyTypeAtTheEndOfALineBehindWhichWePutAnotherStaysInIt() {
        assertThat(Merge.of("one\ntwo\n", "one!\n2 two\n", "one\nnew\ntwo\n")).isEqualTo("one!\nnew\n2 two\n");
    }

    @Test
    void linesOfBothAtOnePlaceAreBothThere() {
        assertThat(Merge.of("one\ntwo\n", "one\ntheirs\ntwo\n", "one\nours\ntwo\n"))
                .isEqualTo("one\ntheirs\nours\ntwo\n");
    }

    @Test
    void whatBothRemoveIsGoneOnce() {
        assertThat(Merge.of("one\ntwo\nthree\n", "one\nthree\n", "one\nthree\n"))
                .isEqualTo("one\nthree\n");
        assertThat(Merge.of("one\ntwo\nthree\nfour\n", "one\nfour\n", "one\ntwo\nfour\n"))
                .isEqualTo("one\nfour\n");
    }

    @Test
    void itSaysWhereWeRemovedALineInWhichTheyWrote() {
        assertThat(Merge.cutsIntoTheirs("a\nb c\nd\n", "a\nb! c\nd\n", "a\nd\n"))
                .isTrue();
        assertThat(Merge.cutsIntoTheirs("a\nb c\nd\n", "a!\nb c\nd\n", "a\nd\n"))
                .isFalse();
    }
}
