package org.pushduty.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pushduty.app.settings.MailSecurity;
import org.pushduty.app.settings.Secret;
import org.pushduty.app.settings.SmtpSettings;
import org.pushduty.mail.SmtpSettings.Security;

final class MailWiringTest {
    @ParameterizedTest
    @CsvSource({
        "localhost, GUESS, NONE, 25",
        "127.0.0.1, GUESS, NONE, 25",
        "mail.example.org, GUESS, STARTTLS, 25",
        "mail.example.org, TLS, TLS, 465",
        "mail.example.org, NONE, NONE, 25",
        "localhost, STARTTLS, STARTTLS, 25"
    })
    void theWayIsGuardedAsTheHostNeedsIt(String host, MailSecurity given, Security used, int port) {
        var smtp = new SmtpSettings(host, 0, given, Path.of("ca.pem"), "", Secret.NONE);

        assertThat(MailWiring.smtpSettings(smtp))
                .isEqualTo(new org.pushduty.mail.SmtpSettings(host, port, used, "", "", Path.of("ca.pem")));
    }

    @Test
    void theLogInIsHandedOn() {
        var smtp = new SmtpSettings(
                "mail.example.org", 587, MailSecurity.GUESS, Path.of(""), "push", new Secret("hunter2"));

        assertThat(MailWiring.smtpSettings(smtp).password()).isEqualTo("hunter2");
        assertThat(MailWiring.smtpSettings(smtp).user()).isEqualTo("push");
    }
}
