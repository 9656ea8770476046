package org.pushduty.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ThrowingRunnable;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Message;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.port.OutsideException;

final class InteractiveTest {
    private static final ChannelRef AMO = ChannelRef.parse("terminal/#amo");
    private static final String UP = "\u001bOA";
    private static final String TAB = "\t";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private LineDisciplineTerminal terminal;
    private ConsoleNetwork network;

    @AfterEach
    void stop() {
        network.stop(Duration.ofSeconds(2));
    }

    private void start(boolean colours) throws IOException {
        terminal = new LineDisciplineTerminal("test", "xterm-256color", screen, StandardCharsets.UTF_8);
        terminal.setSize(new Size(100, 30));
        var look = new Look(ZoneOffset.UTC, colours);
        var face = new TerminalFace(() -> terminal, look, folder.resolve("state/history"), this::candidates);
        Clock clock = Clock.fixed(Instant.parse("2016-10-04T12:00:00Z"), ZoneOffset.UTC);
        network = new ConsoleNetwork(new ConsoleSettings(AMO, "kumar", "pushduty"), clock, face);
        network.start(heard::add);
        eventually(() -> assertThat(shown()).contains("#amo kumar> "));
    }

    private List<Candidate> candidates(String line, int cursor) {
        asked.add(line.substring(0, cursor));
        return line.contains(" ")
                ? List.of(new Candidate("addons-server", "2016.09.29 is live"), new Candidate("addons-frontend", ""))
                : List.of(new Candidate("!tag", "tags every repository"), new Candidate("!topic", ""));
    }

    private void type(String keys) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String raw() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private String shown() {
        return raw().replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]", "");
    }

    private List<String> texts() {
        return heard.stream().map(Message::text).toList();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    @Test
    void aLineIsSaidInTheChannel() throws Exception {
        start(true);

        type("!tag it's \"2016.10.06\\\r");

        eventually(() -> assertThat(texts()).containsExactly("!tag it's \"2016.10.06\\"));
        assertThat(heard.get(0).place()).isEqualTo(Place.channel(AMO));
        assertThat(heard.get(0).sender().nick()).isEqualTo("kumar");
    }

    @Test
    void whatTheBotSaysAppearsAboveWhatIsBeingTyped() throws Exception {
        start(true);
        type("!tag half");
        eventually(() -> assertThat(shown()).contains("!tag half"));
        screen.reset();

        network.say(Place.channel(AMO), Utterance.plain("mat: see https://example.org/a...b?c=d#e"));

        eventually(() -> assertThat(shown())
                .contains("12:00 <pushduty> mat: see https://example.org/a...b?c=d#e")
                .endsWith("#amo kumar> !tag half"));
        type(" done\r");
        eventually(() -> assertThat(texts()).containsExactly("!tag half done"));
    }

    @Test
    void tonesHaveColours() throws Exception {
        start(true);

        network.say(Place.channel(AMO), Utterance.good("well done"));
        network.say(Place.channel(AMO), Utterance.bad("not so"));
        network.say(Place.privately("terminal", "kumar"), Utterance.plain("psst"));

        eventually(() -> assertThat(shown()).contains("12:00 psst (only you)"));
        assertThat(raw())
                .contains("\u001b[32mwell done", "\u001b[31mnot so", "\u001b[1mpushduty")
                .containsPattern("\u001b\\[2mpsst|\u001b\\[2m12:00.*psst");
    }

    @Test
    void withoutColoursThereAreNone() throws Exception {
        start(false);

        network.say(Place.channel(AMO), Utterance.good("well done"));
        network.say(Place.privately("terminal", "kumar"), Utterance.bad("psst"));

        eventually(() -> assertThat(shown()).contains("12:00 psst (only you)"));
        assertThat(raw()).doesNotContainPattern("\u001b\\[[0-9;]*[1-9][0-9]*m");
    }

    @Test
    void theEnvironmentSaysWhetherThereAreColours() {
        network = ConsoleNetwork.transcript(
                new ConsoleSettings(AMO, "kumar", "pushduty"), Clock.systemUTC(), new StringWriter());

        assertThat(Look.hasColours(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Look.hasColours(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
        assertThat(Look.hasColours(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
        assertThat(Look.hasColours(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Look.hasColours(Map.of())).isFalse();
    }

    @Test
    void tabCompletesCommandsAndArguments() throws Exception {
        start(true);

        type("!ta" + TAB + "addons-s" + TAB + "\r");

        eventually(() -> assertThat(texts()).containsExactly("!tag addons-server"));
        assertThat(asked).contains("!ta", "!tag addons-s");
    }

    @Test
    void tabShowsTheChoicesWithTheirDescriptions() throws Exception {
        start(true);

        type("!t" + TAB);

        eventually(() -> assertThat(shown()).contains("!tag", "tags every repository", "!topic"));
    }

    @Test
    void theTerminalsOwnWordsAreCompletedToo() throws Exception {
        start(true);

        type("/ni" + TAB + "mat\r");
        eventually(() -> assertThat(shown()).contains("You are mat now.", "#amo mat> "));
        type("!status\r/msg !whoami\r");

        eventually(() -> assertThat(texts()).containsExactly("!status", "!whoami"));
        assertThat(heard).extracting(message -> message.sender().nick()).containsOnly("mat");
        assertThat(heard.get(1).place()).isEqualTo(Place.privately("terminal", "mat"));
        assertThat(asked).isEmpty();
    }

    @Test
    void historyOutlivesTheTerminal() throws Exception {
        start(true);
        type("!tag first\r!topic second\r");
        eventually(() -> assertThat(heard).hasSize(2));
        network.stop(Duration.ofSeconds(2));
        assertThat(Files.readAllLines(folder.resolve("state/history"))).containsExactly("!tag first", "!topic second");
        screen.reset();
        heard.clear();

        start(true);
        type(UP + UP + "\r");

        eventually(() -> assertThat(texts()).containsExactly("!tag first"));
    }

    @Test
    void controlDLeaves() throws Exception {
        start(true);

        type("\u0004");

        network.ended().get(10, TimeUnit.SECONDS);
        assertThat(heard).isEmpty();
    }

    @Test
    void quitLeaves() throws Exception {
        start(true);

        type("/quit\r");

        network.ended().get(10, TimeUnit.SECONDS);
    }

    @Test
    void controlCThrowsTheLineAwayAndNothingElse() throws Exception {
        start(true);
        type("!tag wrong");
        eventually(() -> assertThat(shown()).contains("!tag wrong"));

        screen.reset();
        type("\u0003");
        eventually(() -> assertThat(shown()).contains("#amo kumar> "));
        type("!status\r");

        eventually(() -> assertThat(texts()).containsExactly("!status"));
        assertThat(network.ended()).isNotDone();
        type("\u0003");
        eventually(() -> assertThat(shown()).contains("Ctrl-D or /quit leaves."));
    }

    @Test
    void stoppingClosesTheTerminalAtOnce() throws Exception {
        start(true);
        type("half a line");

        network.stop(Duration.ofSeconds(10));

        assertThat(network.ended()).isDone();
        assertThat(network.health().isUp()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("console");
        assertThatThrownBy(() -> network.say(Place.channel(AMO), Utterance.plain("late")))
                .isInstanceOf(OutsideException.class);
    }
}
