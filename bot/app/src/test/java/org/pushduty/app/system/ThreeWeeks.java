package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.app.system.Town.FRONTEND;
import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.etherpad.EtherpadServer;
import org.pushduty.etherpad.PadHuman;

/** What a team does with its bot in three weeks: each push is the train's next, as fast as the bot goes along. */
final class ThreeWeeks {
    private final EtherpadServer etherpad;
    private final Blanks blanks;
    private final Origin server;
    private final Origin frontend;
    private final Teammate kumar;
    private final Teammate mat;
    private final Teammate krupa;
    private final Teammate jason;
    private final Teammate andy;

    ThreeWeeks(Town town, EtherpadServer etherpad, Blanks blanks) {
        this.etherpad = etherpad;
        this.blanks = blanks;
        server = town.server();
        frontend = town.frontend();
        kumar = town.join("kumar");
        mat = town.join("mat");
        krupa = town.join("krupa");
        jason = town.join("jason");
        andy = town.join("andy");
    }

    Teammate kumar() {
        return kumar;
    }

    void run() {
        kumar.asks("!adopt " + LIVE, "prod runs " + LIVE);
        server.land("Andy M", "Add the settings", "settings.py", "TIMEOUT = 5\n");
        server.land("Wil C", "Add users", "users.py", "def login():\n    pass\n");
        frontend.land("Stuart C", "Add the button", "button.js", "export default null;\n");
        firstWeek(blanks.get("push1"));
        secondWeek(blanks.get("push2"));
        hotFix(blanks.get("push2"));
        thirdWeek(blanks.get("push3"));
    }

    private void firstWeek(String push) {
        try (var wil = new PadHuman(etherpad, "amo-" + push, "wil")) {
            wil.await(text -> text.contains("## Worth knowing"));
            wil.append("Wil brings cake.");
            krupa.asks("!notable the search page is new", "notable for " + push);
            kumar.asks("!tag", "tagged " + push + ": " + SERVER);
            krupa.asks("!blocker the login page is empty for andy", "blocker 1 of " + push + " for andy");
            krupa.asks("!task before for ops run the migration of users", "task 1 before " + push);
            andy.asks("!task after for ops warm the caches", "task 2 after " + push);
            krupa.asks("!task after for qa look at the search page", "task 3 after " + push);
            wanting(wil, push);
        }
        picking(push);
        signingOff(push);
        closing(push);
    }

    /** One by chat, one on the page while the bot writes there, and one that will not apply. */
    private void wanting(PadHuman wil, String push) {
        commit("login", server.land("Mathieu P", "Keep people in", "users.py", "def login():\n    stay()\n"));
        commit("search", server.land("Kumar M", "Search in names", "search.py", "def search():\n    names()\n"));
        server.land("Andy M", "Wait longer", "settings.py", "WAIT_SECONDS = 10\n");
        commit("less", server.land("Wil C", "Wait less", "settings.py", "WAIT_SECONDS = 7\n"));
        andy.asks("!pick " + SERVER + " " + blanks.get("login-whole") + " nobody stays in", "(pick 1)");
        wil.await(text -> text.contains("— pick 1"));
        int before = kumar.heard().size();
        krupa.says("!notable people stay logged in");
        wil.writeAfter(
                wil.line("— pick 1"), "https://github.com/mozilla/" + SERVER + "/commit/" + blanks.get("search-whole"));
        kumar.hears(before, "(pick 2) · kumar: !approve 2 or !drop 2");
        kumar.hears(before, "notable for " + push + ": people stay logged in");
        andy.asks("!pick " + SERVER + " " + blanks.get("less"), "(pick 3)");
    }

    private void picking(String push) {
        kumar.asks("!approve 1 2 3", "approved picks 1 (");
        String question = kumar.asks("!cherry-pick", "!yes ");
        assertThat(question).contains("Left out: ").contains("conflict in settings.py");
        kumar.asks("!yes " + code(question), "tagged with pick 1 (" + SERVER + " " + push + "-1)");
        kumar.asks("!drop 3 it can wait", "dropped pick 3");
        andy.asks("!resolve 1 fixed by pick 1", "blocker 1 of " + push + " is resolved");
    }

