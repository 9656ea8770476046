package org.pushduty.app.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pushduty.app.Program;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.wiring.GitWiring;
import org.pushduty.app.wiring.MailWiring;
import org.pushduty.app.wiring.NetworkWiring;
import org.pushduty.app.wiring.PadWiring;
import org.pushduty.app.wiring.TeamWiring;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Mailer;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.Store;
import org.pushduty.core.port.Templates;
import org.pushduty.core.port.git.PushAccess;
import org.pushduty.core.text.Texts;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainName;
import org.pushduty.core.train.Wording;
import org.pushduty.pebble.PebbleTemplates;

/**
 * Tries everything that the configuration names, side by side. A store that is not there yet is made; nothing else is
 * changed.
 */
public final class Reachability {
    /** For one that does not say no: a name that is looked up, a host that does not answer, a server that is slow. */
    private static final Duration FOR_A_NETWORK = Duration.ofSeconds(40);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int AT_ONCE = 8;
    private static final String MAIL_SERVER = "mail server";

    private final Settings settings;
    private final Path folder;
    private final Clock clock;

    /**
     * What was found of one thing.
     *
     * @param what for example {@code network mozilla}
     * @param story what it answered, in a few words
     * @param advice what else there is to know of it, a line each
     */
    public record Finding(String what, boolean isGood, String story, List<String> advice) {
        public Finding {
            advice = List.copyOf(advice);
        }

        public Finding(String what, boolean isGood, String story) {
            this(what, isGood, story, List.of());
        }

        @Override
        public String toString() {
            return (isGood ? "ok    " : "FAIL  ")
                    + what
                    + ": "
                    + story
                    + advice.stream().map(line -> "\n      " + line).collect(Collectors.joining());
        }
    }

    public Reachability(Settings settings, Path folder, Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    /** Everything, in the order of the configuration; takes as long as the slowest answer. */
    public List<Finding> findings() {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        NetworkWiring wiring = new NetworkWiring(settings, clock, new SplittableRandom());
        try (GitWiring git = new GitWiring(settings);
                MailWiring mail = new MailWiring(settings)) {
            List<CompletableFuture<Finding>> running = new ArrayList<>();
            running.add(CompletableFuture.supplyAsync(this::store, workers));
            wiring.remote()
                    .forEach(network -> running.add(CompletableFuture.supplyAsync(() -> network(network), workers)));
            mail.mailer()
                    .ifPresent(mailer -> running.add(CompletableFuture.supplyAsync(() -> mailServer(mailer), workers)));
            git.sources()
                    .forEach((train, sources) -> sources.forEach(source ->
                            running.add(CompletableFuture.supplyAsync(() -> remote(train, source), workers))));
            new PadWiring(settings, git, clock)
                    .remote()
                    .forEach((train, pad) ->
                            running.add(CompletableFuture.supplyAsync(() -> notes(train, pad), workers)));
            List<Finding> findings = new ArrayList<>(
                    running.stream().map(CompletableFuture::join).toList());
            findings.addAll(files());
            findings.addAll(templates());
            return findings;
        } finally {
            workers.shutdownNow();
        }
    }

    /** What the configuration has and this version leaves alone; no failures. */
    public List<String> leftOut() {
        List<String> left = new ArrayList<>();
        new TeamWiring(settings, folder)
                .otherTrains()
                .forEach(train -> left.add("train " + train + " is left out: its pushes are named by version"));
        settings.trains().forEach((name, train) -> {
            if (PadWiring.isLinkedOnly(train.pad())) {
                left.add("train " + name
                        + ": without key or oauth people keep its pads, and the bot only links to them");
            }
        });
        return left;
    }

    private Finding store() {
        try (Store store = Program.openStore(settings.store(), clock)) {
            store.nextEffectDue();
            return new Finding("store", true, "open, its tables are up to date");
        } catch (OutsideException e) {
            return new Finding("store", false, e.reason());
        }
    }

    private static Finding network(ChatNetwork network) {
        network.start(message -> {});
        try {
            long end = System.nanoTime() + FOR_A_NETWORK.toNanos();
            while (!network.health().isSettled() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            }
            ChatNetwork.Health health = network.health();
            return new Finding("network " + network.name(), health.isUp(), health.story(), health.advice());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding("network " + network.name(), false, "interrupted");
        } finally {
            network.stop(Duration.ofSeconds(2));
        }
    }

    private static Finding mailServer(Mailer mailer) {
        try {
            return new Finding(MAIL_SERVER, true, mailer.access());
        } catch (OutsideException e) {
            return new Finding(MAIL_SERVER, false, e.reason());
        }
    }

    private static Finding remote(TrainName train, SourceRepository source) {
        String what = "remote " + train + "/" + source.name();
        try {
            PushAccess access = source.access();
            return new Finding(what, access.canRead() && access.mayPush(), access.story());
        } catch (OutsideException e) {
            return new Finding(what, false, e.reason());
        }
    }

    private static Finding notes(TrainName train, Pad pad) {
        String what = "notes " + train;
        try {
            return new Finding(what, true, pad.description() + ": " + pad.access());
        } catch (OutsideException e) {
            return new Finding(what, false, pad.description() + ": " + e.reason());
        }
    }

    /** The files that ssh needs, where the configuration names them. */
    private List<Finding> files() {
        Map<String, Path> named = new LinkedHashMap<>();
        named.put("git.ssh.key", settings.git().ssh().key());
        named.put("git.ssh.known-hosts", settings.git().ssh().knownHosts());
        List<Finding> findings = new ArrayList<>();
        named.forEach((key, file) -> {
            if (!file.toString().isBlank()) {
                boolean isThere = Files.isReadable(file);
                findings.add(new Finding(key, isThere, file + (isThere ? "" : " is not there, or may not be read")));
            }
        });
        return findings;
    }

    private List<Finding> templates() {
        PebbleTemplates templates = new PebbleTemplates(folder);
        return new TeamWiring(settings, folder)
                .trains().stream()
                        .flatMap(train -> Stream.of(Wording.values())
                                .flatMap(wording -> template(train, wording, templates).stream()))
                        .toList();
    }

    /** What the bot has words of its own for, and no template, is fine without one. */
    private static Optional<Finding> template(Train train, Wording wording, Templates templates) {
        boolean isBuiltIn = wording == Wording.PAD || wording == Wording.MAIL;
        return train.template(wording)
                .or(() -> isBuiltIn ? Optional.of(Texts.builtIn(wording)) : Optional.empty())
                .map(template -> finding(train, wording, template, new TemplateTrial(templates, train)));
    }

    private static Finding finding(Train train, Wording wording, String template, TemplateTrial trial) {
        List<String> problems = trial.problems(wording, template);
        return new Finding(
                "template " + train.name() + "/" + wording.name().toLowerCase(Locale.ROOT),
                problems.isEmpty(),
                problems.isEmpty() ? template : String.join("; ", problems));
    }
}
