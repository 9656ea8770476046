package org.pushduty.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    private static final PushName PUSH = new PushName("2016.10.06");

    @ParameterizedTest
    @CsvSource({
        "2016.10.06, 0",
        "2016.10.06-1, 1",
        "2016.10.06-01, 1",
        "2016.10.06.2, 2",
        "2016.10.06-12, 12",
        "2016.10.06-0, 0",
        "2016.10.06-999999, 999999"
    })
    void aTagOfThePushHasUsedUpItsNumber(String tag, int number) {
        assertThat(Revision.read(PUSH, tag)).contains(new Revision(PUSH, number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2016.10.07",
                "2016.10.060",
                "2016.10.06-",
                "2016.10.06-preview",
                "2016.10.06-1-2",
                "2016.10.06_1",
                "v2016.10.06",
                "2016.10.06--1",
                "2016.10.06-1 ",
                "2016.10.06-1000000",
                "2016x10x06-1",
                "2016.10.06-1.2"
            })
    void otherTagsHaveNone(String tag) {
        assertThat(Revision.read(PUSH, tag)).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        for (int number = 0; number < 200; number++) {
            Revision revision = new Revision(PUSH, number);
            assertThat(Revision.read(PUSH, revision.tagName())).contains(revision);
            assertThat(revision.next().number()).isEqualTo(number + 1);
        }
    }

    @Test
    void numbersAreOrderedAsNumbers() {
        List<String> sorted = Stream.of(10, 2, 0, 1)
                .map(number -> new Revision(PUSH, number))
                .sorted()
                .map(Revision::tagName)
                .toList();

        assertThat(sorted).containsExactly("2016.10.06", "2016.10.06-1", "2016.10.06-2", "2016.10.06-10");
    }

    @Test
    void aNumberIsNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(PUSH, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "a..b", "a.", "a.lock", "a b", "a/b", "a~1", "refs^", "x:y", "\u00fcber", "a\n"})
    void aNameThatIsUnsafeInARefIsNone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PushName(name));
    }
}
