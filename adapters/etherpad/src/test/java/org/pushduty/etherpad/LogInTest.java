package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.OutsideException;

/** Etherpad 2.x and its own OAuth2 server, as 2.5.3 was seen to behave. */
final class LogInTest {
    private final ScriptedLogIn etherpad = new ScriptedLogIn("pushduty", "very-secret");
    private final EtherpadPad pad = pad("very-secret");

    private EtherpadPad pad(String secret) {
        return new EtherpadPad(new EtherpadSettings(
                etherpad.address(),
                new EtherpadSettings.ClientCredentials(etherpad.address().resolve("oidc/token"), "pushduty", secret)));
    }

    @AfterEach
    void close() {
        etherpad.close();
    }

    @Test
    void oneTokenServesManyCalls() {
        for (int call = 0; call < 5; call++) {
            assertThat(pad.access()).isEqualTo("it lets us in");
        }

        assertThat(etherpad.tokens()).isEqualTo(1);
    }

    @Test
    void aTokenThatHasEndedIsNotSent() {
        etherpad.tokensLast(0);

        pad.access();
        pad.access();

        assertThat(etherpad.tokens()).isEqualTo(2);
        assertThat(etherpad.refusals()).isZero();
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() {
        pad.access();
        etherpad.forgetTokens();

        pad.access();

        assertThat(etherpad.tokens()).isEqualTo(2);
        assertThat(etherpad.refusals()).isEqualTo(1);
    }

    @Test
    void whoIsRefusedWithANewTokenTooGivesUp() {
        etherpad.refuseAll();

        assertThatThrownBy(pad::access)
                .isInstanceOf(OutsideException.class)
                .hasMessageEndingWith("no or wrong OAuth token");
        assertThat(etherpad.tokens()).isEqualTo(2);
        assertThat(etherpad.refusals()).isEqualTo(2);
    }

    @Test
    void aWrongSecretIsRefusedAndNotNamed() {
        assertThatThrownBy(pad("another-secret")::access)
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("it gives us none for our client id and secret (invalid_client)")
                .hasMessageNotContaining("another-secret");
    }

    @Test
    void aLogInThatTalksNonsenseIsSaidTo() {
        for (String answer :
                new String[] {"", "<html>", "{}", "{\"access_token\":\"a\\r\\nb\"}", "[", "{\"access_token\":7}x"}) {
            etherpad.answersTokens(answer);

            assertThatThrownBy(pad::access)
                    .as(answer)
                    .isInstanceOf(OutsideException.class)
                    .hasMessageContaining("it does not answer as an OAuth2 server does (HTTP 200)");
        }
    }

    @Test
    void noSecretIsInAnyText() {
        var client = new EtherpadSettings.ClientCredentials(
                URI.create("https://pad.example.org/oidc/token"), "id", "s3cret");
        var key = new EtherpadSettings.ApiKey("s3cret");

        assertThat(new EtherpadSettings(URI.create("https://pad.example.org"), client).toString())
                .isEqualTo("https://pad.example.org/ (OAuth2 client id)");
        assertThat(new EtherpadSettings(URI.create("https://pad.example.org/pads"), key).toString())
                .isEqualTo("https://pad.example.org/pads/ (API key)");
        assertThat(client.toString() + key).doesNotContain("s3cret");
        assertThat(new KeyPass("s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void peopleOpenAPageByItsAddress() {
        var settings =
                new EtherpadSettings(URI.create("https://pad.example.org/pads"), new EtherpadSettings.ApiKey("k"));

        assertThat(settings.page("amo-2016.10.06")).hasToString("https://pad.example.org/pads/p/amo-2016.10.06");
        assertThat(settings.page("é%")).hasToString("https://pad.example.org/pads/p/%C3%A9%25");
    }
}
