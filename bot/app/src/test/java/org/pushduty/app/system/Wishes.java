package org.pushduty.app.system;

import static org.pushduty.app.system.Town.FRONTEND;
import static org.pushduty.app.system.Town.SERVER;
import static org.pushduty.app.system.Wish.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A push duty in which the hero says everything that can be said. It begins on Tuesday 2016-10-04, 11:05 in Los
 * Angeles.
 */
final class Wishes {
    static final String LAST_TOPIC = "Push 2016-10-07 · hero mat";
    private static final String PUSH = "2016.10.06";

    private final Works works;
    private final List<Wish> wishes = new ArrayList<>();

    private Wishes(Works works) {
        this.works = works;
    }

    static List<Wish> of(Works works) {
        var all = new Wishes(works);
        all.looks();
        all.guards();
        all.holdsParts();
        all.papers();
        all.tags();
        all.asksForPicks();
        all.picks();
        all.picksFromAMerge();
        all.handsOver();
        all.closes();
        all.goesOn();
        return List.copyOf(all.wishes);
    }

    private void want(Wish... more) {
        wishes.addAll(List.of(more));
    }

    private void looks() {
        want(
                said("!version", "version", "pushduty 0"),
                said("!whoami", "whoami", "the push hero"),
                said("!help", "help", "!version"),
                said("!help cherry-pick", "help", Map.of("command", "cherry-pick"), "For the push hero"),
                said("!status", "status", "goes out"),
                said("!next", "next", "!tag"),
                said("!why", "why", FRONTEND),
                said("!duty", "duty", "kumar"),
                said("!duty mat", "duty", Map.of("date-nick", "mat"), "2016.10.13"),
                said("!duty 2016-10-20", "duty", Map.of("date-nick", "2016-10-20"), "krupa"),
                said("!calendar", "calendar", "2016.11.10"),
                said("!pad", "pad", "end:"),
                said("!mail", "mail", "Next on the train"));
    }

    private void guards() {
        want(
                said(
                        "!hold \"is the login broken?\"",
                        "hold",
                        Map.of("reason", "is the login broken?"),
                        "broken? (!unhold 1)"),
                said(
                        "!hold? the fast lane is slow -- very",
                        "hold",
                        Map.of("reason", "the fast lane is slow -- very", "preview", "true"),
                        "[yes "),
                said(
                        "!hold the \"fast lane\" is slow until tomorrow 9:00",
                        "hold",
                        Map.of("reason", "the \"fast lane\" is slow until tomorrow 9:00"),
                        "(!unhold 2)"),
                said("!status", "status", "goes out"),
                said("!why", "why", FRONTEND),
                said(
                        "!unhold 2 \"was it ever?\"",
                        "unhold",
                        Map.of("number", "2", "reason", "was it ever?"),
                        "hold 2 is lifted"),
                said("!unhold", "unhold", "hold 1 is lifted"),
                said("!unhold", "unhold", "already: "));
    }

    private void holdsParts() {
        want(
                said(
                        "!hold on prod except picks: the disk is full until tomorrow 9:00",
                        "hold",
                        Map.of("reason", "on prod except picks: the disk is full until tomorrow 9:00"),
                        "prod of amo is on hold except picks until"),
                said(
                        "!hold --on " + SERVER + " --except-picks \"is it slow?\"",
                        "hold",
                        Map.of("reason", "is it slow?", "on", SERVER, "except-picks", "true"),
                        SERVER + " of amo is on hold except picks: is it slow?"),
                said("!tag", "tag", "hold 4 on " + SERVER + " except picks by kumar"),
                said("!unhold 3", "unhold", Map.of("number", "3"), "hold 3 on prod except picks is lifted"),
                said("!unhold", "unhold", "hold 4 on " + SERVER));
    }

