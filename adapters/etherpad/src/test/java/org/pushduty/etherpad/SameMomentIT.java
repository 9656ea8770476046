package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.Pad.Page;

/** Somebody types just before the server gets what we write. */
final class SameMomentIT {
    private static final String TEXT = "# Picks\n* one\n* two\n* three\n# Tasks\n* migrate\n";
    private static int pages;
    private static EtherpadServer server;

    private final String page = "moment-" + ++pages;
    private final Meddler meddler = new Meddler(server.address());
    private final EtherpadPad pad = new EtherpadPad(meddler.settings());
    private PadHuman human;

    @BeforeAll
    static void start() {
        server = EtherpadServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        pad.create(page, TEXT);
        human = new PadHuman(server, page, "kumar");
    }

    @AfterEach
    void close() {
        human.close();
        meddler.close();
    }

    @Test
    void whatIsTypedIntoALineThatIsStruckThroughStaysInIt() {
        typing(() -> human.typeBehind("* two", " (mine)"));

        assertThat(pad.replace(page, read(), TEXT.replace("* two", "~~* two~~")))
                .isTrue();

        assertThat(text()).contains("~~* two (mine)~~\n* three\n");
    }

    @Test
    void whatIsTypedIntoALineThatIsRemovedGetsALineOfItsOwn() {
        typing(() -> human.type(2, 3, "mine "));

        assertThat(pad.replace(page, read(), TEXT.replace("* two\n", ""))).isTrue();

        assertThat(text()).isEqualTo("# Picks\n* one\nmine \n* three\n# Tasks\n* migrate\n");
    }

    @Test
    void aLineWrittenWhereWeWriteOneIsThereToo() {
        typing(() -> human.writeAfter(3, "* of a person"));

        assertThat(pad.replace(page, read(), TEXT.replace("* three\n", "* three\n* of the bot\n")))
                .isTrue();

        assertThat(text()).contains("# Picks\n* one\n* two\n* three\n", "* of a person\n", "* of the bot\n# Tasks\n");
    }

    @Test
    void wordsAtTheEndOfALineBehindWhichWeWriteStayThere() {
        typing(() -> human.typeBehind("* three", "!"));

        assertThat(pad.replace(page, read(), TEXT.replace("* three\n", "* three\n* of the bot\n")))
                .isTrue();

        assertThat(text()).contains("* three!\n* of the bot\n# Tasks\n");
    }

    @Test
    void wordsAtTheBeginningOfAHeadingBeforeWhichWeWriteStayThere() {
        typing(() -> human.type(human.line("# Tasks"), 0, "Z"));

        assertThat(pad.replace(page, read(), TEXT.replace("* three\n", "* three\n* of the bot\n")))
                .isTrue();

        assertThat(text()).contains("* three\n* of the bot\nZ# Tasks\n");
    }

    @Test
    void aLineThatAPersonRemovesStaysAwayWhereWeChangedOthers() {
        typing(() -> human.delete(1));

        assertThat(pad.replace(page, read(), TEXT.replace("migrate", "migrate twice")))
                .isTrue();

        assertThat(text()).isEqualTo("# Picks\n* two\n* three\n# Tasks\n* migrate twice\n");
    }

    @Test
    void whatIsTypedBetweenTwoOfOurMessagesIsKept() {
        String much = "a line of the bot, one of very many\n".repeat(600);
        Page read = read();
        meddler.beforeNext("USER_CHANGES", () -> typing(() -> human.typeBehind("* one", " (mine)")));

        assertThat(pad.replace(page, read, TEXT + much)).isTrue();

        assertThat(text()).isEqualTo(TEXT.replace("* one", "* one (mine)") + much);
    }

    @Test
    void whatIsTypedBeforeWeJoinLeavesAllToThePerson() {
        Page read = read();
        meddler.beforeNext("EIO=3", () -> human.typeBehind("* one", " (mine)"));

        assertThat(pad.replace(page, read, TEXT.replace("* two", "~~* two~~"))).isFalse();

        assertThat(text()).isEqualTo(TEXT.replace("* one", "* one (mine)"));
    }

    @Test
    void aPersonSeesWhoWrote() {
        pad.replace(page, read(), TEXT.replace("* two\n", "* two\n* of the bot\n"));

        var authors = new PagesOverApi(server).call("listAuthorsOfPad", Map.of("padID", page));
        assertThat(authors.path("data").path("authorIDs")).hasSize(1);
        var name = new PagesOverApi(server)
                .call(
                        "getAuthorName",
                        Map.of(
                                "authorID",
                                authors.path("data").path("authorIDs").path(0).asText()));
        assertThat(name.path("data").asText()).isEqualTo("Pushduty");
    }

    private void typing(Runnable deed) {
        meddler.beforeNext("USER_CHANGES", deed);
    }

    private Page read() {
        return pad.read(page).orElseThrow();
    }

    private String text() {
        return read().text();
    }
}
