package org.pushduty.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.irc.Waits.eventually;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pushduty.irc.IrcSettings.Pace;
import org.pushduty.irc.IrcSettings.Self;

class RegistrationTest {
    private static final String OFFER = ":srv CAP * LS :account-tag chghost sasl=PLAIN,EXTERNAL";

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final OutboundQueue queue =
            new OutboundQueue("test", new Pace(1000, Duration.ofMillis(1)), Duration.ofMinutes(1));

    @AfterEach
    void end() {
        queue.end();
    }

    private Registration of(Self self) {
        var thread = new Thread(queue, "registration-test");
        thread.setDaemon(true);
        thread.start();
        queue.connected((line, passage) -> sent.add(line));
        return new Registration(new Login(self, queue), queue);
    }

    @Test
    void withoutAnAccountItEndsWithTheLastCapabilityWhateverElseIsOffered() {
        Registration registration = of(new Self("pushduty", "", "", ""));

        registration.handle(IrcLine.parse(OFFER));
        registration.handle(IrcLine.parse(":srv CAP pushduty ACK :account-tag"));
        registration.handle(IrcLine.parse(":srv CAP pushduty NAK :chghost"));

        eventually(() -> assertThat(sent).containsExactly("CAP REQ :account-tag", "CAP REQ :chghost", "CAP END"));
    }

    @Test
    void withAnAccountItEndsWithTheLogin() {
        Registration registration = of(new Self("pushduty", "", "pushduty", "s3cret"));

        registration.handle(IrcLine.parse(OFFER));
        registration.handle(IrcLine.parse(":srv CAP pushduty ACK :sasl"));
        registration.handle(IrcLine.parse("AUTHENTICATE +"));
        registration.handle(IrcLine.parse(":srv 903 pushduty :SASL authentication successful"));
        registration.handle(IrcLine.parse(":srv CAP pushduty ACK :chghost"));
        queue.urgent("PING :still waiting");
        registration.handle(IrcLine.parse(":srv CAP pushduty ACK :account-tag"));

        eventually(() -> assertThat(sent)
                .containsExactly(
                        "CAP REQ :account-tag",
                        "CAP REQ :chghost",
                        "CAP REQ :sasl",
                        "AUTHENTICATE PLAIN",
                        "AUTHENTICATE AHB1c2hkdXR5AHMzY3JldA==",
                        "PING :still waiting",
                        "CAP END"));
    }
}