    private void papers() {
        want(
                said(
                        "!notable --for " + PUSH + " is the search not fast?",
                        "notable",
                        Map.of("text", "is the search not fast", "for", PUSH, "preview", "true"),
                        "[yes "),
                said("!notable the search is fast", "notable", Map.of("text", "the search is fast"), "notable for "),
                said(
                        "!task before for qa look at the search",
                        "task",
                        Map.of("before-after", "before", "text", "for qa look at the search"),
                        "task 1 before " + PUSH + " for qa (krupa)"),
                said(
                        "!task after --role hero --for " + PUSH + " \"is it well?\"",
                        "task",
                        Map.of("before-after", "after", "text", "is it well?", "role", "hero", "for", PUSH),
                        "task 2 after " + PUSH + " for hero (kumar)"),
                said("!tasks", "tasks", "look at the search"),
                said("!done 1 it is --fast", "done", Map.of("number", "1", "note", "it is --fast"), "is done"),
                said("!waive 2 no need", "waive", Map.of("number", "2", "reason", "no need"), "is waived"),
                said("!waive 3 no need", "waive", Map.of("number", "3", "reason", "no need"), "there is no task 3"),
                said(
                        "!blocker the search is empty for mat",
                        "blocker",
                        Map.of("text", "the search is empty for mat"),
                        "blocker 1 of " + PUSH + " for mat"),
                said(
                        "!blocker --owner krupa https://bugs.example.org/12",
                        "blocker",
                        Map.of("text", "https://bugs.example.org/12", "owner", "krupa"),
                        "blocker 2 of " + PUSH + " for krupa"),
                said("!blockers", "blockers", "the search is empty"),
                said("!status", "status", "goes out"),
                said("!resolve 1 indexed", "resolve", Map.of("number", "1", "how", "indexed"), "is resolved"),
                said("!resolve 2", "resolve", Map.of("number", "2"), "is resolved"));
    }

    private void tags() {
        want(
                said(
                        "!adopt 2016.09.22 " + SERVER,
                        "adopt",
                        Map.of("tag", "2016.09.22", "repo", SERVER),
                        "runs 2016.09.22"),
                said("!compare", "compare", "6 commits", "or name both ends"),
                said("!adopt 2016.09.29", "adopt", Map.of("tag", "2016.09.29"), "prod runs 2016.09.29"),
                said("!tag?", "tag", Map.of("preview", "true"), "[yes "),
                said(
                        "!tag " + PUSH + " " + SERVER + " --at " + works.users(),
                        "tag",
                        Map.of("date", PUSH, "repo", SERVER, "at", works.users()),
                        "tagged " + PUSH + ": " + SERVER),
                said("!tag " + FRONTEND, "tag", Map.of("repo", FRONTEND), "tagged " + PUSH + ": " + FRONTEND),
                said(
                        "!tag " + FRONTEND + " --again",
                        "tag",
                        Map.of("repo", FRONTEND, "again", "true"),
                        FRONTEND + " " + PUSH + "-1 at"),
                said(
                        "!compare " + SERVER + " 2016.09.29 head",
                        "compare",
                        Map.of("repo", SERVER, "a", "2016.09.29", "b", "head"),
                        "commits"),
                said("!status", "status", "goes out"));
    }

    private void asksForPicks() {
        String why = "people are not greeted";
        want(
                said(
                        "!pick " + SERVER + " " + works.greeting() + " --for " + PUSH + " " + why,
                        "pick",
                        Map.of("repo", SERVER, "commit", works.greeting(), "why", why, "for", PUSH),
                        "(pick 1): " + why),
                said(
                        "!pick " + SERVER + " " + works.greeting(),
                        "pick",
                        Map.of("repo", SERVER, "commit", works.greeting()),
                        "already: pick 1"),
                said("!drop 1 it can wait", "drop", Map.of("number", "1", "reason", "it can wait"), "dropped pick 1"),
                said(
                        "!approve 1 \"it cannot\"",
                        "approve",
                        Map.of("number", "1", "reason", "it cannot"),
                        "approved pick 1"),
                said("!approve --all", "approve", Map.of("all", "true"), "already: "),
                said("!picks", "picks", "pick 1 of " + PUSH, "approved by kumar"),
                said("!picks " + PUSH, "picks", Map.of("date", PUSH), "pick 1 of " + PUSH),
                said("!drop --all", "drop", Map.of("all", "true"), "dropped pick 1"));
    }

    private void picks() {
        String two = works.search() + " " + works.login();
        want(
                said(
                                "!cherry-pick " + SERVER + " " + two,
                                "cherry-pick",
                                Map.of("repo", SERVER, "commit", two),
                                PUSH + "-1 at")
                        .aside("put into the order of main"),
                said(
                        "!cherry-pick? " + SERVER + " " + works.greeting(),
                        "cherry-pick",
                        Map.of("repo", SERVER, "commit", works.greeting(), "preview", "true"),
                        "[yes "),
                said("!yes " + Wish.CODE, "yes", Map.of("code", Wish.CODE), PUSH + "-2 at"),
                said(
                        "!cherry-pick " + SERVER + " 0123456789",
                        "cherry-pick",
                        Map.of("repo", SERVER, "commit", "0123456789"),
                        "Nothing was changed"));
    }

