package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms are those of Etherpad's own documentation of changesets, and what its own library makes of such texts. */
final class ChangesetTest {

    @Test
    void whatIsKeptRemovedAndInsertedIsSaid() {
        assertThat(of("one\ntwo\nthree\n", "one\ntwo\nTHREE\n")).isEqualTo("Z:e>0|2=8-5*0+5$THREE");
    }

    @Test
    void newlinesAreCounted() {
        assertThat(of("one\nfour\n", "one\ntwo\nthree\nfour\n")).isEqualTo("Z:9>a=3*0|2+5*0+5$\ntwo\nthree");
        assertThat(of("one\ntwo\nthree\nfour\n", "one\nfour\n")).isEqualTo("Z:j<a=3|2-5-5$");
    }

    @Test
    void charactersAreCountedInUtf16() {
        assertThat(of("🚀 on\n", "🚀🚁 on\n")).isEqualTo("Z:6>2=2*0+2$🚁");
        assertThat(of("🚀\n", "🚁\n")).isEqualTo("Z:3>0-2*0+2$🚁");
    }

    @Test
    void whatTouchesIsOneOperation() {
        Edits edits = new Edits(List.of(new Edit(1, 1, "x"), new Edit(2, 0, "y"), new Edit(2, 1, "z")));

        assertThat(Changeset.of("abcd\n", edits)).isEqualTo("Z:5>1=1-2*0+3$xyz");
    }

    @Test
    void nothingAtTheEndIsKeptAloud() {
        assertThat(of("a\n", "a\nb\n")).isEqualTo("Z:2>2=1*0|1+1*0+1$\nb");
        assertThat(of("\n", "a\n")).isEqualTo("Z:1>1*0+1$a");
    }

    private static String of(String old, String young) {
        return Changeset.of(old, Difference.between(old, young));
    }
}
