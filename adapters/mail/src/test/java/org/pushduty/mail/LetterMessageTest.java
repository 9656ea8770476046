package org.pushduty.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.effect.Letter;

/** What comes out of the wire for what went in. */
final class LetterMessageTest {
    private static final List<String> FIELDS = List.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted");

    private final SmtpServer server = SmtpServer.start(SmtpServer.Offer.PLAIN);
    private final SmtpMailer mailer = new SmtpMailer(Mailers.plain(server.port()));

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    @Test
    void theHeadSaysWhatALetterOfAMachineSays() {
        ReceivedMail mail = received(thread("2@bot.example.org", "Push", "1@bot.example.org", "0@bot.example.org"));

        assertThat(mail.headerNames()).containsExactlyInAnyOrderElementsOf(FIELDS);
        assertThat(mail.header("Date")).isEqualTo("Thu, 6 Oct 2016 18:30:07 +0000");
        assertThat(mail.header("From")).isEqualTo("pushduty@example.org");
        assertThat(mail.header("To")).isEqualTo("dev-addons@example.org, qa@example.org");
        assertThat(mail.header("Message-ID")).isEqualTo("<2@bot.example.org>");
        assertThat(mail.header("In-Reply-To")).isEqualTo("<0@bot.example.org>");
        assertThat(mail.header("References")).isEqualTo("<1@bot.example.org> <0@bot.example.org>");
        assertThat(mail.header("Subject")).isEqualTo("Push");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Content-Type")).startsWith("multipart/alternative;");
        assertThat(mail.from()).isEqualTo("pushduty@example.org");
        assertThat(mail.to()).containsExactly("dev-addons@example.org", "qa@example.org");
    }

    @Test
    void theFirstLetterOfAThreadAnswersNone() {
        ReceivedMail mail = received(thread("1@bot.example.org", "Push"));

        assertThat(mail.headerNames()).doesNotContain("In-Reply-To", "References");
    }

    @Test
    void ofALongThreadTheFirstAndTheLastAreNamed() {
        String[] ids =
                IntStream.range(0, 400).mapToObj(i -> i + "@bot.example.org").toArray(String[]::new);

        assertThat(received(thread("400@bot.example.org", "Push", ids)).letter().references())
                .hasSize(30)
                .startsWith("0@bot.example.org", "371@bot.example.org")
                .endsWith("399@bot.example.org");
    }

