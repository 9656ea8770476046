package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad.Page;

/** The server is away, slow, or not itself. */
final class WeatherIT {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static int pages;
    private static EtherpadServer server;

    private final String page = "weather-" + ++pages;
    private final Meddler meddler = new Meddler(server.address());
    private final EtherpadPad pad = new EtherpadPad(meddler.settings());
    private Page read = new Page("", "");

    @BeforeAll
    static void start() {
        server = EtherpadServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void make() {
        pad.create(page, "one\ntwo\n");
        read = pad.read(page).orElseThrow();
    }

    @AfterEach
    void close() {
        meddler.close();
    }

    static List<Meddler.Answer> nonsense() {
        return List.of(
                new Meddler.Answer(200, "text/html", "<html><body>Log in, please</body></html>"),
                new Meddler.Answer(502, "text/html", "<h1>Bad Gateway</h1>"),
                new Meddler.Answer(
                        500, "application/json", "{\"code\":2,\"message\":\"internal error\",\"data\":null}"),
                new Meddler.Answer(200, "application/json", "{\"code\":0,\"message\":\"ok\",\"da"),
                new Meddler.Answer(200, "application/json", "{\"code\":0,\"message\":\"ok\",\"data\":null}{}"),
                new Meddler.Answer(200, "application/json", "{\"code\":\"zero\"}"),
                new Meddler.Answer(200, "application/json", "[0]"),
                new Meddler.Answer(200, "application/json", "null"),
                new Meddler.Answer(200, "application/json", ""),
                new Meddler.Answer(204, "text/plain", ""),
                new Meddler.Answer(301, "text/plain", ""),
                new Meddler.Answer(200, "text/plain", "0".repeat(1_000_000)));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsCalledSo(Meddler.Answer answer) {
        meddler.answers(answer);

        assertAllFail();

        meddler.isHonest();
        assertThat(pad.read(page)).contains(read);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseOnTheChannelAloneIsOvercomeOrCalledSo(Meddler.Answer answer) {
        List<String> before = List.copyOf(meddler.passed());
        meddler.spoils(honest -> isOfTheChannel(before) ? answer : honest);

        try {
            assertThat(pad.replace(page, read, "one\nTWO\n")).isTrue();
        } catch (OutsideException e) {
            assertClear(e);
        }

        meddler.isHonest();
        assertThat(text()).isIn("one\ntwo\n", "one\nTWO\n");
    }

    private boolean isOfTheChannel(List<String> before) {
        List<String> passed = meddler.passed();
        return passed.size() > before.size() && passed.get(passed.size() - 1).contains("socket.io");
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        meddler.answers(new Meddler.Answer(200, "text/plain", " ".repeat(20_000_000)));

        assertThatThrownBy(() -> pad.read(page)).hasMessageContaining("its answer has no end");
    }

    @Test
    void aServerThatIsDownIsSaidToBe() {
        var direct = new EtherpadPad(server.settings());
        server.kill();

        assertThatThrownBy(() -> direct.read(page))
                .isInstanceOf(OutsideException.class)
                .hasMessageEndingWith("read " + page + " failed: no connection");
        assertThatThrownBy(() -> direct.create(page, "text")).isInstanceOf(OutsideException.class);
        assertThatThrownBy(() -> direct.replace(page, read, "text")).isInstanceOf(OutsideException.class);
        assertThatThrownBy(direct::access).isInstanceOf(OutsideException.class);

        server.restart();
        assertThat(direct.read(page)).contains(read);
    }

    @Test
    void aServerThatIsFrozenIsGivenUpInTime() {
        var hurried = new EtherpadPad(server.settings(), SHORT);
        server.freeze();
        try {
            assertThatThrownBy(() -> hurried.read(page))
                    .isInstanceOf(OutsideException.class)
                    .hasMessageContaining("in time");
            assertThatThrownBy(() -> hurried.replace(page, read, "text")).isInstanceOf(OutsideException.class);
        } finally {
            server.thaw();
        }

        assertThat(hurried.read(page)).contains(read);
    }

    @Test
    void aServerThatFreezesAtTheLastMomentIsGivenUpInTimeToo() {
        var hurried = new EtherpadPad(meddler.settings(), SHORT);
        meddler.beforeNext("USER_CHANGES", server::freeze);
        try {
            assertThatThrownBy(() -> hurried.replace(page, read, "one\nTWO\n"))
                    .isInstanceOf(OutsideException.class)
                    .hasMessageContaining("in time");
        } finally {
            server.thaw();
        }

        assertThat(text()).isIn("one\ntwo\n", "one\nTWO\n");
        assertThat(pad.replace(page, pad.read(page).orElseThrow(), "one\nTWO!\n"))
                .isTrue();
    }

    @Test
    void whatIsReplacedWhileTheServerIsKilledIsThereOrNot() {
        for (String moment : List.of("getRevisionsCount", "getText", "EIO=3", "CLIENT_READY", "USER_CHANGES")) {
            Page old = pad.read(page).orElseThrow();
            meddler.beforeNext(moment, server::kill);

            assertThatThrownBy(() -> pad.replace(page, old, old.text() + moment))
                    .as(moment)
                    .isInstanceOf(OutsideException.class);

            server.restart();
            assertThat(text()).as(moment).isIn(old.text(), old.text() + moment + "\n");
            assertThat(pad.replace(page, pad.read(page).orElseThrow(), "after " + moment))
                    .isTrue();
        }
    }

    @Test
    void whatIsReplacedWhileTheServerIsKilledAtSomeMomentIsThereOrNot() {
        var direct = new EtherpadPad(server.settings());
        for (int round = 0; round < 3; round++) {
            Page old = pad.read(page).orElseThrow();
            String young = "round " + round + "\n";
            var replacing = CompletableFuture.runAsync(() -> direct.replace(page, old, young));
            server.kill();
            replacing.handle((done, failed) -> failed).join();
            server.restart();

            assertThat(text()).isIn(old.text(), young);
        }
    }

    @Test
    void aWrongKeyIsRefusedAndNotNamed() {
        var wrong = new EtherpadPad(
                new EtherpadSettings(server.address(), new EtherpadSettings.ApiKey("wrong-secret-key")));

        assertThatThrownBy(wrong::access)
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("no or wrong API Key")
                .hasMessageNotContaining("wrong-secret-key");
        assertThatThrownBy(() -> wrong.read(page)).isInstanceOf(OutsideException.class);
        assertThatThrownBy(() -> wrong.create(page + "-x", "text")).isInstanceOf(OutsideException.class);
    }

    @Test
    void theKeyIsInNoAddress() {
        pad.access();
        pad.replace(page, read, "one\nTWO\n");

        assertThat(meddler.passed())
                .map(each -> each.substring(0, each.indexOf(' ')))
                .noneMatch(each -> each.contains(EtherpadServer.KEY));
    }

    @Test
    void aNameThatNoPageCanHaveIsSaidToBe() {
        for (String name : List.of("a/b", "a b", "a:b", "g.1$x", "", "x".repeat(51), "a\r\nb")) {
            assertThatThrownBy(() -> pad.create(name, "text"))
                    .as(name)
                    .isInstanceOf(OutsideException.class)
                    .message()
                    .doesNotContain("\n");
        }
    }

    private void assertAllFail() {
        for (ThrowingCallable call : Arrays.<ThrowingCallable>asList(
                () -> pad.read(page),
                () -> pad.create(page, "text"),
                () -> pad.replace(page, read, "text"),
                pad::access)) {
            assertThatThrownBy(call).isInstanceOfSatisfying(OutsideException.class, WeatherIT::assertClear);
        }
    }

    private static void assertClear(OutsideException e) {
        assertThat(e.getMessage())
                .startsWith("Etherpad 127.0.0.1:")
                .doesNotContain(EtherpadServer.KEY, "\n")
                .hasSizeLessThan(200);
    }

    private String text() {
        return pad.read(page).orElseThrow().text();
    }
}