    private void picksFromAMerge() {
        want(
                said(
                        "!cherry-pick " + SERVER + " " + works.merge() + " --onto " + PUSH + "-1 --for " + PUSH
                                + " --mainline --despite \"it is slow\"",
                        "cherry-pick",
                        Map.of(
                                "despite",
                                "it is slow",
                                "repo",
                                SERVER,
                                "commit",
                                works.merge(),
                                "onto",
                                PUSH + "-1",
                                "for",
                                PUSH,
                                "mainline",
                                "true"),
                        PUSH + "-3 at"),
                said(
                        "!revert " + SERVER + " " + works.search(),
                        "revert",
                        Map.of("repo", SERVER, "commit", works.search()),
                        PUSH + "-4 at"),
                said(
                        "!revert " + SERVER + " " + works.merge() + " --mainline --onto " + PUSH + "-3 --for " + PUSH
                                + " --despite \"it is slow\"",
                        "revert",
                        Map.of(
                                "despite",
                                "it is slow",
                                "repo",
                                SERVER,
                                "commit",
                                works.merge(),
                                "onto",
                                PUSH + "-3",
                                "for",
                                PUSH,
                                "mainline",
                                "true"),
                        PUSH + "-5 at"));
    }

    private void handsOver() {
        want(
                said("!take krupa", "take", Map.of("person-date", "krupa"), "krupa, you are the push hero"),
                said("!take", "take", "is kumar now"),
                said(
                        "!take krupa 2016.10.13",
                        "take",
                        Map.of("person-date", "krupa 2016.10.13"),
                        "krupa, you are the push hero"),
                said("!topic", "topic", "topic of "),
                said("!topic keep", "topic", Map.of("keep", "keep"), "as it stands until"),
                said("!topic keep", "topic", Map.of("keep", "keep"), "already: "),
                said("!topic", "topic", "topic of "));
    }

    private void closes() {
        String note = "all went well, didn't it?";
        want(
                said(
                        "!nogo hero the search is slow -- very",
                        "nogo",
                        Map.of("reason", "hero the search is slow -- very"),
                        "no-go for hero on " + PUSH),
                said("!signoff hero", "signoff", Map.of("role", "hero"), "is signed off for hero"),
                said("!signoff", "signoff", "already: "),
                said("!hold just a moment", "hold", Map.of("reason", "just a moment"), "(!unhold 5)"),
                said("!pushed", "pushed", PUSH + " is not closed", "hold 5", "--despite"),
                said(
                        "!pushed? " + PUSH + " --start 11:05 --despite \"it is live\" \"" + note + "\"",
                        "pushed",
                        Map.of(
                                "date",
                                PUSH,
                                "note",
                                note,
                                "start",
                                "11:05",
                                "despite",
                                "it is live",
                                "preview",
                                "true"),
                        "[yes "),
                said(
                        "!yes " + Wish.CODE,
                        "yes",
                        Map.of("code", Wish.CODE),
                        "pushed " + PUSH + " to prod",
                        "you are the push hero"));
    }

    private void goesOn() {
        want(
                said("!mail " + PUSH, "mail", Map.of("date", PUSH), "Next on the train"),
                said("!mail send", "mail", Map.of("send", "send"), "Nothing was sent"),
                said("!mail send --again", "mail", Map.of("send", "send", "again", "true"), "Nothing was sent"),
                said(
                        "!mail " + PUSH + " send --despite \"it is done, is it not?\"",
                        "mail",
                        Map.of("date", PUSH, "send", "send", "despite", "it is done, is it not?"),
                        "Nothing was sent"),
                said("!pad " + PUSH, "pad", Map.of("date", PUSH), "end:"),
                said("!skip? nobody is here", "skip", Map.of("reason", "nobody is here", "preview", "true"), "[yes "),
                said(
                        "!skip \"is everybody away?\"",
                        "skip",
                        Map.of("reason", "is everybody away?"),
                        "skipped 2016.10.13"),
                said(
                        "!tag 2016.10.07 " + FRONTEND + " --despite \"it burns, does it not?\"",
                        "tag",
                        Map.of("date", "2016.10.07", "repo", FRONTEND, "despite", "it burns, does it not?"),
                        "tagged 2016.10.07: " + FRONTEND),
                said("!log 99", "log", Map.of("n", "99"), "pushed " + PUSH + " to prod"),
                said("!log", "log", "pushed " + PUSH + " to prod"),
                said("!status", "status", "goes out"));
    }
}