    static Stream<String> subjects() {
        return Stream.of(
                "Push 2016.10.06 is live",
                "[amo] Zwölf Äpfel",
                "十二のりんご".repeat(40),
                "\uD83D\uDE80".repeat(70),
                "word ".repeat(60).strip(),
                "two  blanks   three",
                "x".repeat(3000),
                "=?UTF-8?B?QmNjOiBldmlsQGV4YW1wbGUub3Jn?=",
                "a: b; <c@d> \"e\"",
                "");
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anySubjectIsReadAsItWasWritten(String subject) {
        ReceivedMail mail = received(thread("1@bot.example.org", subject));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(longest(mail)).isLessThanOrEqualTo(78);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Live\0Bcc: evil@example.org", "Live\u0085Bcc: evil@example.org", "Li\u202eve\u001b[2J"})
    void aSubjectIsOneLineWithoutCommands(String subject) {
        ReceivedMail mail = received(thread("1@bot.example.org", subject));

        assertThat(mail.headerNames())
                .containsExactlyInAnyOrderElementsOf(FIELDS.stream()
                        .filter(name -> !name.equals("In-Reply-To") && !name.equals("References"))
                        .toList());
        assertThat(mail.subject()).startsWith("Li").doesNotContainPattern("[\\p{Cntrl}\u202e]");
    }

    static Stream<String> wrongWords() {
        return Stream.of(
                "a@example.org\r\nBcc: evil@example.org",
                "a@example.org\nBcc: evil@example.org",
                "a@example.org\rRCPT TO:<evil@example.org>",
                "a@example.org\0",
                "a@example.org>\u0000<evil@example.org",
                "a@example.org> SIZE=0",
                "Evil <a@example.org>",
                "a@example.org, evil@example.org",
                "ü@example.org",
                "a@exämple.org",
                "a".repeat(1000) + "@example.org",
                "a",
                "@example.org",
                "");
    }

    @ParameterizedTest
    @MethodSource("wrongWords")
    void whatIsNoAddressOrIdIsRefusedAndNothingIsSent(String wrong) {
        Letter right = thread("1@bot.example.org", "Push", "0@bot.example.org");
        List<Letter> letters = List.of(
                with(right, right.id(), wrong, right.to(), right.references()),
                with(right, right.id(), right.from(), List.of("qa@example.org", wrong), right.references()),
                with(right, wrong, right.from(), right.to(), right.references()),
                with(right, right.id(), right.from(), right.to(), List.of(wrong, "0@bot.example.org")));

        for (Letter letter : letters) {
            assertThat(Mailers.sent(mailer, letter))
                    .singleElement()
                    .asString()
                    .startsWith("refused: this is no ")
                    .hasSizeLessThan(200)
                    .doesNotContainPattern("\\p{Cntrl}");
        }
        assertThat(server.heard()).isEmpty();
    }

    @Test
    void aTextComesThroughAsItIs() {
        List<String> bodies = List.of(
                "",
                "\n",
                ".",
                ".\n..\n.\n",
                "From me\nFrom you\n>From them\n",
                "blanks at the end \t \nand = signs =20 =\n",
                "no line break at the end",
                "x".repeat(5000) + "\n",
                "ü".repeat(3000) + "\n.",
                "\uD83D\uDE80 十二\n\n\n\nend\n",
                "a\0b\u0007c\u001b[0m\n",
                "--boundary\n--=_Part_0_1\n\r\n".replace("\r", ""));
        for (String body : bodies) {
            ReceivedMail mail = received(Mailers.letter("1", body));

            assertThat(mail.plain()).isEqualTo(body);
            assertThat(longest(mail)).isLessThanOrEqualTo(76);
            assertThat(mail.raw().lines())
                    .noneMatch(line -> line.startsWith("From ") || line.startsWith("."))
                    .allMatch(line -> line.chars().allMatch(c -> c < 0x7f && (c >= ' ' || c == '\t')));
        }
    }

    @Test
    void randomTextsComeThroughAsTheyAre() {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = " .=\n\nF\t<>*_[]()~`#>-ä\u20ac\uD83D\uDE80From From ";
        int[] letters = alphabet.codePoints().toArray();
        for (int round = 0; round < 100; round++) {
            String body = random.ints(random.nextInt(2000), 0, letters.length)
                    .mapToObj(i -> Character.toString(letters[i]))
                    .collect(Collectors.joining());

            assertThat(received(Mailers.letter("1", body)).plain())
                    .as("seed %d", seed)
                    .isEqualTo(body);
        }
    }

    @Test
    void otherLineBreaksAreLineBreaks() {
        assertThat(received(Mailers.letter("1", "a\r\nb\rc\n")).plain()).isEqualTo("a\nb\nc\n");
    }

    @Test
    void theHtmlIsOfTheSameText() {
        ReceivedMail mail = received(Mailers.letter("1", "Zwölf **Äpfel**\n"));

        assertThat(mail.html()).isEqualTo("""
                        <!DOCTYPE html>
                        <html>
                        <head>
                        <meta charset="UTF-8">
                        <title>Push 1 is live</title>
                        </head>
                        <body>
                        <p>Zwölf <strong>Äpfel</strong></p>
                        </body>
                        </html>
                        """);
    }

    private static int longest(ReceivedMail mail) {
        return mail.raw().lines().mapToInt(String::length).max().orElseThrow();
    }

    private ReceivedMail received(Letter letter) {
        assertThat(Mailers.sent(mailer, letter)).containsExactly("leaving", "arrived");
        List<ReceivedMail> box = server.box();
        return box.get(box.size() - 1);
    }

    private static Letter thread(String id, String subject, String... references) {
        return new Letter(
                id,
                "pushduty@example.org",
                List.of("dev-addons@example.org", "qa@example.org"),
                subject,
                List.of(references),
                Instant.parse("2016-10-06T18:30:07.654Z"),
                "Live.\n");
    }

    private static Letter with(Letter letter, String id, String from, List<String> to, List<String> references) {
        return new Letter(id, from, to, letter.subject(), references, letter.date(), letter.body());
    }
}
