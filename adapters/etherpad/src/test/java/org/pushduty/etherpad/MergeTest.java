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
    void aLineThatTheyWriteBetweenLinesThatWeStrikeThroughStaysThere() {
        String fix = "addons-server 6084837dfd \"Fix 15\" (jason: number 14 please)";
        String link = "https://example.org/mozilla/commit/4486aba3944e";
        String base = "picks\n" + fix + " — pick 3, approved\n- " + link + " — pick 1, wanted\nend\n";
        String theirs = base.replace("approved\n", "approved\n- theirs\n");
        String ours = "picks\n~~" + fix + "~~ — pick 3, in 2016.10.06\n- ~~" + link + "~~ — pick 1, dropped\nend\n";

        assertThat(Merge.cutsIntoTheirs(base, theirs, ours)).isFalse();
        assertThat(Merge.of(base, theirs, ours)).isEqualTo(ours.replace("2016.10.06\n", "2016.10.06\n- theirs\n"));
    }

    @Test
    void aLineThatTheyWriteBesideOneThatWePutBetweenItsLikesStaysThere() {
        String link = "- https://github.com/mozilla/addons-server/commit/";
        String base = "picks\n" + link + "4486aba3 one\n" + link + "2525d382 two\nend\n";
        String theirs = base.replace("two\n", "two\ntheirs\n");
        String ours = "picks\n" + link + "4486aba3 one!\n" + link + "6084837d new\n" + link + "2525d382 two!\nend\n";

        assertThat(Merge.of(base, theirs, ours)).isEqualTo(ours.replace("two!\n", "two!\ntheirs\n"));
    }

    @Test
    void aLineThatWePutBehindOneThatTheyRemoveIsALineOfItsOwn() {
        assertThat(Merge.of("one\ntwo\n## Three\n", "one\n## Three\n", "one\ntwo\nnew\n## Three\n"))
                .isEqualTo("one\nnew\n## Three\n");
    }

    @Test
    void whatWeChangeInALineThatTheyRemoveGoesWithIt() {
        String base = "one\ntwo words\n## Three\n";
        String theirs = "one\n## Three\n";

        assertThat(Merge.of(base, theirs, "one\n~~two words~~ done\n## Three\n"))
                .isEqualTo(theirs);
        assertThat(Merge.of(base, theirs, "one\n~~two words~~ done\nnew\n## Three\n"))
                .isEqualTo("one\nnew\n## Three\n");
    }

    @Test
    void aBulletThatWeFillInAndTheyRemoveIsALineOfItsOwn() {
        String ours = "## One\n\n* new\n\n## Two\n";

        assertThat(Merge.of("## One\n\n*\n\n## Two\n", "## One\n\n\n## Two\n", ours))
                .isEqualTo(ours);
    }

    @Test
    void whatWeChangeInLinesThatTheyMoveGoesWithThem() {
        String base = "## One\n\na fix\n\n## Two\n\n\n## Three\n\ntext\n\n";
        String theirs = "## Two\n\n\n## Three\n\ntext\n\n## One\n\na fix\n\n";
        String ours = "## One\n\n~~a fix~~ done\nmore\n\n## Two\n\nnew\n\n## Three\n\n\n";

        assertThat(Merge.of(base, theirs, ours))
                .isEqualTo("## Two\n\nnew\n\n## Three\n\n\n## One\n\n~~a fix~~ done\nmore\n\n");
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

    @Test
    void itSaysWhereWhatWeWroteFellBesideALineThatTheyRemoved() {
        assertThat(Merge.isScattered("a\nb c\nd\n", "a\nd\n", "a\nb! c\nd\n", "a\n!d\n"))
                .isTrue();
        assertThat(Merge.isScattered("a\nb c\nd\n", "a\nd\n", "a!\nb c\nd\n", "a!\nd\n"))
                .isFalse();
        assertThat(Merge.isScattered("a\nb\n", "a\n!b\n", "a!\nb\n", "a!\n!b\n"))
                .isFalse();
    }
}
