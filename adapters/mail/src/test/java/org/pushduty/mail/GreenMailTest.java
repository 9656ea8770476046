package org.pushduty.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.effect.Letter;
import org.pushduty.mail.SmtpSettings.Security;

/** Against a server that others wrote: GreenMail speaks SMTP and SMTPS, no STARTTLS. */
final class GreenMailTest {
    private static final Letter LETTER = new Letter(
            "2016.10.06@bot.example.org",
            "pushduty@example.org",
            List.of("dev-addons@example.org", "qa@example.org"),
            "Zwölf Äpfel sind live: 十二",
            List.of("2016.09.29@bot.example.org"),
            Instant.parse("2016-10-06T18:30:07Z"),
            "# Live\n\n.\n..\nFrom here: ü \t\n" + "long ".repeat(300) + "\n");

    @TempDir
    private static Path folder;

    private static TestAuthority authority;

    private GreenMail greenMail = new GreenMail();

    @BeforeAll
    static void certify() {
        authority = TestAuthority.in(folder);
        authority.certified("localhost");
        System.setProperty(
                "greenmail.tls.keystore.file", folder.resolve("localhost.p12").toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void aLetterIsInTheMailBoxAsItWasWritten(String protocol) {
        start(protocol);

        assertThat(sent(settings(""))).containsExactly("leaving", "arrived");
        assertThat(greenMail.getReceivedMessages())
                .as("one for each addressee")
                .hasSize(2)
                .allSatisfy(mail -> assertThat(asReceived(mail).letter()).isEqualTo(LETTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void weLogIn(String protocol) {
        start(protocol);
        greenMail.setUser("push@example.org", "push", "hunter2");

        assertThat(sent(settings("hunter2"))).containsExactly("leaving", "arrived");
    }

    @Test
    void aWrongPasswordIsAReturn() {
        start("smtps");
        greenMail.setUser("push@example.org", "push", "hunter2");

        assertThat(sent(settings("hunter3")))
                .singleElement()
                .asString()
                .startsWith("returned: the server refuses the log-in: 535 ")
                .doesNotContain("hunter");
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    private void start(String protocol) {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        greenMail.start();
    }

    private SmtpSettings settings(String password) {
        boolean isTls = greenMail.getSmtp() == null;
        return new SmtpSettings(
                "localhost",
                isTls ? greenMail.getSmtps().getPort() : greenMail.getSmtp().getPort(),
                isTls ? Security.TLS : Security.NONE,
                password.isBlank() ? "" : "push",
                password,
                authority.file());
    }

    private static List<String> sent(SmtpSettings settings) {
        try (SmtpMailer mailer = new SmtpMailer(settings)) {
            return Mailers.sent(mailer, LETTER);
        }
    }

    private static ReceivedMail asReceived(MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            List<String> to =
                    Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList();
            return new ReceivedMail(mail.getFrom()[0].toString(), to, bytes.toString(StandardCharsets.ISO_8859_1));
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
