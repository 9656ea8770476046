package org.pushduty.discord;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.awaitility.core.ThrowingRunnable;
import org.pushduty.core.chat.Answer;
import org.pushduty.core.chat.Asked;
import org.pushduty.core.chat.Message;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.grammar.CommandSpec.Group;
import org.pushduty.core.grammar.Option;
import org.pushduty.core.grammar.Parameter;
import org.pushduty.core.grammar.Right;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.Replies;
import org.pushduty.discord.standin.Attempt;
import org.pushduty.discord.standin.Channel;
import org.pushduty.discord.standin.DiscordHuman;
import org.pushduty.discord.standin.DiscordStandin;
import org.pushduty.discord.standin.Guild;

/** A bot on the stand-in whose core says what a test wants, and two people to talk with it. */
final class Talk implements AutoCloseable {
    final DiscordStandin discord = new DiscordStandin();
    final Guild guild = discord.guilds().create("AMO");
    final Channel channel = discord.guilds().channel(guild, "push-duty");
    final DiscordHuman kumar = discord.human("kumar", guild);
    final DiscordHuman mat = discord.human("mat", guild);
    final Core core = new Core();
    private DiscordNetwork network;

    Talk() {
        network = started();
    }

    private DiscordNetwork network() {
        var settings = new DiscordSettings(
                "addons",
                discord.token(),
                discord.restUrl(),
                discord.gatewayUrl(),
                "",
                List.of("push-duty"),
                Map.of("kumar", List.of(Long.toString(kumar.id()))));
        return new DiscordNetwork(settings, Clock.systemUTC(), new SplittableRandom(1), Scene.QUICK);
    }

    private DiscordNetwork started() {
        var next = network();
        next.start(core);
        await().atMost(Duration.ofSeconds(20)).until(() -> next.health().isUp());
        eventually(() -> {
            if (discord.commands(guild).size() != core.commands.size()) {
                throw new AssertionError("commands: " + discord.commands(guild));
            }
        });
        return next;
    }

    /** Somebody looks whether the bot gets in, and leaves again. */
    void look() {
        var looking = network();
        looking.start(message -> {});
        await().atMost(Duration.ofSeconds(20)).until(() -> looking.health().isUp());
        looking.stop(Duration.ofSeconds(3));
    }

    /** The process ends and is started anew: it remembers nothing. */
    void restart() {
        network.stop(Duration.ofSeconds(3));
        network = started();
    }

    /** A message of the bot's own, but not of this version of it. */
    org.pushduty.discord.standin.Message posted(String json) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create(discord.restUrl() + "channels/" + channel.id() + "/messages"))
                                    .header("Authorization", "Bot " + discord.token())
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(json))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<org.pushduty.discord.standin.Message> messages = discord.messages(channel);
        return messages.get(messages.size() - 1);
    }

    Replies replies() {
        return network.replies().orElseThrow();
    }

    /** From now on every line is answered with that, at once. */
    void answering(Answer answer) {
        core.then = (message, replies) -> replies.answer(message.asked(), answer);
    }

    /** From now on no line is carried out. */
    void answeringNothing() {
        core.then = (message, replies) -> replies.unheard(message.asked());
    }

    /** Waits until core has heard so many lines; who asked the last of them. */
    Asked asked(int lines) {
        eventually(() -> {
            if (core.heard.size() < lines) {
                throw new AssertionError("heard: " + core.texts());
            }
        });
        return core.heard.get(lines - 1).asked();
    }

    /** Waits until the bot has taken notice. */
    static Attempt answered(Attempt attempt) {
        await().atMost(Duration.ofSeconds(10)).until(() -> attempt.isAcknowledged() || attempt.hasFailed());
        return attempt;
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    @Override
    public void close() {
        network.stop(Duration.ofSeconds(3));
        discord.close();
    }

    /** What stands in for core. */
    final class Core implements Ears {
        final List<Message> heard = new CopyOnWriteArrayList<>();
        final List<Blank> blanks = new CopyOnWriteArrayList<>();
        volatile List<CommandSpec> commands = specs();
        volatile List<String> trains = List.of("amo");
        volatile Function<Blank, CompletableFuture<List<Candidate>>> candidates =
                blank -> CompletableFuture.completedFuture(List.of());
        private volatile BiConsumer<Message, Replies> then = (message, replies) -> {};

        private static List<CommandSpec> specs() {
            List<CommandSpec> specs = new ArrayList<>();
            specs.add(CommandSpec.reading(Group.SEE, "status", "How the push stands."));
            specs.add(CommandSpec.writing(
                            Group.SHIP,
                            "tag",
                            Right.HERO,
                            "Tags every repository of the train (or those named) at its branch's head, with the date"
                                    + " of the push. Said again after new commits, it makes the next -N.",
                            Parameter.optional("DATE", Parameter.Type.DATE, "the day"),
                            Parameter.any("REPO", Parameter.Type.REPOSITORY, "only these"))
                    .alias("t")
                    .with(
                            Option.of("at", "COMMIT", Parameter.Type.COMMIT, "this commit"),
                            Option.flag("again", "once more"),
                            Option.of("despite", "\"REASON\"", Parameter.Type.TEXT, "why")));
            specs.add(CommandSpec.reading(
                    Group.SEE,
                    "duty",
                    "Whose week it is.",
                    Parameter.optional("DATE|NICK", Parameter.Type.DAY_OR_PERSON, "whose")));
            specs.add(CommandSpec.reading(
                    Group.SEE, "log", "What was.", Parameter.optional("N", Parameter.Type.NUMBER, "lines")));
            specs.add(CommandSpec.writing(
                    Group.GUARD,
                    "hold",
                    Right.PERSON,
                    "Stops the train.",
                    Parameter.one("REASON [until WHEN]", Parameter.Type.TEXT, "why")));
            return specs;
        }

        /** From now on it says nothing by itself. */
        void silent() {
            then = (message, replies) -> {};
        }

        @Override
        public void heard(Message message) {
            heard.add(message);
            then.accept(message, replies());
        }

        @Override
        public List<CommandSpec> commands() {
            return commands;
        }

        @Override
        public List<String> trains() {
            return trains;
        }

        @Override
        public CompletableFuture<List<Candidate>> candidates(Blank blank) {
            blanks.add(blank);
            return candidates.apply(blank);
        }

        List<String> texts() {
            return heard.stream().map(Message::text).toList();
        }
    }
}
