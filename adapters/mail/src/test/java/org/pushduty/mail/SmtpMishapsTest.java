package org.pushduty.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.RecordedPassage;

/** What a letter's passage is told when the server goes wrong. */
final class SmtpMishapsTest {
    private final SmtpServer server = SmtpServer.start(SmtpServer.Offer.PLAIN);
    private final SmtpMailer mailer = new SmtpMailer(Mailers.plain(server.port()), Mailers.SHORT);

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void aServerThatHangsUpBeforeTheEndHasNothing(Step step) {
        server.always(Mishap.hangsUp(step));

        assertThat(sent()).singleElement().asString().startsWith("returned: ");
        assertThat(server.box()).isEmpty();
    }

    @Test
    void aServerThatHangsUpInTheMiddleOfALongLetterHasNothing() {
        server.always(Mishap.hangsUp(Step.TEXT));

        // More than all the buffers on the way hold: a short one would be out before we could know.
        List<String> story = Mailers.sent(mailer, Mailers.letter("long", "0123456789\n".repeat(1_000_000)));

        assertThat(story).singleElement().asString().startsWith("returned: ");
        assertThat(server.box()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void aServerThatFallsSilentBeforeTheEndHasNothing(Step step) {
        server.always(Mishap.fallsSilent(step));

        assertThat(sent()).containsExactly("returned: no answer");
        assertThat(server.box()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "MAIL", "RCPT", "DATA"})
    void nonsenseBeforeTheEndIsAReturn(Step step) {
        server.always(Mishap.says(step, "HTTP/1.1 400 Bad Request\r\n\r\n<h1>\u0007Bad</h1>"));

        assertThat(sent()).containsExactly("returned: the server talks nonsense: HTTP/1.1 400 Bad Request");
        assertThat(server.box()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "MAIL", "RCPT", "DATA"})
    void laterIsAReturn(Step step) {
        server.always(Mishap.says(step, "421-4.3.2 closing\r\n421 4.3.2 for now"));

        assertThat(sent())
                .singleElement()
                .asString()
                .startsWith("returned: the server ")
                .endsWith("421-4.3.2 closing 421 4.3.2 for now");
    }

    @ParameterizedTest
    @EnumSource(names = {"MAIL", "RCPT", "DATA"})
    void aNoBeforeTheEndIsForGood(Step step) {
        server.always(Mishap.says(step, "554 5.7.1 never"));

        assertThat(sent()).containsExactly("refused: the server says to " + step + ": 554 5.7.1 never");
    }

    @Test
    void aNoToUsIsNoNoToTheLetter() {
        server.always(Mishap.says(Step.GREETING, "554 5.3.2 no service here"));

        assertThat(sent()).containsExactly("returned: the server greets us with: 554 5.3.2 no service here");
    }

    @Test
    void aServerThatWantsALogInGetsItLater() {
        server.always(Mishap.says(Step.MAIL, "530 5.7.0 log in first"));

        assertThat(sent()).containsExactly("returned: the server says to MAIL: 530 5.7.0 log in first");
    }

    @Test
    void whatTheServerSaysOfTheLetterCounts() {
        server.once(Mishap.says(Step.END, "452 4.3.1 disk full"));
        server.once(Mishap.says(Step.END, "554 5.6.0 spam"));

        assertThat(sent()).containsExactly("leaving", "returned: the server says of the letter: 452 4.3.1 disk full");
        assertThat(sent()).containsExactly("leaving", "refused: the server says of the letter: 554 5.6.0 spam");
        assertThat(server.box()).isEmpty();
    }

    @Test
    void withoutAWordAboutTheLetterNobodyKnows() {
        List<Mishap> mishaps = List.of(
                Mishap.hangsUp(Step.END),
                Mishap.fallsSilent(Step.END),
                Mishap.says(Step.END, "ok"),
                Mishap.says(Step.END, "25"),
                Mishap.says(Step.END, "+25 0"),
                Mishap.says(Step.END, "354 go on"));
        for (Mishap mishap : mishaps) {
            server.once(mishap);
            server.once(mishap.afterTaking());
            for (int i = 0; i < 2; i++) {
                assertThat(sent())
                        .as(mishap.toString())
                        .hasSize(2)
                        .startsWith("leaving")
                        .last()
                        .asString()
                        .startsWith("lost: ");
            }
        }
        assertThat(server.box()).hasSize(mishaps.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 ok", "250", "250-2.0.0 taken\r\n250 as 4711", "251 it moved"})
    void aYesIsAYes(String reply) {
        server.always(Mishap.says(Step.END, reply).afterTaking());

        assertThat(sent()).containsExactly("leaving", "arrived");
    }

    @ParameterizedTest
    @EnumSource(value = Mishap.Kind.class, names = "IS_LATE", mode = Mode.EXCLUDE)
    void howTheServerTakesLeaveDoesNotMatter(Mishap.Kind kind) {
        server.always(new Mishap(Step.QUIT, kind, false, "554 do not go", Duration.ZERO));

        assertThat(sent()).containsExactly("leaving", "arrived");
        assertThat(sent()).containsExactly("leaving", "arrived");
        assertThat(server.box()).hasSize(2);
    }

    @Test
    void aServerThatDripsIsLeft() {
        Patience hasty = new Patience(
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMillis(200),
                Duration.ofSeconds(30),
                Duration.ofMillis(100));
        server.always(Mishap.fallsSilent(Step.EHLO));
        try (SmtpMailer other = new SmtpMailer(Mailers.plain(server.port()), hasty)) {
            assertThat(sent(other)).containsExactly("returned: the server took too long");
        }
    }

    @Test
    void aServerWithoutAnEndIsLeft() {
        server.always(Mishap.says(Step.GREETING, "220 " + "x".repeat(2_000_000)));

        assertThat(sent()).containsExactly("returned: the server talks without an end");
    }

    @Test
    void aServerThatKnowsNoEhloIsGreetedTheOldWay() {
        server.always(Mishap.says(Step.EHLO, "500 what?"));

        assertThat(sent()).containsExactly("leaving", "arrived");
    }

    @Test
    void weAreCalledByOurAddress() {
        sent();

        assertThat(server.heard()).startsWith("EHLO [127.0.0.1]");
    }

    @Test
    void sendingReturnsAtOnceAndOneLetterWaitsForTheOther() {
        server.once(Mishap.fallsSilent(Step.GREETING));
        RecordedPassage first = new RecordedPassage();
        RecordedPassage second = new RecordedPassage();
        try (SmtpMailer patient = new SmtpMailer(Mailers.plain(server.port()))) {
            patient.send(Mailers.letter("1"), first);
            patient.send(Mailers.letter("2"), second);

            patient.stop(Duration.ZERO);

            assertThat(first.story()).singleElement().asString().startsWith("returned: ");
            assertThat(second.story()).containsExactly("returned: the bot is stopping");
        }
        assertThat(server.box()).isEmpty();
    }

    @Test
    void nothingIsSentAfterTheStop() {
        mailer.close();

        assertThat(sent()).containsExactly("returned: the bot is stopping");
    }

    @Test
    void stoppingLosesTheLetterWhoseEndIsOut() {
        server.always(Mishap.fallsSilent(Step.END).afterTaking());
        RecordedPassage passage = new RecordedPassage();
        try (SmtpMailer patient = new SmtpMailer(Mailers.plain(server.port()))) {
            patient.send(Mailers.letter("1"), passage);
            await().until(() -> server.box().size() == 1);

            patient.stop(Duration.ZERO);
        }

        assertThat(passage.story())
                .hasSize(2)
                .startsWith("leaving")
                .last()
                .asString()
                .startsWith("lost: ");
    }

    @Test
    void aPassageThatFailsDoesNotStopTheNext() {
        mailer.send(Mailers.letter("1"), new FailingPassage());

        assertThat(sent()).containsExactly("leaving", "arrived");
        assertThat(server.box()).extracting(ReceivedMail::id).containsExactly("push@bot.example.org");
    }

    @Test
    void accessTellsWhatTheServerSays() {
        server.always(Mishap.says(Step.GREETING, "421 too busy"));

        assertThatThrownBy(mailer::access)
                .isInstanceOf(OutsideException.class)
                .hasMessage(
                        "mail: greet 127.0.0.1:" + server.port() + " failed: the server greets us with: 421 too busy");
    }

    @Test
    void aHostWithoutAnAddressIsNamed() {
        var nowhere =
                new SmtpSettings("mail.invalid", 25, SmtpSettings.Security.NONE, "", "", java.nio.file.Path.of(""));
        try (SmtpMailer lost = new SmtpMailer(nowhere, Mailers.SHORT)) {
            assertThat(sent(lost)).containsExactly("returned: the host name is not known");
        }
    }

    private List<String> sent() {
        return sent(mailer);
    }

    private static List<String> sent(SmtpMailer by) {
        return Mailers.sent(by, Mailers.letter("push"));
    }
}
