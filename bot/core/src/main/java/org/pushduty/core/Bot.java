package org.pushduty.core;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Message;
import org.pushduty.core.command.Command;
import org.pushduty.core.command.CommandPace;
import org.pushduty.core.command.Commands;
import org.pushduty.core.command.Completions;
import org.pushduty.core.command.Confirmations;
import org.pushduty.core.command.Dispatcher;
import org.pushduty.core.command.Lane;
import org.pushduty.core.command.Lanes;
import org.pushduty.core.command.Prompter;
import org.pushduty.core.command.Registry;
import org.pushduty.core.command.Turns;
import org.pushduty.core.command.Voice;
import org.pushduty.core.delivery.Courier;
import org.pushduty.core.delivery.EffectRunner;
import org.pushduty.core.delivery.LateMark;
import org.pushduty.core.delivery.LetterReports;
import org.pushduty.core.delivery.TopicReports;
import org.pushduty.core.delivery.TopicSetter;
import org.pushduty.core.desk.Pause;
import org.pushduty.core.desk.Sources;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.grammar.CommandSpec;
import org.pushduty.core.journal.TrainJournal;
import org.pushduty.core.pages.Pages;
import org.pushduty.core.people.People;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.Ears;
import org.pushduty.core.port.Mailer;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.SourceRepository;
import org.pushduty.core.port.Store;
import org.pushduty.core.port.Templates;
import org.pushduty.core.port.Timetable;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.push.Signature;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.routine.Alarms;
import org.pushduty.core.routine.Posting;
import org.pushduty.core.routine.Reminding;
import org.pushduty.core.text.Texts;
import org.pushduty.core.text.TopicTemplate;
import org.pushduty.core.topic.TopicForm;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainName;
import org.pushduty.core.train.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot, put together from its ports. {@link #start} takes up what was left undone; then it listens. */
public final class Bot {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    private final List<ChatNetwork> networks;
    private final List<Lane> lanes;
    private final Registry registry;
    private final Dispatcher dispatcher;
    private final Completions completions;
    private final Prompter prompter;
    private final EffectRunner effects;
    private final Map<TrainName, String> topicProblems = new HashMap<>();
    private final TopicKeeping topics;
    private final Map<TrainName, Pages> pages = new ConcurrentHashMap<>();
    private final MailKeeping mails;
    private final Timetable timetable;

    /**
     * Whom it serves.
     *
     * @param trains in the order of the configuration
     * @param tagger who tags and commits for the people that ask
     * @param ourNames what the bot is called on each network, by the network's name
     * @param paces how fast one person may give commands, by the network's name; as fast as they like on another one
     * @param version of this program
     */
    public record Team(
            People people,
            List<Train> trains,
            Signature tagger,
            Map<String, List<String>> ourNames,
            Map<String, CommandPace> paces,
            String version) {}

    /**
     * The outside. Whoever made it closes it.
     *
     * @param sources the repositories of each train
     * @param pads where the notes of a train are; of a train without one they are not kept
     * @param mailers none or one
     */
    public record Outside(
            Store store,
            Departures departures,
            List<ChatNetwork> networks,
            Map<TrainName, List<SourceRepository>> sources,
            Map<TrainName, Pad> pads,
            Templates templates,
            List<Mailer> mailers,
            Timetable timetable,
            Clock clock) {}

    /**
     * Who does the work.
     *
     * @param readers runs what only looks
     * @param workers runs the work on single repositories
     * @param pages keeps the notes, which may take long
     * @param lanes a place for each train to be changed in, one thing at a time, by the train's name
     * @param timer says that something takes longer
     */
    public record Crew(
            Executor readers,
            Executor workers,
            Executor pages,
            Map<TrainName, Executor> lanes,
            ScheduledExecutorService timer,
            Pause pause) {}

    public Bot(Team team, Outside outside, Crew crew, Confirmations confirmations) {
        List<Train> trains = team.trains().stream()
                .map(train -> withTopic(train, outside.templates()))
                .toList();
        this.networks = List.copyOf(outside.networks());
        this.timetable = outside.timetable();
        Map<String, ChatNetwork> byName = new LinkedHashMap<>();
        networks.forEach(network -> byName.put(network.name(), network));
        this.effects = new EffectRunner(
                outside.store(),
                outside.departures(),
                new Courier(
                        byName,
                        topicSetter(trains, team.people(), outside.store()),
                        lateMark(trains),
                        outside.clock(),
                        new Courier.Post(outside.mailers(), new Letters())),
                outside.clock());
        this.lanes = trains.stream()
                .map(train -> lane(train, team.people(), outside, crew))
                .toList();
        lanes.forEach(lane -> pages(lane, outside, crew));
        this.mails = new MailKeeping(lanes);
        this.topics = new TopicKeeping(lanes, team.people(), byName);
        this.registry = Commands.all(team.people(), team.tagger(), byName, confirmations, team.version());
        this.completions = new Completions(registry, new Lanes(lanes), team.people());
        this.prompter = new Prompter(completions, crew.readers());
        this.dispatcher = new Dispatcher(
                registry,
                new Lanes(lanes),
                new Turns(crew.readers(), team.paces(), outside.clock()),
                team.ourNames(),
                team.people(),
                byName,
                confirmations,
                new Voice(byName, crew.timer()),
                outside.clock());
    }

    private Train withTopic(Train train, Templates templates) {
        Texts.Worded topic = TopicTemplate.of(train, templates);
        topicProblems.put(train.name(), topic.problem());
        return train.withTopic(topic.text());
    }

    private TopicSetter topicSetter(List<Train> trains, People people, Store store) {
        Map<TrainName, TopicForm> forms =
                trains.stream().collect(toMap(Train::name, train -> new TopicForm(train.topic(), people)));
        return new TopicSetter(store, forms, new Reports());
    }

    private static LateMark lateMark(List<Train> trains) {
        return new LateMark(trains.stream()
                .collect(toMap(Train::name, train -> train.calendar().zone())));
    }

    private Lane lane(Train train, People people, Outside outside, Crew crew) {
        Alarms alarms = new Alarms(train, people, outside.timetable(), outside.clock());
        TrainJournal journal = new TrainJournal(train.name(), outside.store(), outside.clock(), state -> {
            effects.wake();
            alarms.arrange(state);
            lookAtPages(train.name());
        });
        // What was arranged before the last stop was so by another configuration, maybe.
        alarms.arrange(journal.state());
        TrainDesk.Surroundings surroundings = new TrainDesk.Surroundings(
                people,
                new Sources(outside.sources().getOrDefault(train.name(), List.of()), crew.workers()),
                new Texts(train, outside.templates()),
                !outside.mailers().isEmpty(),
                crew.pause(),
                outside.clock());
        Executor writes = crew.lanes().get(train.name());
        if (writes == null) {
            throw new IllegalArgumentException("no lane for train " + train.name());
        }
        return new Lane(new TrainDesk(train, journal, surroundings), writes);
    }

    private void pages(Lane lane, Outside outside, Crew crew) {
        TrainName train = lane.desk().train().name();
        Optional.ofNullable(outside.pads().get(train))
                .ifPresent(pad ->
                        pages.put(train, new Pages(lane.desk(), pad, outside.store(), crew.pages(), lane.writes())));
    }

    private void lookAtPages(TrainName train) {
        Optional.ofNullable(pages.get(train)).ifPresent(Pages::look);
    }

    /** How a line could go on that is said to the first train. */
    public Completions completions() {
        return completions;
    }

    public Registry registry() {
        return registry;
    }

    /** What it has in mind of that train, one of its own: always the fold of what is stored. */
    public TrainState state(TrainName train) {
        return lanesOf(train).findFirst().orElseThrow().desk().state();
    }

    /** Delivers what is to be sent out; {@link EffectRunner#run} wants a thread of its own. */
    public EffectRunner effects() {
        return effects;
    }

    /** Opens what push is next, takes up what was left undone (before anything new in its train), and connects. */
    public void start() {
        // Whoever asks first shall find a push: this is a moment's work, which tagging is not.
        lanes.forEach(lane -> lane.desk().openNextPush());
        topicProblems.forEach((train, problem) ->
                lanesOf(train).forEach(lane -> lane.desk().noticed(Wording.TOPIC, problem)));
        takeUp();
        networks.forEach(network -> network.start(new BotEars()));
        timetable.start(this::ring);
    }

    private void ring(TrainName train) {
        lanesOf(train).forEach(Bot::takeUp);
    }

    private Stream<Lane> lanesOf(TrainName train) {
        return lanes.stream().filter(lane -> lane.desk().train().name().equals(train));
    }

    /** Goes on with what time or a failure has left to do in each train; to be called now and then. */
    public void takeUp() {
        lanes.forEach(Bot::takeUp);
        pages.values().forEach(Pages::look);
    }

    /** Looks at the notes that are worth another look already; to be called every few seconds. */
    public void lookAgain() {
        pages.values().forEach(Pages::lookAgain);
    }

    private static void takeUp(Lane lane) {
        lane.writes().execute(() -> resume(lane.desk()));
    }

    private static void resume(TrainDesk desk) {
        try {
            desk.takeUp();
            new Reminding(desk).giveDue();
            new Posting(desk).sendDue();
        } catch (OutsideException e) {
            LOG.warn("train {} could not be taken up: {}", desk.train().name(), e.getMessage());
        }
    }

    /**
     * Leaves every network, saying what is queued first; side by side, so that all of them have that long. What could
     * be said is noted, the rest is said after the next start.
     */
    public void leave(Duration limit) {
        List<Thread> leaving = networks.stream()
                .map(network -> new Thread(() -> network.stop(limit), "leave-" + network.name()))
                .toList();
        leaving.forEach(Thread::start);
        try {
            for (Thread each : leaving) {
                each.join();
            }
            effects.noteDelivered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the networks tell, where it belongs. */
    private final class BotEars implements Ears {
        @Override
        public void heard(Message message) {
            dispatcher.hear(message);
        }

        @Override
        public void joined(ChannelRef channel) {
            effects.reachable(channel);
            topics.joined(channel);
        }

        @Override
        public void entrusted(ChannelRef channel) {
            effects.reachable(channel);
        }

        @Override
        public List<CommandSpec> commands() {
            return registry.commands().stream().map(Command::spec).toList();
        }

        @Override
        public List<String> trains() {
            return lanes.stream().map(lane -> lane.desk().train().name().text()).toList();
        }

        @Override
        public CompletableFuture<List<Candidate>> candidates(Blank blank) {
            return prompter.candidates(blank);
        }

        @Override
        public void topicChanged(ChannelRef channel, String by, String topic) {
            topics.changed(channel, by, topic);
        }
    }

    /** What the delivery tells of letters; it is there before the trains are. */
    private final class Letters implements LetterReports {
        @Override
        public boolean isAwaited(TrainName train, Effect.Post post) {
            return mails.isAwaited(train, post);
        }

        @Override
        public void fared(TrainName train, Effect.Post post, MailStatus.Stage fate, String words) {
            mails.fared(train, post, fate, words);
        }
    }

    /** What the delivery tells of topics; it is there before the trains are. */
    private final class Reports implements TopicReports {
        @Override
        public void settled(ChannelRef channel) {
            topics.settled(channel);
        }

        @Override
        public void refused(ChannelRef channel, String segment, String why) {
            topics.refused(channel, segment, why);
        }
    }
}