    private static String code(String question) {
        Matcher code = Pattern.compile("!yes (\\w+)").matcher(question);
        assertThat(code.find()).as(question).isTrue();
        return code.group(1);
    }

    private void signingOff(String push) {
        krupa.asks("!signoff", push + " is signed off for qa (" + SERVER + " " + push + "-1, " + FRONTEND);
        commit("late", server.land("Andrew W", "Mend the readme", "README.md", "add-ons for all\n"));
        andy.asks("!pick " + SERVER + " " + blanks.get("late"), "(pick 4)");
        kumar.asks("!approve 4", "approved pick 4");
        int before = krupa.heard().size();
        kumar.asks("!cherry-pick", SERVER + " " + push + "-2 at");
        krupa.hears(
                before, "krupa, your sign-off for qa was of " + push + "-1; since then " + SERVER + " " + push + "-2");
        kumar.asks("!pushed", push + " is not closed: these are in the way");
        jason.asks("!done 1 it took ten minutes", "task 1 before " + push + " is done");
        krupa.asks("!signoff qa", "still needed: ops");
        jason.asks("!signoff", "that was the last one");
    }

    private void closing(String push) {
        int before = andy.heard().size();
        kumar.asks("!pushed all went well", "pushed " + push + " to prod: " + SERVER + " " + push + "-2, " + FRONTEND);
        andy.hears(before, "live on prod: ");
        andy.hears(before, "mat, you are the push hero");
        kumar.asks("!mail send", "the mail says that " + push + " is done, but it is not");
        jason.asks("!done 2", "task 2 after " + push + " is done");
        kumar.asks("!waive 3 it was looked at on stage", "task 3 after " + push + " is waived");
        mail(kumar, push);
    }

    private static void mail(Teammate hero, String push) {
        int before = hero.heard().size();
        hero.asks("!mail send", "mailing " + PaperTown.LIST);
        hero.hears(before, "the mail of " + push + " is out");
    }

    /** A fix that stays on its branch: the week after it will be missed. */
    private void secondWeek(String push) {
        server.land("Wil C", "Add the menu", "menu.py", "MENU = []\n");
        mat.asks("!tag", "tagged " + push + ": " + SERVER);
        commit("colour", frontend.landOn("colours", "Stuart C", "Colour it", "button.js", "export default 'blue';\n"));
        mat.asks("!cherry-pick " + FRONTEND + " " + blanks.get("colour"), FRONTEND + " " + push + "-1 at");
        signedOff(push);
        mat.asks(
                "!pushed", "pushed " + push + " to prod: " + SERVER + " " + push + ", " + FRONTEND + " " + push + "-1");
        mail(mat, push);
    }

    private void signedOff(String push) {
        krupa.asks("!signoff", push + " is signed off for qa");
        jason.asks("!signoff", push + " is signed off for ops");
    }

    private void hotFix(String push) {
        commit("crash", server.land("Andy M", "Mend the crash", "menu.py", "MENU = ['home']\n"));
        int before = andy.heard().size();
        andy.asks("!pick " + SERVER + " " + blanks.get("crash") + " the menu crashes", "(pick 5)");
        mat.asks("!approve 5", "approved pick 5");
        String tagged = kumar.asks("!cherry-pick", SERVER + " " + push + "-1 at");
        assertThat(tagged).contains("/compare/" + push + "..." + push + "-1");
        andy.hears(before, "andy: tagged with pick 5");
        kumar.asks("!pushed " + push, "hot-fix of " + push + " is live: " + SERVER + " " + push + "-1");
        andy.hears(before, "live on prod: andy's pick 5");
    }

    private void thirdWeek(String push) {
        String lost = kumar.asks("!tag", "lost fixes: " + push + " would lack what was picked before: ");
        assertThat(lost).contains(FRONTEND + " " + blanks.get("colour") + " \"Colour it\"");
        assertThat(server.tags()).doesNotContain(push);
        assertThat(frontend.tags()).doesNotContain(push);
        kumar.asks("!tag --despite \"the blue button was a trial\"", "tagged " + push + ": " + SERVER);
        signedOff(push);
        kumar.asks("!pushed", "pushed " + push + " to prod: ");
        mail(kumar, push);
    }

    private void commit(String name, String hash) {
        blanks.commit(name, hash);
    }
}
