package org.pushduty.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.people.Account;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Passage;

final class TranscriptTest {
    private static final ChannelRef AMO = ChannelRef.parse("terminal/#amo");
    private static final ConsoleSettings SETTINGS = new ConsoleSettings(AMO, "kumar", "pushduty");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2016-10-04T19:00:00Z"), ZoneId.of("America/Los_Angeles"));

    private final StringWriter out = new StringWriter();
    private final List<Message> heard = new CopyOnWriteArrayList<>();

    @Test
    void everythingSaidIsPrinted() {
        var network = ConsoleNetwork.transcript(SETTINGS, CLOCK, out);
        network.start(heard::add);

        network.speak("kumar", "!tag");
        network.say(Place.channel(AMO), Utterance.good("kumar: tagged 2016.10.06 https://example.org/a...b?c=d#e"));
        network.say(Place.privately("terminal", "kumar"), Utterance.plain("the long answer"));
        network.confide("mat", "!whoami");
        network.setTopic("#amo", "Push 2016.10.06 · hero kumar", Passage.NONE);
        network.stop(Duration.ofSeconds(1));

        assertThat(out).hasToString("""
                        12:00 <kumar> !tag
                        12:00 <pushduty> kumar: tagged 2016.10.06 https://example.org/a...b?c=d#e
                        12:00 (to kumar) the long answer
                        12:00 <mat> (to the bot) !whoami
                        12:00 * topic of #amo: Push 2016.10.06 · hero kumar
                        """);
    }

    @Test
    void whoSpeaksIsProven() throws Exception {
        var network = ConsoleNetwork.transcript(SETTINGS, CLOCK, out);
        network.start(heard::add);
        network.speak("mat", "!status");

        Sender mat = heard.get(0).sender();

        var proof = Identity.proven(new Account("terminal", "console", "mat"));
        assertThat(mat).isEqualTo(new Sender("mat", proof, false));
        assertThat(network.identify(mat).get(1, TimeUnit.SECONDS)).isEqualTo(proof);
    }

    @Test
    void linesAreReadUntilTheEndOfTheInput() throws Exception {
        String typed = "!tag\nmat: !hold broken: login\n\npushduty: status\n/nick cgrebs\nhi\n/msg !whoami\n/what\n";
        var network = ConsoleNetwork.transcript(SETTINGS, CLOCK, out, new BufferedReader(new StringReader(typed)));

        network.start(heard::add);
        network.ended().get(10, TimeUnit.SECONDS);

        assertThat(heard)
                .extracting(message -> message.sender().nick() + " " + message.place() + " " + message.text())
                .containsExactly(
                        "kumar terminal/#amo !tag",
                        "mat terminal/#amo !hold broken: login",
                        "kumar terminal/#amo pushduty: status",
                        "cgrebs terminal/#amo hi",
                        "cgrebs terminal in private !whoami");
        assertThat(out.toString())
                .startsWith("12:00 <kumar> !tag\n12:00 <mat> !hold broken: login\n12:00 <kumar> pushduty: status\n")
                .contains("12:00 * You are cgrebs now.\n")
                .contains("12:00 * /nick NAME speaks as somebody else");
    }

    @Test
    void theBotsNickCannotBeTaken() throws Exception {
        var network = ConsoleNetwork.transcript(
                SETTINGS, CLOCK, out, new BufferedReader(new StringReader("/nick PushDuty\n/nick two words\nhi\n")));

        network.start(heard::add);
        network.ended().get(10, TimeUnit.SECONDS);

        assertThat(heard).extracting(message -> message.sender().nick()).containsExactly("kumar");
    }

    @Test
    void nothingActsOnTheTerminal() {
        var network = ConsoleNetwork.transcript(SETTINGS, CLOCK, out);
        network.start(heard::add);

        network.speak("kumar", "\u001b]0;title\u0007\u001b[2Jgone\r\n12:00 <mat> forged");

        assertThat(out).hasToString("12:00 <kumar> ]0;title[2Jgone 12:00 <mat> forged\n");
    }

    @Test
    void aClosedOutputIsSaid() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var network = ConsoleNetwork.transcript(SETTINGS, CLOCK, closed);
        network.start(heard::add);

        assertThatThrownBy(() -> network.say(Place.channel(AMO), Utterance.plain("lost")))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("the output is closed");
    }
}
