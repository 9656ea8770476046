package org.pushduty.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.mail.SmtpSettings.Security;

final class SmtpSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "10.0.0.1", "localhost.example.org", "127.0.0.1.example.org", "::2"})
    void aLogInInTheClearIsRefusedFarAway(String host) {
        assertThatThrownBy(() -> settings(host, Security.NONE, "push", "hunter2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a log-in at " + host + " needs starttls or tls: without, others could read the password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1"})
    void onThisMachineItIsFine(String host) {
        assertThat(settings(host, Security.NONE, "push", "hunter2").logsIn()).isTrue();
    }

    @Test
    void nobodySeesThePassword() {
        assertThat(settings("mail.example.org", Security.STARTTLS, "push", "hunter2"))
                .hasToString("mail.example.org:25 (STARTTLS)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b"})
    void aPasswordIsOnOneLine(String password) {
        assertThatThrownBy(() -> settings("localhost", Security.NONE, "push", password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a user and a password are on one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mail example.org", "mail.example.org\r\n", "bücher.example"})
    void aHostIsOneWord(String host) {
        assertThatThrownBy(() -> settings(host, Security.TLS, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a host");
    }

    private static SmtpSettings settings(String host, Security security, String user, String password) {
        return new SmtpSettings(host, 25, security, user, password, Path.of(""));
    }
}
