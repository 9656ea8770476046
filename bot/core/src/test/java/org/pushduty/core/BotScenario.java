package org.pushduty.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pushduty.core.chat.Identity;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Sender;
import org.pushduty.core.command.CommandPace;
import org.pushduty.core.command.Completions;
import org.pushduty.core.command.Confirmations;
import org.pushduty.core.command.Registry;
import org.pushduty.core.people.AccountClaim;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.port.FakeDepartures;
import org.pushduty.core.port.FakeMailer;
import org.pushduty.core.port.FakeNetwork;
import org.pushduty.core.port.FakePad;
import org.pushduty.core.port.FakeSourceRepository;
import org.pushduty.core.port.FakeStore;
import org.pushduty.core.port.FakeTemplates;
import org.pushduty.core.port.FakeTimetable;
import org.pushduty.core.port.Mailer;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.Said;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainName;

/**
 * The whole bot over fakes: words in, words out. It is Tuesday, 4 October 2016, 11:30 in Los Angeles: the train amo is
 * to be tagged for 2016.10.06, kumar is the hero, mat the next one, jason an admin; krupa is known, anybody else not.
 * Everything happens on the caller's thread.
 */
public final class BotScenario {
    public static final String CHANNEL = "#amo";
    public static final String OTHER_CHANNEL = "#push-duty";
    private static final ManualTimer TIMER = new ManualTimer();

    public final ManualClock clock = new ManualClock("2016-10-04T18:30:00Z");
    public final FakeStore store = new FakeStore(clock);
    public FakeDepartures departures = new FakeDepartures(clock);
    public final FakePad pad = new FakePad();
    private Pad notes = pad;
    private final Queue<Runnable> pageWork = new ArrayDeque<>();
    public final FakeTemplates templates = new FakeTemplates();
    public final FakeMailer mailer = new FakeMailer();
    private List<Mailer> mailers = List.of(mailer);
    private final Map<String, FakeSourceRepository> repositories = new LinkedHashMap<>();
    public final FakeSourceRepository server = repository("addons-server");
    public final FakeSourceRepository frontend = repository("addons-frontend");
    private final Executor workers;
    private List<Train> trains;
    private Map<String, FakeNetwork> networks = Map.of();
    private FakeTimetable timetable = new FakeTimetable(clock);
    private Map<String, CommandPace> paces = Map.of();
    private Executor readers = Runnable::run;
    private Executor writers = Runnable::run;
    private Bot bot;

    public BotScenario() {
        this(SampleTrain.AMO);
    }

    /** {@code deploysToProductionOnTag}: every tag goes live by itself, so that it has to be confirmed. */
    public BotScenario(boolean deploysToProductionOnTag) {
        this(deploysToProductionOnTag ? SampleTrain.AMO.deployingOnTag() : SampleTrain.AMO);
    }

    public BotScenario(SampleTrain... trains) {
        this(Runnable::run, trains);
    }

    /** {@code workers}: who works on the repositories; a scenario waits for them as the bot does. */
    public BotScenario(Executor workers, SampleTrain... trains) {
        this.workers = workers;
        this.trains = trains(trains);
        server.commit("Start the server", "mat", Map.of("urls.py", "start"));
        frontend.commit("Start the frontend", "tofumatt", Map.of("app.js", "start"));
        bot = started();
    }

    private static List<Train> trains(SampleTrain... samples) {
        return Arrays.stream(samples).map(SampleTrain::train).toList();
    }

    /** The bot is gone, and back: the store and the remotes are all it remembers. */
    public void restart() {
        departures = departures.killed();
        bot = started();
    }

