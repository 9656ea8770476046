package org.pushduty.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.Fuzz;
import org.pushduty.core.train.CommitId;

/** Lines by chance: many are close to the commands' grammar, some are commands, a few are noise. */
final class CommandLines {
    private static final Pattern CODE = Pattern.compile("!yes ([0-9a-f]{3}) ");
    private static final List<String> BEFORE =
            List.of("!", "!", "!", "!", "pushduty: ", "@pushduty ", "PUSHDUTY, !", "!amo/", "!nosuch/", "! ", "");
    private static final List<String> WORDS = List.of(
            "addons-server",
            "addons-frontend",
            "ADDONS-SERVER",
            "addons-sever",
            "2016.10.06",
            "2016-10-06",
            "2016.09.29",
            "2016.13.99",
            "20161006",
            "2016.10.06-1",
            "next",
            "thursday",
            "until",
            "15:00",
            "25:99",
            "99999999999999999999",
            "-1",
            "0",
            "kumar",
            "mat",
            "krupa",
            "prod",
            "stage",
            "send",
            "login is broken",
            "https://github.com/mozilla/addons-server/pull/12",
            "#12",
            "HEAD",
            "refs/heads/main",
            "main..main",
            "--",
            "--at",
            "--at=HEAD",
            "\"two words\"",
            "\"open");

    private final RandomGenerator random;
    private final List<String> verbs = new ArrayList<>();
    private final List<String> words = new ArrayList<>(WORDS);

    CommandLines(RandomGenerator random, Registry registry, List<CommitId> commits) {
        this.random = random;
        for (Command command : registry.commands()) {
            verbs.add(command.spec().name());
            verbs.addAll(command.spec().aliases());
            command.spec().options().forEach(option -> words.add("--" + option.name()));
        }
        // What gets a push going is rare among so many words.
        verbs.addAll(List.of("tag", "tag", "cherry-pick", "cherry-pick", "hold", "pushed", "skip", "adopt"));
        for (CommitId commit : commits) {
            words.add(commit.hex());
            words.add(commit.hex().substring(0, 8));
        }
    }

    /** A line, after the bot has said {@code said}. */
    String next(List<String> said) {
        Matcher code = CODE.matcher(String.join("\n", said));
        if (code.find() && random.nextInt(3) > 0) {
            return "!yes " + code.group(1);
        }
        if (random.nextInt(12) == 0) {
            return Fuzz.text(random, 30);
        }
        String line = Fuzz.one(random, BEFORE) + verb() + arguments() + (random.nextInt(10) == 0 ? "?" : "");
        if (random.nextInt(200) == 0) {
            return line + " " + (Fuzz.text(random, 20) + "x").repeat(500);
        }
        return random.nextInt(4) == 0 ? Fuzz.mutated(random, line) : line;
    }

    private String verb() {
        String verb = Fuzz.one(random, verbs);
        return random.nextInt(20) == 0 ? verb.toUpperCase(Locale.ROOT) : verb;
    }

    private String arguments() {
        StringBuilder arguments = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            arguments.append(' ').append(random.nextInt(6) == 0 ? Fuzz.text(random, 5) : Fuzz.one(random, words));
        }
        return arguments.toString();
    }
}
