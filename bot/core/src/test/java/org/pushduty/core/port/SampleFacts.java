package org.pushduty.core.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of a push, as templates get them. */
public final class SampleFacts {
    private SampleFacts() {}

    /** The parts of a page, as they stand on it: without marks. */
    private static Map<String, Object> parts(boolean isFull) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : List.of(
                "hero",
                "notable",
                "blockers",
                "picks",
                "links",
                "before",
                "after",
                "signoffs",
                "despite",
                "start",
                "end",
                "duration",
                "note")) {
            parts.put(part, isFull ? "[" + part + "]" : "");
        }
        parts.put("hero", isFull ? "kumar" : "");
        return parts;
    }

    /** A push that is done, with everything there is. */
    public static Map<String, Object> full() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("train", "amo");
        facts.put("parts", parts(true));
        facts.put("push", Map.of("name", "2016.10.06", "date", "2016-10-06"));
        facts.put("hero", "kumar");
        facts.put("pad", Map.of("url", "https://pad.example.org/p/amo-2016.10.06"));
        facts.put("repositories", List.of(server(), frontend()));
        facts.put("started", "2016-10-06 11:02 PDT");
        facts.put("ended", "2016-10-06 11:40 PDT");
        facts.put("duration", "38 min");
        facts.put("note", "search was slow for a minute");
        facts.put(
                "next",
                Map.of(
                        "name", "2016.10.13",
                        "date", "2016-10-13",
                        "hero", "mat",
                        "pad", "https://pad.example.org/p/amo-2016.10.13"));
        facts.put(
                "holds", List.of(Map.of("number", 3, "owner", "krupa", "reason", "login is broken", "since", "10:15")));
        facts.putAll(paper());
        return facts;
    }

    /** A push of which nothing is known yet but its name. */
    public static Map<String, Object> bare() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("train", "amo");
        facts.put("parts", parts(false));
        facts.put("push", Map.of("name", "2016.10.06", "date", "2016-10-06"));
        facts.put("hero", "");
        facts.put("pad", Map.of("url", ""));
        facts.put("repositories", List.of(repository("addons-server", "", "", 0, List.of(), List.of())));
        for (String blank : List.of("started", "ended", "duration", "note")) {
            facts.put(blank, "");
        }
        facts.put("next", Map.of("name", "", "date", "", "hero", "", "pad", ""));
        facts.put("holds", List.of());
        for (String list : List.of("notables", "blockers", "picks", "signoffs", "despites")) {
            facts.put(list, List.of());
        }
        facts.put("tasks", Map.of("before", List.of(), "after", List.of()));
        facts.put("mail", Map.of("standing", "unwritten", "at", ""));
        return facts;
    }

    private static Map<String, Object> paper() {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("notables", List.of(note("A new search")));
        paper.put(
                "blockers",
                List.of(with(
                        note("login loops on stage"),
                        Map.of("owner", "mat", "open", false, "settled", settled("mat", "fixed in -1")))));
        paper.put(
                "picks",
                List.of(with(
                        note("the redirect loops"),
                        Map.of(
                                "repository", "addons-server",
                                "id", "0123456789",
                                "subject", "Fix the login redirect",
                                "standing", "picked",
                                "tag", "2016.10.06-1",
                                "settled", settled("kumar", "2016.10.06-1")))));
        paper.put(
                "tasks",
                Map.of(
                        "before", List.of(task("migrate the users", "done", settled("jason", ""))),
                        "after", List.of(task("rebuild the index", "waived", settled("kumar", "not needed")))));
        paper.put(
                "signoffs",
                List.of(Map.of(
                        "role", "qa", "person", "krupa", "go", true, "fresh", true, "reason", "", "at", "10:30")));
        paper.put(
                "despites",
                List.of(Map.of(
                        "command", "pushed",
                        "obstacles", List.of("ops has not signed off"),
                        "reason", "jason is on a plane",
                        "by", "kumar",
                        "at", "11:40")));
        paper.put("mail", Map.of("standing", "unwritten", "at", ""));
        return paper;
    }

    private static Map<String, Object> note(String text) {
        return Map.of("number", 1, "text", text, "by", "krupa", "since", "Tue 4 Oct 12:00 PDT");
    }

    private static Map<String, Object> task(String text, String standing, Map<String, Object> settled) {
        return with(note(text), Map.of("role", "ops", "standing", standing, "settled", settled));
    }

    private static Map<String, Object> settled(String by, String words) {
        return Map.of("by", by, "at", "Thu 6 Oct 11:00 PDT", "words", words);
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> server() {
        return repository(
                "addons-server",
                "2016.10.06-1",
                "https://example.org/addons-server/compare/2016.09.29...2016.10.06-1",
                12,
                List.of("Mathieu", "Kumar"),
                List.of(Map.of("id", "0123456789", "subject", "Fix the login redirect")));
    }

    private static Map<String, Object> frontend() {
        return repository(
                "addons-frontend",
                "2016.10.06",
                "https://example.org/addons-frontend/compare/2016.09.29...2016.10.06",
                1,
                List.of("Stuart"),
                List.of());
    }

    private static Map<String, Object> repository(
            String name, String tag, String compare, int commits, List<String> authors, List<Object> picks) {
        Map<String, Object> repository = new LinkedHashMap<>();
        repository.put("name", name);
        repository.put("web", "https://example.org/" + name);
        repository.put("tag", tag);
        repository.put("commit", tag.isEmpty() ? "" : "89abcdef01");
        repository.put("live", tag.isEmpty() ? "" : "2016.09.29");
        repository.put("compare", compare);
        repository.put("commits", commits);
        repository.put("authors", authors);
        repository.put("picks", picks);
        return repository;
    }
}
