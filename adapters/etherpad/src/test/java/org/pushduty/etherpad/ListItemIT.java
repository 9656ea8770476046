package org.pushduty.etherpad;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;

/** Items of Etherpad's own lists, which people make by a button, are lines of the notes like others. */
final class ListItemIT {
    private static final String PAGE = "amo-2016.10.06";
    private static EtherpadServer server;
    private final BotScenario bot = new BotScenario(SampleTrain.AMO.needing());
    private PagesOverApi pages;

    @BeforeAll
    static void start() {
        server = EtherpadServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private void look() {
        for (int look = 0; look < 3; look++) {
            bot.look();
            bot.keepNotes();
            bot.glance();
        }
    }

    /** A person's list below that line of the page. */
    private void list(String below, String items) {
        String html = pages.text(PAGE)
                .lines()
                .map(line -> line.equals(below) ? line + "<br><ul class=\"bullet\">" + items + "</ul>" : line + "<br>")
                .collect(joining());
        pages.call("setHTML", Map.of("padID", PAGE, "html", "<!DOCTYPE HTML><html><body>" + html + "</body></html>"));
    }

    private String html() {
        return pages.call("getHTML", Map.of("padID", PAGE))
                .path("data")
                .path("html")
                .asText();
    }

    @Test
    void anItemIsTakenInOnceAndAnsweredWithinTheItem() {
        pages = new PagesOverApi(server);
        bot.templates.write(
                "built-in:pad.md",
                "# {{ push.name }}\n\n## Blockers\n{{ parts.blockers }}\n\n## End\n{{ parts.links }}\n");
        var pad = new EtherpadPad(server.settings());
        bot.keepNotesOn(pad);
        look();

        list("## Blockers", "<li>login is broken</li><li>search is *slow* today</li>");
        assertThat(pad.read(PAGE).orElseThrow().text()).contains("\n*login is broken\n", "\n*search is *slow* today\n");
        look();
        bot.hear("kumar", "!resolve 1");
        look();

        assertThat(bot.state().current().orElseThrow().paper().blockers())
                .extracting(blocker -> blocker.note().text())
                .containsExactly("login is broken", "search is *slow* today");
        assertThat(html())
                .contains("<li>~~login is broken~~ &#8212; blocker 1, resolved by kumar</li>")
                .contains("<li>search is *slow* today &#8212; blocker 2</ul>");
    }
}
