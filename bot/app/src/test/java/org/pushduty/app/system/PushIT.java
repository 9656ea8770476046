package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.app.system.Town.FRONTEND;
import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped program on a real IRC server, with real repositories: a push from its tag to its hot-fix. */
class PushIT {
    @TempDir
    private Path folder;

    private Town town;
    private Origin server;
    private Origin frontend;
    private String push;
    private Teammate kumar;
    private Teammate mat;
    private Teammate krupa;
    private Teammate mallory;

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(folder);
        server = town.server();
        frontend = town.frontend();
        push = town.push();
        kumar = town.join("kumar");
        mat = town.join("mat");
        krupa = town.join("krupa");
        mallory = town.join("mallory");
        server.land("Andy M", "Add the settings", "settings.py", "TIMEOUT = 5\n");
        server.land("Wil C", "Add users", "users.py", "def login():\n    pass\n");
        server.land("Wil C", "Add search", "search.py", "def search():\n    pass\n");
        frontend.land("Stuart C", "Add the button", "button.js", "export default null;\n");
    }

    @AfterEach
    void everybodyLeaves() {
        town.close();
    }

    @Test
    void aPushGoesFromItsTagToItsHotFix() throws IOException {
        town.runBot(kumar);
        kumar.asks("!adopt " + LIVE, "prod runs " + LIVE);

        othersMayNotTag();
        String tagged = tagging();
        Fixes fixes = new Fixes(server);
        String branches = server.branches();
        picking(fixes, tagged);
        resolvingByHand(fixes);
        reverting(fixes);
        closing();
        hotFix(fixes);

        assertThat(server.tags()).containsExactly(LIVE, push, push + "-1", push + "-2", push + "-3", push + "-4");
        assertThat(frontend.tags()).containsExactly(LIVE, push);
        assertThat(server.branches().lines().filter(line -> !line.contains("resolve-")))
                .containsExactlyElementsOf(branches.lines().toList());
        assertThat(town.fsck()).isEmpty();
    }

    /** What lands on the branch after the tag. */
    private static final class Fixes {
        private final String login;
        private final String search;
        private final String renaming;
        private final String conflicting;
        private final String late;

        Fixes(Origin server) {
            login = server.land("Mathieu P", "Keep people logged in", "users.py", "def login():\n    stay()\n");
            search = server.land("Kumar M", "Search in names too", "search.py", "def search():\n    names()\n");
            renaming = server.land("Andy M", "Wait longer", "settings.py", "WAIT_SECONDS = 10\n");
            conflicting = server.land("Wil C", "Wait less", "settings.py", "WAIT_SECONDS = 7\n");
            late = server.land("Andrew W", "Mend the readme", "README.md", "add-ons for all\n");
        }
    }

    private void othersMayNotTag() {
        mallory.asks("!tag", "belongs to nobody in my configuration");
        krupa.asks("!tag", "!tag is for the push hero (kumar");
        kumar.asks("!tag 2013.09.93", "is no date");
        kumar.asks("!tag?", "This tags " + SERVER + " " + push);

        assertThat(server.tags()).containsExactly(LIVE);
        assertThat(frontend.tags()).containsExactly(LIVE);
    }

    /** One remote refuses; the same command, once it no longer does, ends it. Returns the commit that was tagged. */
    private String tagging() {
        server.refuse("tags are frozen until noon");
        String frontendHead = frontend.id("main");
        String refusal = kumar.asks("!tag", "could not tag " + SERVER + " " + push);
        assertThat(refusal).contains("tags are frozen until noon").contains("the same command tries it again");
        assertThat(server.tags()).containsExactly(LIVE);
        assertThat(frontend.tags()).containsExactly(LIVE, push);

        server.refuseNoMore();
        frontend.land("Stuart C", "Colour the button", "button.js", "export default 'blue';\n");
        String head = server.id("main");
        String done = kumar.asks("!tag", "tagged " + push + ": " + SERVER + " " + head.substring(0, 7));

        assertThat(done).contains("/compare/" + LIVE + "..." + push);
        assertThat(server.tags()).containsExactly(LIVE, push);
        assertThat(frontend.tags()).containsExactly(LIVE, push);
        assertThat(server.id(push)).isEqualTo(head);
        assertThat(frontend.id(push)).isEqualTo(frontendHead);
        assertThat(server.tagField(push, "%(objecttype) %(taggername) %(taggeremail)"))
                .isEqualTo("tag Push Duty <pushduty@example.org>");
        assertThat(server.tagField(push, "%(contents)")).isEqualTo(push + "\n\nTagged for kumar (irc:kumar@local).");
        return head;
    }

    /** Two at once, named in the wrong order. */
    private void picking(Fixes fixes, String tagged) {
        int before = kumar.heard().size();
        kumar.asks(
                "!cherry-pick " + SERVER + " " + fixes.search + " " + fixes.login.substring(0, 10),
                SERVER + " " + push + "-1 at");
        kumar.hears(before, "put into the order of main: " + fixes.login.substring(0, 7));

        String tag = push + "-1";
        assertThat(server.id(tag + "~2")).isEqualTo(tagged);
        assertSamePick(tag, fixes.search);
        assertSamePick(tag + "~1", fixes.login);
        assertThat(server.commitField(tag, "%cn <%ce>")).isEqualTo("Push Duty <pushduty@example.org>");
        assertThat(server.tagField(tag, "%(objecttype) %(taggername)")).isEqualTo("tag Push Duty");
        assertThat(server.file(tag, "settings.py")).isEqualTo("TIMEOUT = 5");
        kumar.asks("!cherry-pick " + SERVER + " " + fixes.search, "already in " + tag);
        kumar.asks("!cherry-pick " + SERVER + " abcdef0123", "Nothing was changed");
        assertThat(server.tags()).containsExactly(LIVE, push, tag);
    }

    private void assertSamePick(String picked, String original) {
        assertThat(server.commitField(picked, "%an <%ae> %ad"))
                .isEqualTo(server.commitField(original, "%an <%ae> %ad"));
        assertThat(server.commitField(picked, "%B"))
                .isEqualTo(server.commitField(original, "%s") + "\n\n(cherry picked from commit " + original + ")");
        assertThat(server.commitField(picked, "%an")).isNotEqualTo("Push Duty");
    }

    /** A pick in conflict, resolved with the commands that the bot names. */
    private void resolvingByHand(Fixes fixes) throws IOException {
        int before = kumar.heard().size();
        String refusal = kumar.asks(
                "!cherry-pick " + SERVER + " " + fixes.conflicting, "does not apply onto " + push + "-1 of " + SERVER);
        assertThat(refusal).contains("conflict in settings.py").contains("Nothing was changed");
        assertThat(kumar.hears(before, "It applies together with")).contains(fixes.renaming.substring(0, 7));
        assertThat(server.tags()).containsExactly(LIVE, push, push + "-1");

        String advice = kumar.hears(before, "By hand: ");
        String branch = "resolve-" + push + "-2";
        assertThat(kumar.hears(before, "git push origin " + branch)).contains("--continue");
        GitCommand clone = server.clonedTo(folder.resolve("by-hand"));
        assertThat(clone.type(advice.replaceFirst(".*By hand: ", "")).status()).isNotZero();
        Files.writeString(clone.folder().resolve("settings.py"), "TIMEOUT = 7\n");
        clone.run("add", "settings.py");
        clone.run("cherry-pick", "--continue");
        clone.run("push", "--quiet", "origin", branch);
        String made = clone.run("rev-parse", "HEAD");
        kumar.asks("!tag " + push + " " + SERVER + " --at " + made, SERVER + " " + push + "-2 at");

        assertThat(server.id(push + "-2")).isEqualTo(made);
        assertThat(server.id(push + "-2~1")).isEqualTo(server.id(push + "-1"));
    }

    private void reverting(Fixes fixes) {
        kumar.asks("!revert " + SERVER + " " + fixes.login, SERVER + " " + push + "-3 at");

        assertThat(server.id(push + "-3~1")).isEqualTo(server.id(push + "-2"));
        assertThat(server.file(push + "-3", "users.py")).isEqualTo("def login():\n    pass");
        assertThat(server.file(push + "-3", "search.py")).isEqualTo("def search():\n    names()");
        assertThat(server.file(push + "-3", "settings.py")).isEqualTo("TIMEOUT = 7");
    }

    /** On hold, so {@code !pushed} is refused; what a preview offers, only whom it was shown may say yes to. */
    private void closing() {
        krupa.asks("!hold login is broken", "amo is on hold: login is broken");
        krupa.asks("!unhold", "hold 1 is lifted");
        krupa.asks("!hold search is slow", "amo is on hold: search is slow");
        int before = mat.heard().size();
        int refused = kumar.heard().size();
        kumar.asks("!pushed all went well", push + " is not closed: this is in the way");
        kumar.hears(refused, "hold 2 by krupa");
        String question = kumar.asks("!pushed? all went well --despite \"QA is content by now\"", "!yes ");
        Matcher code = Pattern.compile("!yes (\\w+)").matcher(question);
        assertThat(code.find()).isTrue();
        mat.asks("!yes " + code.group(1), "");
        assertThat(mat.count("pushed " + push + " to prod")).isZero();
        String pushed = kumar.asks(
                "!yes " + code.group(1), "pushed " + push + " to prod: " + SERVER + " " + push + "-3, " + FRONTEND);
        assertThat(pushed).endsWith("despite hold 2 by krupa (search is slow): QA is content by now");

        mat.hears(before, "mat, you are the push hero");
        krupa.awaitTopic("Push " + town.dayAfterNext() + " · hero mat");
        mat.asks("!status", "prod runs " + SERVER + " " + push + "-3, " + FRONTEND + " " + push);
    }

    private void hotFix(Fixes fixes) {
        krupa.asks("!unhold", "hold 2 is lifted");
        int before = kumar.heard().size();
        kumar.asks("!cherry-pick " + SERVER + " " + fixes.late, SERVER + " " + push + "-4 at");
        kumar.hears(before, "this is a hot-fix on what production runs");
        assertThat(server.id(push + "-4~1")).isEqualTo(server.id(push + "-3"));
        assertSamePick(push + "-4", fixes.late);

        kumar.asks("!pushed " + push, "hot-fix of " + push + " is live");
        mat.asks("!status", "prod runs " + SERVER + " " + push + "-4, " + FRONTEND + " " + push);
        krupa.asks("!compare " + SERVER + " " + push + "-3 live", push + "-3..." + push + "-4");
    }

    @Test
    void withoutServicesNickNamesProveNothing() {
        town.runBot(kumar, town.configuration().replace(", identity: nick", ""));

        kumar.asks("!tag", "I cannot tell who you are");
        mat.asks("!hold nothing", "I cannot tell who you are");
        kumar.asks("!status", push + " goes out");
        assertThat(server.tags()).containsExactly(LIVE);
        assertThat(frontend.tags()).containsExactly(LIVE);
    }
}
