package org.pushduty.app.system;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the tags of the remotes against what was said of them in the channel. */
final class TagAudit {
    private static final Pattern FIRST = Pattern.compile("tagged (\\S+): ([^·]+)");
    private static final Pattern PLAIN = Pattern.compile("(addons-\\w+) ([0-9a-f]{7,40})");
    private static final Pattern NUMBERED = Pattern.compile("(addons-\\w+) (\\S+-\\d+) at ([0-9a-f]{7,40})");

    private final Map<String, Origin> origins;
    private final Witness witness;
    private final Findings findings;
    private final Map<String, Origin.TagObject> seen = new HashMap<>();

    TagAudit(Map<String, Origin> origins, Witness witness, Findings findings) {
        this.origins = new LinkedHashMap<>(origins);
        this.witness = witness;
        this.findings = findings;
    }

    /** No tag is gone or moved, and each that was told of is where it was told to be. Returns all tags by now. */
    Map<String, Origin.TagObject> check() {
        Map<String, Origin.TagObject> now = new HashMap<>();
        origins.forEach((name, origin) -> origin.tagObjects().forEach(tag -> now.put(name + " " + tag.name(), tag)));
        seen.forEach((name, tag) -> findings.require(
                tag.equals(now.get(name)), () -> "the tag " + tag + " of " + name + " is now " + now.get(name)));
        announced()
                .forEach((name, commit) -> findings.require(
                        now.containsKey(name) && now.get(name).commit().startsWith(commit),
                        () -> name + " was told to be at " + commit + " and is " + now.get(name)));
        seen.putAll(now);
        return now;
    }

    /** At the end, what was not told of is not there. */
    void checkAtTheEnd() {
        Map<String, String> announced = announced();
        check().forEach((name, tag) -> findings.require(
                announced.containsKey(name) || tag.name().equals(Town.LIVE), () -> name + " was never told of"));
    }

    private Map<String, String> announced() {
        return announced(witness.said());
    }

    /** Repositories and tags that were told of, with the beginnings of their commits. */
    static Map<String, String> announced(List<String> lines) {
        Map<String, String> announced = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher first = FIRST.matcher(line);
            if (first.find()) {
                PLAIN.matcher(first.group(2))
                        .results()
                        .forEach(tag -> announced.put(tag.group(1) + " " + first.group(1), tag.group(2)));
            }
            NUMBERED.matcher(line)
                    .results()
                    .forEach(tag -> announced.put(tag.group(1) + " " + tag.group(2), tag.group(3)));
        }
        return announced;
    }
}
