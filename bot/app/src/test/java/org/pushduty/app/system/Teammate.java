package org.pushduty.app.system;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.pushduty.irc.InspircdServer;
import org.pushduty.irc.IrcHuman;

/** Somebody in the team's channel, who talks to the bot. */
final class Teammate implements AutoCloseable {
    static final String CHANNEL = "#amo";
    static final String BOT = "pushduty";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final IrcHuman human;

    Teammate(String nick, int port) {
        human = new IrcHuman(nick, port);
        human.join(CHANNEL);
    }

    /** Logs in to a services account. */
    void logsIn(String account) {
        human.logIn(account, InspircdServer.PASSWORD);
    }

    void logsOut() {
        human.logOut();
    }

    void says(String text) {
        human.say(CHANNEL, text);
    }

    /** Says it in the channel; returns the bot's first line after it with those words, to all or to them alone. */
    String asks(String text, String answer) {
        int before = heard().size();
        says(text);
        return hears(before, answer);
    }

    /** The bot's first line with those words, of those from number {@code from} on; waits for it. */
    String hears(int from, String words) {
        await(words, () -> heard().stream().skip(from).anyMatch(line -> line.contains(words)));
        return heard().stream()
                .skip(from)
                .filter(line -> line.contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that the bot said so far, in the channel or to this one alone, oldest first. */
    List<String> heard() {
        return human.heard().stream()
                .filter(line -> line.nick().equals(BOT))
                .map(IrcHuman.Heard::text)
                .toList();
    }

    /** How many of the bot's lines have those words. */
    long count(String words) {
        return heard().stream().filter(line -> line.contains(words)).count();
    }

    String topic() {
        return human.topic(CHANNEL);
    }

    void awaitTopic(String words) {
        await("topic " + words, () -> human.topic(CHANNEL).contains(words));
    }

    /** How often the bot has come into the channel. */
    long arrivals() {
        return happened("JOIN");
    }

    /** Waits until it came that often, or until it is known that it will not. */
    void awaitArrival(long number, BooleanSupplier isHopeless) {
        await("arrival " + number, () -> arrivals() >= number || isHopeless.getAsBoolean());
        if (arrivals() < number) {
            throw new AssertionError("the bot ended");
        }
    }

    /** Waits until the bot has left the server as often as it came. */
    void awaitLeave() {
        await("leave", () -> happened("QUIT") == arrivals());
    }

    private long happened(String command) {
        return human.lines().stream()
                .filter(line -> line.matches(":" + BOT + "!\\S+ " + command + ".*"))
                .count();
    }

    private void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    human.nick() + " waited in vain for \"" + what + "\"; got:\n" + String.join("\n", human.lines()),
                    e);
        }
    }

    @Override
    public void close() {
        human.close();
    }
}