    /** That person did it, and the bot was restarted since. */
    public void happened(String who, Event... events) {
        TrainName train = trains.get(0).name();
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            long number = store.log(train).size() + entries.size() + 1L;
            entries.add(
                    new Entry(train, number, clock.instant(), new Actor(who, "fake:" + who + "@mozilla", ""), event));
        }
        store.record(train, entries, List.of());
        restart();
    }

    /** The bot is gone, and back with another configuration. */
    public void restartWith(SampleTrain... changed) {
        trains = trains(changed);
        restart();
    }

    /** From a restart on, the configuration has no mail server. */
    public void loseTheMailServer() {
        mailers = List.of();
        restart();
    }

    /** From a restart on, the configuration has that mail server. */
    public void useTheMailServer(Mailer other) {
        mailers = List.of(other);
        restart();
    }

    /** From a restart on, people on the network mozilla may give commands at that pace only. */
    public void slowTo(CommandPace pace) {
        paces = Map.of("mozilla", pace);
        restart();
    }

    /** From a restart on, what only looks is done by {@code others}. */
    public void letLook(Executor others) {
        readers = others;
        restart();
    }

    /** From a restart on, what changes a train is done by {@code others}. */
    public void letWrite(Executor others) {
        writers = others;
        restart();
    }

    /** From a restart on, the notes are on {@code another}. */
    public void keepNotesOn(Pad another) {
        notes = another;
        restart();
    }

    private Bot started() {
        networks = networks();
        pageWork.clear();
        timetable = timetable.afterRestart();
        Map<TrainName, List<SourceRepository>> sources = new LinkedHashMap<>();
        Map<TrainName, Executor> lanes = new LinkedHashMap<>();
        for (Train train : trains) {
            sources.put(train.name(), sources(train));
            lanes.put(train.name(), writers);
        }
        Bot fresh = new Bot(
                new Bot.Team(
                        people(),
                        trains,
                        new Signature("Pushduty", "pushduty@example.org"),
                        Map.of("mozilla", List.of("pushduty"), "addons", List.of("pushduty")),
                        paces,
                        "0.1.0"),
                new Bot.Outside(
                        store,
                        departures,
                        List.copyOf(networks.values()),
                        sources,
                        pads(),
                        templates,
                        mailers,
                        timetable,
                        clock),
                new Bot.Crew(readers, workers, pageWork::add, lanes, TIMER, time -> {}),
                new Confirmations(store, clock, new Random(7)));
        fresh.start();
        fresh.effects().deliverDue();
        fresh.effects().deliverDue();
        return fresh;
    }

    private Map<TrainName, Pad> pads() {
        Map<TrainName, Pad> pads = new LinkedHashMap<>();
        trains.forEach(train -> pads.put(train.name(), notes));
        return pads;
    }

    /** The notes are kept, which otherwise nobody waits for. */
    public void keepNotes() {
        for (Runnable work = pageWork.poll(); work != null; work = pageWork.poll()) {
            work.run();
        }
        bot.effects().deliverDue();
    }

    /** Some seconds go by, in which nobody writes on the notes. */
    public void glance() {
        forward(Duration.ofSeconds(6));
        bot.lookAgain();
        keepNotes();
    }

    /** The notes are begun to be kept, by somebody who may be kept waiting; nothing where nobody waits for them. */
    public Thread keepNotesMeanwhile() {
        Thread keeping = new Thread(Optional.ofNullable(pageWork.poll()).orElse(() -> {}), "notes");
        keeping.start();
        return keeping;
    }

    private List<SourceRepository> sources(Train train) {
        return train.repositoryNames().stream()
                .map(name -> (SourceRepository) repository(name.text()))
                .toList();
    }

    /** The topics are the network's, and outlive the bot. */
    private Map<String, FakeNetwork> networks() {
        Map<String, FakeNetwork> fresh = new LinkedHashMap<>();
        for (String name : List.of("mozilla", "addons")) {
            String[] channels = trains.stream()
                    .flatMap(train -> train.channels().stream())
                    .filter(channel -> channel.at().network().equals(name))
                    .map(channel -> channel.at().channel())
                    .toArray(String[]::new);
            FakeNetwork network = new FakeNetwork(name, clock, channels);
            for (String channel : channels) {
                Optional.ofNullable(networks.get(name))
                        .flatMap(before -> before.topic(channel))
                        .ifPresent(topic -> network.topicBecomes(channel, topic));
            }
            fresh.put(name, network);
        }
        return fresh;
    }

    private static People people() {
        return new People(
                List.of(person("kumar"), person("mat"), person("eviljeff"), person("jason"), person("krupa")),
                Map.of("admin", List.of("jason"), "qa", List.of("krupa"), "ops", List.of("jason")));
    }

    private static Person person(String name) {
        return new Person(name, name + "@example.org", List.of(new AccountClaim("fake", "", name)));
    }

    /** The repository of that name, made where no train has asked for it yet. */
    public FakeSourceRepository repository(String name) {
        return repositories.computeIfAbsent(name, FakeSourceRepository::new);
    }

    public FakeNetwork mozilla() {
        return network("mozilla");
    }

    public FakeNetwork addons() {
        return network("addons");
    }

    private FakeNetwork network(String name) {
        return Optional.ofNullable(networks.get(name)).orElseThrow();
    }

    /** The first train. */
    public TrainName train() {
        return trains.get(0).name();
    }

    /** What is stored of the first train. */
    public TrainState state() {
        TrainState state = TrainState.EMPTY;
        for (Entry entry : store.log(train())) {
            state = state.after(entry);
        }
        return state;
    }

    /** What the bot has in mind of the first train. */
    public TrainState inMind() {
        return bot.state(train());
    }

    public Registry registry() {
        return bot.registry();
    }

    public Completions completions() {
        return bot.completions();
    }

    /** Somebody, logged in under their own name, says it in the channel; what it causes is delivered. */
    public void hear(String who, String text) {
        hear(who, mozilla().channel(CHANNEL), text);
    }

    public void hearInPrivate(String who, String text) {
        hear(who, mozilla().privately(who), text);
    }

    /** Those whose word the train amo needs beside the hero's say that it may go out as it is tagged. */
    public void signOff() {
        hear("krupa", "!signoff qa");
        hear("jason", "!signoff ops");
    }

    /** As {@link #hear}, in another channel of the same network. */
    public void hearIn(String channel, String who, String text) {
        hear(who, mozilla().channel(channel), text);
    }

    private void hear(String who, Place place, String text) {
        forget();
        mozilla().hear(who, who, place, text);
        deliver();
    }

    /** Somebody, logged in under their own name, says it in the channel of the other network. */
    public void hearElsewhere(String who, String text) {
        forget();
        addons().hear(who, who, addons().channel(OTHER_CHANNEL), text);
        deliver();
    }

    /** Somebody, logged in under their own name, asks in the channel as the network offers it. */
    public void ask(String who, String text, String exchange) {
        forget();
        mozilla().ask(who, mozilla().channel(CHANNEL), text, exchange);
        deliver();
    }

    /** Somebody with a nick and no account says it in the channel. */
    public void hearUnproven(String nick, String text) {
        forget();
        mozilla().hear(nick, mozilla().channel(CHANNEL), text);
        deliver();
    }

    /** Another bot says it in the channel. */
    public void hearBot(String nick, String text) {
        forget();
        Sender sender = new Sender(nick, Identity.proven(mozilla().account(nick)), true);
        mozilla().hear(sender, mozilla().channel(CHANNEL), text);
        deliver();
    }

    public void forget() {
        networks.values().forEach(FakeNetwork::forget);
    }

    /** What was said in the channel in answer to the last line. */
    public List<String> said() {
        return mozilla().said(mozilla().channel(CHANNEL));
    }

    /** What was said in that thread of the channel. */
    public List<String> saidIn(String thread) {
        return mozilla().saidIn(mozilla().channel(CHANNEL), thread);
    }

    /** Who was called by the lines of the channel and its threads, line by line. */
    public List<List<String>> called() {
        return mozilla().said().stream()
                .filter(line -> !line.place().isPrivate())
                .map(Said::calls)
                .toList();
    }

    /** What was said in the other network's channel. */
    public List<String> saidElsewhere() {
        return addons().said(addons().channel(OTHER_CHANNEL));
    }

    /** What that person alone was told. */
    public List<String> told(String nick) {
        return mozilla().said(mozilla().privately(nick));
    }

    /** Everything that was said anywhere in answer to the last line. */
    public List<String> heardAnywhere() {
        return networks.values().stream()
                .flatMap(network -> network.said().stream())
                .map(Said::text)
                .toList();
    }

    /** The code of the question that was asked in the channel. */
    public String code() {
        return said().stream()
                .map(Pattern.compile("!yes ([0-9a-f]{3}) ")::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was asked: " + said()));
    }

    public String topic() {
        return mozilla().topic(CHANNEL).orElse("");
    }

    /** What a delivery itself gives rise to is said too. */
    public void deliver() {
        bot.effects().deliverDue();
        bot.effects().deliverDue();
    }

    public void forward(Duration time) {
        clock.forward(time);
    }

    /** Time passes, and each alarm rings at its moment; what it causes is delivered. */
    public void pass(Duration time) {
        forget();
        Instant end = clock.instant().plus(time);
        while (timetable.next().filter(next -> !next.isAfter(end)).isPresent()) {
            Instant next = timetable.next().orElseThrow();
            clock.set((next.isAfter(clock.instant()) ? next : clock.instant()).toString());
            timetable.ringDue();
            deliver();
        }
        clock.set(end.toString());
    }

    /** The bot looks after its trains, as it does each minute. */
    public void look() {
        forget();
        bot.takeUp();
        deliver();
    }

    public FakeTimetable timetable() {
        return timetable;
    }

    /** More time has gone by than people wait without a word. */
    public void patienceEnds() {
        TIMER.elapse();
    }
}
