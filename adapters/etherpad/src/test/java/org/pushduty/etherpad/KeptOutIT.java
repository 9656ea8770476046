package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.Pad.Page;

/** A server that lets people in by name and password alone: its API is all that we have. */
final class KeptOutIT {
    private static final String TEXT = "# Picks\n* one\n* two\n# Tasks\n* migrate\n";
    private static int pages;
    private static EtherpadServer server;

    private final String page = "kept-out-" + ++pages;
    private final Meddler meddler = new Meddler(server.address());
    private final EtherpadPad pad = new EtherpadPad(meddler.settings());
    private final PagesOverApi people = new PagesOverApi(server);

    @BeforeAll
    static void start() {
        server = EtherpadServer.start(
                ", \"requireAuthentication\": true, \"users\": {\"kumar\": {\"password\": \"secret\"}}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() {
        meddler.close();
    }

    @Test
    void pagesAreReplacedAllTheSame() {
        pad.create(page, TEXT);

        assertThat(pad.replace(page, read(), TEXT.replace("* two", "~~* two~~\n")))
                .isTrue();

        assertThat(text()).isEqualTo(TEXT.replace("* two", "~~* two~~\n"));
        assertThat(meddler.passed()).anyMatch(each -> each.contains("/setText"));
        assertThat(meddler.passed()).noneMatch(each -> each.contains("USER_CHANGES"));
    }

    @Test
    void emptyPagesAndBlankLinesAreKept() {
        pad.create(page, "");
        for (String text : new String[] {"a\n\n\n", "", "\n\n", "🚀\n"}) {
            assertThat(pad.replace(page, read(), text)).isTrue();
            assertThat(text()).isEqualTo(text);
        }
    }

    @Test
    void whatAPersonWritesAtTheLastMomentIsPutBack() {
        pad.create(page, TEXT);
        Page read = read();
        meddler.beforeNext(
                "/setText", () -> people.write(page, TEXT.replace("* one", "* one (mine)") + "* of kumar\n"));

        assertThat(pad.replace(page, read, TEXT.replace("* two", "~~* two~~"))).isTrue();

        assertThat(text())
                .isEqualTo(TEXT.replace("* one", "* one (mine)").replace("* two", "~~* two~~") + "* of kumar\n");
    }

    @Test
    void whatAPersonWritesWhileItIsPutBackIsPutBackToo() {
        pad.create(page, TEXT);
        Page read = read();
        meddler.beforeNext("/setText", () -> {
            people.write(page, TEXT.replace("* one", "* one (first)"));
            meddler.beforeNext(
                    "/setText", () -> people.write(page, people.text(page).replace("* migrate", "* migrate (second)")));
        });

        assertThat(pad.replace(page, read, TEXT.replace("* two", "~~* two~~"))).isTrue();

        assertThat(text()).isEqualTo("# Picks\n* one (first)\n~~* two~~\n# Tasks\n* migrate (second)\n");
    }

    @Test
    void whatAPersonWritesRightAfterwardsStays() {
        pad.create(page, TEXT);
        Page read = read();
        meddler.beforeNext(
                "/setText",
                () -> meddler.beforeNext(
                        "getRevisionsCount",
                        () -> people.call("appendText", Map.of("padID", page, "text", "* after\n"))));

        assertThat(pad.replace(page, read, TEXT.replace("* two", "~~* two~~"))).isTrue();

        assertThat(text()).contains("~~* two~~", "* after");
    }

    @Test
    void longPagesAreMadeWhole() {
        String text = "a line of some length, and many of them\n".repeat(5_000) + "tab\tand more\n";

        assertThat(pad.create(page, text)).isTrue();

        assertThat(text()).isEqualTo(WholeText.asWritten(text));
    }

    private Page read() {
        return pad.read(page).orElseThrow();
    }

    private String text() {
        return read().text();
    }
}
