package org.pushduty.app.system;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.pushduty.irc.IrcHuman;

/** Somebody who stays in the channel through all kills, hears everything, and asks how things stand. */
final class Witness implements AutoCloseable {
    private static final String CHANNEL = Teammate.CHANNEL;
    private static final String BOT = ":" + Teammate.BOT + "!";
    private static final String SAID = " PRIVMSG " + CHANNEL + " :";
    private static final String TOPIC = " TOPIC " + CHANNEL + " :";
    private static final Duration POLL = Duration.ofMillis(5);

    private final IrcHuman human;

    Witness(int port) {
        human = new IrcHuman("witness", port);
        human.join(CHANNEL);
    }

    /** All that the bot said in the channel, oldest first. */
    List<String> said() {
        return texts(SAID);
    }

    /** Every topic that the bot set, oldest first. */
    List<String> topics() {
        return texts(TOPIC);
    }

    String lastTopic() {
        List<String> topics = topics();
        return topics.isEmpty() ? "" : topics.get(topics.size() - 1);
    }

    private List<String> texts(String command) {
        return human.lines().stream()
                .filter(line -> line.startsWith(BOT) && line.contains(command))
                .map(line -> line.substring(line.indexOf(command) + command.length()))
                .toList();
    }

    /** Whether it said something with those words, a regular expression. */
    boolean heard(String words) {
        Pattern pattern = Pattern.compile(words);
        return said().stream().anyMatch(line -> pattern.matcher(line).find());
    }

    boolean heardAll(List<String> words) {
        return words.stream().allMatch(this::heard);
    }

    long arrivals() {
        return human.lines().stream()
                .filter(line -> line.startsWith(BOT) && line.contains(" JOIN "))
                .count();
    }

    /** Waits that long for something heard, said or seen; whether it came. */
    boolean comes(Duration limit, Predicate<Witness> what) {
        try {
            Awaitility.await()
                    .atMost(limit)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .until(() -> what.test(this));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    /** Returns at the very line from the bot that matches, in the channel or as its topic. */
    void awaitLine(String words, Duration limit) {
        Pattern pattern = Pattern.compile(words);
        human.await(line -> line.startsWith(BOT) && pattern.matcher(line).find(), limit);
    }

    /** The bot's answer to {@code !status}, without times; blank if none came. */
    String status(Duration limit) {
        int before = said().size();
        human.say(CHANNEL, "!status");
        return comes(limit, witness -> !answer(before).isBlank()) ? answer(before) : "";
    }

    private String answer(int from) {
        return said().stream()
                .skip(from)
                .filter(line -> line.startsWith("witness: ") && line.contains(Standing.ASKED))
                .findFirst()
                .map(Standing::read)
                .orElse("");
    }

    /** The whole conversation, for whoever looks into a failure. */
    String transcript() {
        return String.join("\n", human.lines());
    }

    @Override
    public void close() {
        human.close();
    }
}
