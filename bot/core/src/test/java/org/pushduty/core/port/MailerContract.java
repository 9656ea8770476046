package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pushduty.core.effect.Letter;

/** What every {@link Mailer} does. */
public abstract class MailerContract {
    /** The mailer under test. */
    protected abstract Mailer mailer();

    /** The letters that its server has taken, oldest first; their dates are cut to the second. */
    protected abstract List<Letter> box();

    /** From now on its server is troubled, until it recovers. */
    protected abstract void suffer(MailTrouble trouble);

    protected abstract void recover();

    protected static Letter letter(int number) {
        return new Letter(
                "push-" + number + "@bot.example.org",
                "pushduty@example.org",
                List.of("dev-addons@example.org"),
                "Push " + number + " is live",
                List.of(),
                Instant.parse("2016-10-06T18:30:00Z"),
                "**Push " + number + "** has gone out.\n");
    }

    @Test
    void whatIsWrittenArrives() {
        Letter full = new Letter(
                "2016.10.06@bot.example.org",
                "pushduty@example.org",
                List.of("dev-addons@example.org", "qa+push@example.org"),
                "Zwölf Äpfel – 十二",
                List.of("2016.09.22@bot.example.org", "2016.09.29@bot.example.org"),
                Instant.parse("2016-10-06T18:30:07Z"),
                "# Live\n\n.\n..dots\nFrom here on: ~~old~~ ünïcödé \t \n" + "long ".repeat(300)
                        + "\n\n- <b> & = =20\n");

        assertThat(sent(full)).containsExactly("leaving", "arrived");
        assertThat(box()).containsExactly(full);
    }

    @Test
    void lettersArriveInTheirOrder() {
        List<RecordedPassage> passages = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            letters.add(letter(number));
            passages.add(new RecordedPassage());
            mailer().send(letter(number), passages.get(number - 1));
        }

        passages.forEach(passage -> assertThat(ended(passage)).containsExactly("leaving", "arrived"));
        assertThat(box()).containsExactlyElementsOf(letters);
    }

    @Test
    void aServerThatIsDownGetsItLater() {
        suffer(MailTrouble.DOWN);
        assertThat(sent(letter(1))).singleElement().asString().startsWith("returned: ");

        recover();

        assertThat(sent(letter(1))).containsExactly("leaving", "arrived");
        assertThat(box()).containsExactly(letter(1));
    }

    @Test
    void aBusyServerGetsItLater() {
        suffer(MailTrouble.BUSY);
        assertThat(sent(letter(1))).last().asString().startsWith("returned: ");

        recover();

        assertThat(sent(letter(1))).containsExactly("leaving", "arrived");
        assertThat(box()).containsExactly(letter(1));
    }

    @Test
    void aNoIsForGood() {
        suffer(MailTrouble.REFUSES);

        assertThat(sent(letter(1))).last().asString().startsWith("refused: ").contains("550");
        assertThat(box()).isEmpty();
    }

    @Test
    void nobodyGetsWhatOneAddresseeCannotGet() {
        suffer(MailTrouble.KNOWS_NOT_ALL);
        Letter letter = new Letter(
                "1@bot.example.org",
                "pushduty@example.org",
                List.of("qa@example.org", "gone@example.org", "ops@example.org"),
                "Live",
                List.of(),
                Instant.parse("2016-10-06T18:30:07Z"),
                "Live.\n");

        assertThat(sent(letter)).singleElement().asString().startsWith("refused: ");
        assertThat(box()).isEmpty();
        assertThat(sent(letter(2))).containsExactly("leaving", "arrived");
    }

    @Test
    void aLetterWithoutAnAnswerIsLost() {
        suffer(MailTrouble.LOSES_ANSWERS);

        List<String> story = sent(letter(1));

        assertThat(story).hasSize(2).startsWith("leaving").last().asString().startsWith("lost: ");
        assertThat(box()).containsExactly(letter(1));
    }

    @Test
    void aServerThatTalksToUsIsAccessible() {
        assertThat(mailer().access()).isNotBlank().doesNotContain("\n");
        assertThat(box()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsNot() {
        suffer(MailTrouble.DOWN);

        assertThatThrownBy(() -> mailer().access())
                .isInstanceOf(OutsideException.class)
                .hasMessageStartingWith("mail: ");
    }

    /** Sends it, and waits until it is known what became of it. */
    protected final List<String> sent(Letter letter) {
        RecordedPassage passage = new RecordedPassage();
        mailer().send(letter, passage);
        return ended(passage);
    }

    /** The passage's story, once it has an end. */
    protected static List<String> ended(RecordedPassage passage) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> passage.story().stream().anyMatch(each -> !each.equals("leaving")));
        return passage.story();
    }
}
