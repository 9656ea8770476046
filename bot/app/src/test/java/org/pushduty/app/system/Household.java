package org.pushduty.app.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.pushduty.app.Program;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.file.SettingsFile;
import org.pushduty.core.ManualClock;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Entry;
import org.pushduty.core.train.TrainName;

/** A bot of its own behind one door, with a store and remotes of its own, in this process; its time is made here. */
final class Household implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final String REF = "%(refname) %(objecttype) %(if)%(*objectname)%(then)%(*objectname)"
            + "%(else)%(objectname)%(end) %(taggername) %(taggerdate) %(contents)";

    /** Little, so that nothing that is still on its way is told to be late. */
    private static final Duration BETWEEN_WISHES = Duration.ofSeconds(1);
    /** After which every network would take a topic again. */
    private static final Duration REST = Duration.ofMinutes(11);

    private final Path folder;
    private final Door door;
    private final ManualClock clock;
    private final Map<String, GitCommand> remotes = new LinkedHashMap<>();
    private final Settings settings;
    private final Program program;
    private final List<Heard> heard = new ArrayList<>();

    /**
     * What has come of it all.
     *
     * @param log every entry, without where it was said and by which account
     * @param tags of each remote, and its branches, with what they lead to and all that is in a tag
     */
    record Effect(List<String> log, Map<String, String> tags, String topic) {}

    Household(Path folder, Works works, Door door, ManualClock clock) {
        this.folder = folder;
        this.door = door;
        this.clock = clock;
        Works.NAMES.forEach(name -> remotes.put(name, works.copied(name, folder)));
        settings = settings();
        program = Program.of(settings, folder, door::console, clock);
        program.start();
        door.awaitBot();
    }

    private Settings settings() {
        String repositories = remotes.entrySet().stream()
                .map(each -> "      " + each.getKey() + ": { remote: \""
                        + each.getValue().folder().toUri() + "\", web: \"https://github.com/mozilla/" + each.getKey()
                        + "\" }\n")
                .collect(joining());
        String text = """
                people:
                  kumar: { @CLAIM@, email: kumar@example.org }
                  mat: { email: mat@example.org }
                  krupa: { email: krupa@example.org }
                roles: { admin: [kumar], qa: [krupa] }
                networks:
                  @NAME@: @NETWORK@
                trains:
                  amo:
                    channels: [{ at: "@CHANNEL@", topic: true }]
                    repositories:
                @REPOSITORIES@
                    calendar: { zone: America/Los_Angeles, tag: "TUE 11:00", push: "THU 11:00", remind: [] }
                    rotation: { order: [kumar, mat, krupa], from: 2016-10-06 }
                    environments: { prod: { deploys: by-hand, needs: [hero] } }
                    topic: "Push {push.date} · hero {hero}"
                store: { url: "jdbc:h2:file:./data/pushduty" }
                git: { mirrors: ./data/mirrors, tagger: Push Duty <pushduty@example.org> }
                """.replace("@CLAIM@", door.claim())
                .replace("@NAME@", Door.NETWORK)
                .replace("@NETWORK@", door.network())
                .replace("@CHANNEL@", door.channel().toString())
                .replace("@REPOSITORIES@\n", repositories);
        try {
            Path file = Files.writeString(folder.resolve("pushduty.yml"), text);
            var reading = SettingsFile.read(file, name -> Optional.empty());
            return reading.settings().orElseThrow(() -> new IllegalStateException(reading.problems() + " in\n" + text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands that there are. */
    List<CommandSpec> commands() {
        return program.bot().registry().commands().stream()
                .map(command -> command.spec())
                .toList();
    }

    /** The hero wants it, and gets all of the answer. */
    void fulfil(Wish wish) {
        Supplier<Heard> answer = said(wish);
        try {
            // Not looked at sooner than 100 ms after, nor more often: which line is the very last, nobody knows yet.
            Awaitility.await().atMost(PATIENCE).until(() -> isWhole(answer.get(), wish));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "no " + wish.ends() + " after " + wish + ", but " + answer.get() + " after " + heard, e);
        }
        heard.add(answer.get());
    }

    /** The hero wants it, and is told the same as elsewhere. */
    void fulfil(Wish wish, Heard elsewhere) {
        Supplier<Heard> answer = said(wish);
        Awaitility.await(wish.line())
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .untilAsserted(() -> answer.get().assertTells(elsewhere));
        assertThat(isWhole(answer.get(), wish)).as(wish.line()).isTrue();
        heard.add(answer.get());
    }

    private Supplier<Heard> said(Wish wish) {
        pass(BETWEEN_WISHES);
        Supplier<Heard> answer = door.says(wish.with(heard.stream()
                .flatMap(each -> each.code().stream())
                .reduce((first, last) -> last)
                .orElse("")));
        return () -> answer.get().with(this::placeless);
    }

    private static boolean isWhole(Heard answer, Wish wish) {
        return Stream.concat(wish.ends().stream(), Stream.of(wish.aside()))
                .allMatch(words -> answer.lines().stream().anyMatch(line -> line.contains(words)));
    }

    private void pass(Duration time) {
        clock.forward(time);
        door.pass(time);
    }

    /** What the bot answered to each wish. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The end: returns what is left in the store and on the remotes. */
    Effect leave(String topic) {
        pass(REST);
        program.bot().effects().wake();
        Awaitility.await("topic " + topic)
                .atMost(PATIENCE)
                .until(() -> door.topic().equals(topic));
        program.close();
        try (Store store = Program.openStore(settings.store(), clock)) {
            List<Entry> log = store.log(new TrainName("amo"));
            return new Effect(
                    log.stream().map(this::told).toList(),
                    tags(),
                    store.lastTopic(door.channel()).orElse(""));
        }
    }

    private String told(Entry entry) {
        return placeless(entry.number() + " " + entry.at() + " " + entry.actor() + ": " + entry.event());
    }

    /** Without what names the door. */
    String placeless(String text) {
        return text.replace(door.account(), "ACCOUNT").replace(door.channel().toString(), "CHANNEL");
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        remotes.forEach((name, remote) -> tags.put(name, placeless(remote.run("for-each-ref", "--format=" + REF))));
        return tags;
    }

    @Override
    public void close() {
        program.close();
    }
}
