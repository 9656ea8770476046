package org.pushduty.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.port.OutsideException;
import org.pushduty.mail.SmtpServer.Offer;
import org.pushduty.mail.SmtpSettings.Security;

/** Encryption and log-in, as the settings demand them. */
final class SmtpTlsTest {
    private static final String PASSWORD = "pässword: hunter2";

    @TempDir
    private static Path folder;

    private static TestAuthority authority;
    private static SSLContext certificate;

    private SmtpServer server;

    @BeforeAll
    static void certify() {
        authority = TestAuthority.in(folder);
        certificate = authority.certified("localhost");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(value = Security.class, names = "NONE", mode = Mode.EXCLUDE)
    void aLetterGoesOverTls(Security security) {
        server = SmtpServer.start(offer(security, certificate));

        assertThat(sent(settings(security, "", authority.file()))).containsExactly("leaving", "arrived");
        assertThat(access(settings(security, "", authority.file()))).isEqualTo("it talks to us over TLS");
        assertThat(server.box()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Security.class, names = "NONE", mode = Mode.EXCLUDE)
    void aCertificateForAnotherHostGetsNothing(Security security) {
        server = SmtpServer.start(offer(security, authority.certified("other.example.org")));

        assertThat(sent(settings(security, "push", authority.file())))
                .singleElement()
                .asString()
                .startsWith("returned: TLS: ")
                .contains("localhost");
        assertNothingWasTold();
    }

    @ParameterizedTest
    @EnumSource(value = Security.class, names = "NONE", mode = Mode.EXCLUDE)
    void aCertificateOfAStrangerGetsNothing(Security security) {
        server = SmtpServer.start(offer(security, certificate));

        assertThat(sent(settings(security, "push", Path.of(""))))
                .singleElement()
                .asString()
                .startsWith("returned: TLS: ")
                .contains("unable to find valid certification path");
        assertNothingWasTold();
    }

    @Test
    void aNameIsNotAskedForInReverse() {
        server = SmtpServer.start(offer(Security.STARTTLS, certificate));
        var byAddress = new SmtpSettings("127.0.0.1", server.port(), Security.STARTTLS, "", "", authority.file());

        // Its name is localhost; but that is not whom we asked for.
        assertThat(sent(byAddress)).singleElement().asString().startsWith("returned: TLS: ");
    }

    @Test
    void aServerWithoutStartTlsGetsNothing() {
        server = SmtpServer.start(Offer.PLAIN);

        assertThat(sent(settings(Security.STARTTLS, "push", authority.file())))
                .singleElement()
                .asString()
                .startsWith("returned: STARTTLS is required");
        assertNothingWasTold();
    }

    @Test
    void aServerThatTakesStartTlsBackGetsNothing() {
        server = SmtpServer.start(offer(Security.STARTTLS, certificate));
        server.always(Mishap.says(Step.STARTTLS, "454 not now"));

        assertThat(sent(settings(Security.STARTTLS, "push", authority.file())))
                .containsExactly("returned: the server says to STARTTLS: 454 not now");
        assertNothingWasTold();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN LOGIN", "LOGIN", "DIGEST-MD5 XOAUTH2 NTLM PLAIN", "PLAIN"})
    void weLogIn(String mechanisms) {
        server = SmtpServer.start(offer(Security.STARTTLS, certificate).withLogin("push", PASSWORD, mechanisms));

        assertThat(sent(settings(Security.STARTTLS, "push", authority.file()))).containsExactly("leaving", "arrived");
        assertThat(access(settings(Security.STARTTLS, "push", authority.file())))
                .isEqualTo("it talks to us over TLS, logged in as push");
    }

    @Test
    void aLogInThatIsRefusedIsAReturn() {
        server = SmtpServer.start(offer(Security.TLS, certificate).withLogin("push", "another", "PLAIN"));
        SmtpSettings settings = settings(Security.TLS, "push", authority.file());

        assertThat(sent(settings)).containsExactly("returned: the server refuses the log-in: 535 5.7.8 who are you?");
        assertThatThrownBy(() -> access(settings))
                .isInstanceOf(OutsideException.class)
                .hasMessageEndingWith("the server refuses the log-in: 535 5.7.8 who are you?");
    }

    @Test
    void otherWaysToLogInAreNotTaken() {
        server = SmtpServer.start(
                offer(Security.TLS, certificate).withLogin("push", PASSWORD, "DIGEST-MD5 XOAUTH2 NTLM"));

        assertThat(sent(settings(Security.TLS, "push", authority.file())))
                .singleElement()
                .asString()
                .startsWith("returned: No authentication mechanisms supported");
    }

    @Test
    void withALogInAServerThatOffersNoneGetsNothing() {
        server = SmtpServer.start(offer(Security.TLS, certificate));

        assertThat(sent(settings(Security.TLS, "push", authority.file())))
                .containsExactly("returned: the server offers no log-in");
        assertThat(server.box()).isEmpty();
    }

    @Test
    void aFileWithoutCertificatesIsNamed() throws Exception {
        server = SmtpServer.start(offer(Security.TLS, certificate));
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path missing = folder.resolve("missing.pem");

        assertThat(sent(settings(Security.TLS, "", empty)))
                .containsExactly("returned: there is no certificate in " + empty);
        assertThat(sent(settings(Security.TLS, "", missing))).containsExactly("returned: there is no file " + missing);
    }

    @Test
    void thePasswordIsInNoLog() {
        server = SmtpServer.start(Offer.PLAIN.withLogin("push", PASSWORD, "PLAIN"));
        var settings = new SmtpSettings("127.0.0.1", server.port(), Security.NONE, "push", PASSWORD, Path.of(""));
        List<String> logged = new ArrayList<>();
        // Angus logs under the package of the class that is derived from its own.
        Logger root = Logger.getLogger("org.pushduty.mail");
        Handler handler = new Listening(logged);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        try {
            assertThat(sent(settings)).containsExactly("leaving", "arrived");
        } finally {
            root.removeHandler(handler);
            root.setLevel(null);
        }

        String onTheWire =
                Base64.getEncoder().encodeToString(("push\0push\0" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(server.heard()).contains("AUTH PLAIN " + onTheWire);
        assertThat(logged)
                .anyMatch(line -> line.contains("AUTH PLAIN"))
                .noneMatch(line -> line.contains("hunter2") || line.contains(onTheWire));
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    private void assertNothingWasTold() {
        assertThat(server.heard()).noneMatch(line -> line.matches("(?i)(AUTH|MAIL).*"));
        assertThat(server.box()).isEmpty();
    }

    private static Offer offer(Security security, SSLContext context) {
        return security == Security.TLS ? Offer.PLAIN.withTls(context) : Offer.PLAIN.withStartTls(context);
    }

    private SmtpSettings settings(Security security, String user, Path trusted) {
        String password = user.isBlank() ? "" : PASSWORD;
        return new SmtpSettings("localhost", server.port(), security, user, password, trusted);
    }

    private static List<String> sent(SmtpSettings settings) {
        try (SmtpMailer mailer = new SmtpMailer(settings)) {
            return Mailers.sent(mailer, Mailers.letter("push"));
        }
    }

    private static String access(SmtpSettings settings) {
        try (SmtpMailer mailer = new SmtpMailer(settings)) {
            return mailer.access();
        }
    }

    private static final class Listening extends Handler {
        private final List<String> logged;

        Listening(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
