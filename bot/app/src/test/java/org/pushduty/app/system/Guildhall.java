package org.pushduty.app.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.pushduty.discord.standin.Attempt;
import org.pushduty.discord.standin.Channel;
import org.pushduty.discord.standin.DiscordHuman;
import org.pushduty.discord.standin.DiscordStandin;
import org.pushduty.discord.standin.Guild;
import org.pushduty.discord.standin.Message;

/** The team's other place: a guild on the stand-in for Discord, with kumar, mat and krupa in it. */
final class Guildhall implements AutoCloseable {
    private static final String CHANNEL = "push-duty";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final DiscordStandin discord = new DiscordStandin();
    private final Guild guild = discord.guilds().create("Add-ons");
    private final Channel channel = discord.guilds().channel(guild, CHANNEL);
    private final DiscordHuman kumar = discord.human("kumar", guild);
    private final DiscordHuman mat = discord.human("mat", guild);
    private final DiscordHuman krupa = discord.human("krupa", guild);
    private int arrivals;

    DiscordStandin discord() {
        return discord;
    }

    DiscordHuman kumar() {
        return kumar;
    }

    DiscordHuman mat() {
        return mat;
    }

    DiscordHuman krupa() {
        return krupa;
    }

    Channel channel() {
        return channel;
    }

    /** The town's configuration with this place added to it. */
    String added(String configuration) {
        return configuration
                .replace("kumar: { irc: kumar,", "kumar: { irc: kumar, discord: \"" + kumar.id() + "\",")
                .replace("mat: { irc: mat,", "mat: { irc: mat, discord: \"" + mat.id() + "\",")
                .replace("krupa: { irc: krupa,", "krupa: { irc: krupa, discord: \"" + krupa.id() + "\",")
                .replace("trains:", """
                          guild: { type: discord, token: "@TOKEN@", api: "@API@", gateway: "@GATEWAY@",
                                   commands: { burst: 100, period: PT0.1S } }
                        trains:""".replace("@TOKEN@", discord.token())
                        .replace("@API@", discord.restUrl())
                        .replace("@GATEWAY@", discord.gatewayUrl()))
                .replace(
                        "{ at: \"local/#amo\", topic: true }",
                        "{ at: \"local/#amo\", topic: true }, { at: \"guild/" + CHANNEL + "\", topic: true }");
    }

    /** Waits until the bot has come in once more and its commands are offered. */
    void awaitBot() {
        arrivals++;
        await(
                "arrival " + arrivals,
                () -> discord.gateway().identified() >= arrivals
                        && !discord.commands(guild).isEmpty());
    }

    /** Uses a slash command and waits until it is answered for good. */
    Attempt uses(DiscordHuman who, String command, Map<String, String> values) {
        Attempt attempt = who.slash(channel, command, values);
        await("the answer to /" + command, () -> attempt.answer().isPresent());
        return attempt;
    }

    Attempt presses(DiscordHuman who, Message message, String label) {
        Attempt attempt = who.press(message, label);
        await("the answer to " + label, attempt::isAcknowledged);
        return attempt;
    }

    /** The only message of the bot in the channel with those words; waits for it. */
    Message only(String words) {
        await(words, () -> !saying(channel, words).isEmpty());
        List<Message> found = saying(channel, words);
        if (found.size() != 1) {
            throw new AssertionError("\"" + words + "\" was said " + found.size() + " times: " + found);
        }
        return found.get(0);
    }

    void awaitTopic(String words) {
        await("topic " + words, () -> kumar.topic(channel).contains(words));
    }

    /** What the bot has said in the only thread, oldest first. */
    List<String> thread(String title) {
        await(
                "thread " + title,
                () -> discord.threads(channel).stream().anyMatch(it -> it.name().equals(title)));
        return discord.threads(channel).stream()
                .filter(it -> it.name().equals(title))
                .flatMap(it -> kumar.heard(it).stream())
                .toList();
    }

    List<Message> saying(Channel place, String words) {
        return kumar.sees(place).stream()
                .filter(message ->
                        message.author().equals(discord.bot()) && plain(message).contains(words))
                .toList();
    }

    /** Without the backslashes that keep Markdown from acting. */
    static String plain(Message message) {
        return message.content().replaceAll("\\\\(.)", "$1");
    }

    void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "waited in vain for " + what + "; there is:\n"
                            + String.join(
                                    "\n",
                                    discord.messages(channel).stream()
                                            .map(Message::toString)
                                            .toList()),
                    e);
        }
    }

    @Override
    public void close() {
        discord.close();
    }
}
