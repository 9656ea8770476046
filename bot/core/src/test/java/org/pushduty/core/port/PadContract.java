package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pushduty.core.port.Pad.Page;

/** What every {@link Pad} does. Each test has a page of its own, so that all may share one server. */
public abstract class PadContract {
    private final String page = "notes-" + UUID.randomUUID().toString().substring(0, 13);

    /** The pad under test. */
    protected abstract Pad pad();

    /** The people who write in it. */
    protected abstract PagesByHand people();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("\n", ""),
                Arguments.of("\n\n", "\n\n"),
                Arguments.of("one", "one\n"),
                Arguments.of("one\n", "one\n"),
                Arguments.of("one\ntwo\n\n\n", "one\ntwo\n\n\n"),
                Arguments.of("\n  one\n\ntwo  ", "\n  one\n\ntwo  \n"),
                Arguments.of("one\r\ntwo\rthree", "one\ntwo\nthree\n"),
                Arguments.of("tab\there, no\u00a0break", "tab\there, no\u00a0break\n"),
                Arguments.of("\u0000a\u001b[31mb\u007f\u0085\ud83dc\f", "a[31mbc\n"),
                Arguments.of("# Émile 🚀🚀 e\u0301 日本 שלום \u200d\n* [ ] <b>&amp; %20 + \"$'\\|\n", null),
                Arguments.of("Z:1>1*0+1$x\n*0|1+2=3-4\n", null));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsMadeIsRead(String written, String expected) {
        assertThat(pad().create(page, written)).isTrue();

        assertThat(text()).isEqualTo(expected == null ? written : expected);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsReplacedIsRead(String written, String expected) {
        pad().create(page, "some\n🚀 other\ntext\n");

        assertThat(pad().replace(page, read(), written)).isTrue();

        assertThat(text()).isEqualTo(expected == null ? written : expected);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whateverIsThereCanBeReplaced(String written, String expected) {
        pad().create(page, written);

        assertThat(pad().replace(page, read(), "some\n🚁 other\ntext\n")).isTrue();

        assertThat(text()).isEqualTo("some\n🚁 other\ntext\n");
    }

    @Test
    void aPageThatNobodyMadeIsNotThere() {
        assertThat(pad().read(page)).isEmpty();
    }

    @Test
    void readingMakesNoPage() {
        assertThat(pad().read(page)).isEmpty();
        assertThat(pad().read(page)).isEmpty();
    }

    @Test
    void aPageIsMadeOnce() {
        pad().create(page, "first\n");

        assertThat(pad().create(page, "second\n")).isFalse();

        assertThat(text()).isEqualTo("first\n");
    }

    @Test
    void aPageThatAPersonMadeIsNotMadeAgain() {
        people().write(page, "by hand\n");

        assertThat(pad().create(page, "by the bot\n")).isFalse();

        assertThat(text()).isEqualTo("by hand\n");
    }

    @Test
    void whatAPersonWroteIsRead() {
        people().write(page, "by hand\n🚀\n");

        assertThat(text()).isEqualTo("by hand\n🚀\n");
    }

    @Test
    void oneReplacementFollowsTheOther() {
        pad().create(page, "0\n");
        for (int round = 1; round <= 5; round++) {
            assertThat(pad().replace(page, read(), round + "\n")).isTrue();
        }

        assertThat(text()).isEqualTo("5\n");
    }

    @Test
    void replacingByTheSameIsDone() {
        pad().create(page, "same\n");

        assertThat(pad().replace(page, read(), "same")).isTrue();

        assertThat(text()).isEqualTo("same\n");
    }

    @Test
    void aPageThatAPersonHasChangedSinceIsLeftAsItIs() {
        pad().create(page, "one\ntwo\n");
        Page read = read();
        people().write(page, "one\ntwo and a half\n");

        assertThat(pad().replace(page, read, "one\nTWO\n")).isFalse();

        assertThat(text()).isEqualTo("one\ntwo and a half\n");
    }

    @Test
    void aPageThatWeHaveChangedSinceIsLeftAsItIs() {
        pad().create(page, "one\n");
        Page read = read();
        pad().replace(page, read, "two\n");

        assertThat(pad().replace(page, read, "three\n")).isFalse();

        assertThat(text()).isEqualTo("two\n");
    }

    @Test
    void afterAnotherLookItCanBeReplaced() {
        pad().create(page, "one\n");
        Page read = read();
        people().write(page, "one\nby hand\n");
        pad().replace(page, read, "ONE\n");

        assertThat(pad().replace(page, read(), "ONE\nby hand\n")).isTrue();

        assertThat(text()).isEqualTo("ONE\nby hand\n");
    }

    @Test
    void aPageThatIsGoneIsNotMadeByReplacing() {
        pad().create(page, "one\n");
        Page read = read();
        people().remove(page);

        assertThat(pad().replace(page, read, "two\n")).isFalse();

        assertThat(pad().read(page)).isEmpty();
    }

    @Test
    void aPageThatWasMadeAnewIsNotTheOneThatWasRead() {
        pad().create(page, "one\n");
        Page read = read();
        people().remove(page);
        people().write(page, "another\n");

        assertThat(pad().replace(page, read, "two\n")).isFalse();

        assertThat(text()).isEqualTo("another\n");
    }

    @Test
    void longPagesAreKeptWhole() {
        String text = lines(5_000, "a line of notes, some 40 characters ");
        assertThat(text.length()).isGreaterThan(200_000);

        assertThat(pad().create(page, text)).isTrue();
        assertThat(text()).isEqualTo(text);

        String changed = text.replace(" 2500\n", " 2500 struck through 🚀\nand a new line\n");
        assertThat(pad().replace(page, read(), changed)).isTrue();
        assertThat(text()).isEqualTo(changed);
    }

    @Test
    void muchIsReplacedAtOnce() {
        pad().create(page, lines(500, "a line of notes, some 40 characters "));
        String another = lines(500, "none of the words of that 🚀, but ");

        assertThat(pad().replace(page, read(), another)).isTrue();

        assertThat(text()).isEqualTo(another);
    }

    @Test
    void ofThoseWhoReadTheSameOneWrites() {
        pad().create(page, "one\n");
        Page read = read();
        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> pad().replace(page, read, "by " + each + "\n")))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false, false, false);
        assertThat(text()).matches("by \\d\n");
    }

    @Test
    void pagesAreApart() {
        pad().create(page, "one\n");
        pad().create(page + "-2", "two\n");

        assertThat(text()).isEqualTo("one\n");
        assertThat(pad().read(page + "-2").map(Page::text)).isEqualTo(Optional.of("two\n"));
    }

    @Test
    void itSaysWhatItIsAndThatItIsThere() {
        assertThat(pad().description()).isNotBlank().doesNotContain("\n");
        assertThat(pad().access()).isNotBlank().doesNotContain("\n");
    }

    private Page read() {
        return pad().read(page).orElseThrow();
    }

    private String text() {
        return read().text();
    }

    private static String lines(int count, String words) {
        return IntStream.range(0, count).mapToObj(line -> words + line + "\n").reduce("", String::concat);
    }
}
