package org.pushduty.core;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.command.Confirmations;
import org.pushduty.core.duty.Rotation;
import org.pushduty.core.people.AccountClaim;
import org.pushduty.core.people.People;
import org.pushduty.core.people.Person;
import org.pushduty.core.port.FakeNetwork;
import org.pushduty.core.port.FakeSourceRepository;
import org.pushduty.core.port.FakeStore;
import org.pushduty.core.port.FakeTemplates;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.CalendarScheme;
import org.pushduty.core.train.Environment;
import org.pushduty.core.train.Forge;
import org.pushduty.core.train.Notes;
import org.pushduty.core.train.PushCalendar;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.Train;
import org.pushduty.core.train.TrainChannel;
import org.pushduty.core.train.TrainName;
import org.pushduty.core.train.TrainRepository;
import org.pushduty.core.train.WeeklyTime;

/**
 * The whole bot over fakes: words in, words out. It is Tuesday, 4 October 2016, 11:30 in Los Angeles: the train amo is
 * to be tagged for 2016.10.06, kumar is the hero, mat the next one, jason an admin; krupa is known, anybody else not.
 * Everything happens on the caller's thread.
 */
public final class BotScenario {
    public static final String CHANNEL = "#amo";
    public static final String OTHER_CHANNEL = "#push-duty";
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    public final ManualClock clock = new ManualClock("2016-10-04T18:30:00Z");
    public final FakeStore store = new FakeStore(clock);
    public final FakeSourceRepository server = new FakeSourceRepository("addons-server");
    public final FakeSourceRepository frontend = new FakeSourceRepository("addons-frontend");
    public final FakeTemplates templates = new FakeTemplates();
    private final boolean deploysToProductionOnTag;
    private FakeNetwork mozilla = network("mozilla", CHANNEL);
    private FakeNetwork addons = network("addons", OTHER_CHANNEL);
    private Bot bot;

    public BotScenario() {
        this(false);
    }

    /** {@code deploysToProductionOnTag}: every tag goes live by itself, so that it has to be confirmed. */
    public BotScenario(boolean deploysToProductionOnTag) {
        this.deploysToProductionOnTag = deploysToProductionOnTag;
        server.commit("Start the server", "mat", Map.of("urls.py", "start"));
        frontend.commit("Start the frontend", "tofumatt", Map.of("app.js", "start"));
        bot = started();
    }

    /** The bot is gone, and back: the store and the remotes are all it remembers. */
    public void restart() {
        mozilla = network("mozilla", CHANNEL);
        addons = network("addons", OTHER_CHANNEL);
        bot = started();
    }

    private FakeNetwork network(String name, String channel) {
        return new FakeNetwork(name, clock, channel);
    }

    private Bot started() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "scenario timer");
            thread.setDaemon(true);
            return thread;
        });
        Train train = train();
        Bot fresh = new Bot(
                new Bot.Team(
                        people(),
                        List.of(train),
                        new Signature("Pushduty", "pushduty@example.org"),
                        Map.of("mozilla", List.of("pushduty"), "addons", List.of("pushduty")),
                        "0.1.0"),
                new Bot.Outside(
                        store,
                        List.of(mozilla, addons),
                        Map.of(train.name(), List.of(server, frontend)),
                        templates,
                        clock),
                new Bot.Crew(Runnable::run, Runnable::run, Map.of(train.name(), Runnable::run), timer, time -> {}),
                new Confirmations(clock, new Random(7)));
        fresh.start();
        fresh.effects().deliverDue();
        return fresh;
    }

    private Train train() {
        return new Train(
                new TrainName("amo"),
                List.of(
                        new TrainChannel(new ChannelRef("mozilla", CHANNEL), true),
                        new TrainChannel(new ChannelRef("addons", OTHER_CHANNEL), false)),
                List.of(repository("addons-server"), repository("addons-frontend")),
                new CalendarScheme("yyyy.MM.dd"),
                new PushCalendar(ZONE, WeeklyTime.parse("TUE 11:00"), WeeklyTime.parse("THU 11:00"), List.of()),
                new Rotation(List.of("kumar", "mat", "eviljeff"), LocalDate.of(2016, 10, 6)),
                List.of(
                        new Environment("stage", true, List.of()),
                        new Environment("prod", deploysToProductionOnTag, List.of("hero", "qa", "ops"))),
                "Push {push.name} · hero {hero} · {pad.url}",
                new Notes("https://pad.example.org", "amo-{push}", "built-in:pad.md"),
                new Train.Mailing("dev@example.org", "built-in:mail.md"));
    }

    private static TrainRepository repository(String name) {
        String web = "https://github.com/mozilla/" + name;
        return new TrainRepository(
                new RepositoryName(name),
                web,
                Forge.guessedFrom(URI.create(web)).compareTemplate());
    }

    private static People people() {
        return new People(
                List.of(person("kumar"), person("mat"), person("eviljeff"), person("jason"), person("krupa")),
                Map.of("admin", List.of("jason"), "qa", List.of("krupa"), "ops", List.of("jason")));
    }

    private static Person person(String name) {
        return new Person(name, name + "@example.org", List.of(new AccountClaim("fake", "", name)));
    }

    public FakeNetwork mozilla() {
        return mozilla;
    }

    public FakeNetwork addons() {
        return addons;
    }

    /** Somebody, logged in under their own name, says it in the channel; what it causes is delivered. */
    public void hear(String who, String text) {
        hear(who, mozilla.channel(CHANNEL), text);
    }

    public void hearInPrivate(String who, String text) {
        hear(who, mozilla.privately(who), text);
    }

    private void hear(String who, Place place, String text) {
        mozilla.forget();
        addons.forget();
        mozilla.hear(who, who, place, text);
        bot.effects().deliverDue();
    }

    /** Somebody with a nick and no account says it in the channel. */
    public void hearUnproven(String nick, String text) {
        mozilla.forget();
        addons.forget();
        mozilla.hear(nick, mozilla.channel(CHANNEL), text);
        bot.effects().deliverDue();
    }

    /** What was said in the channel in answer to the last line. */
    public List<String> said() {
        return mozilla.said(mozilla.channel(CHANNEL));
    }

    /** What was said in the other network's channel. */
    public List<String> saidElsewhere() {
        return addons.said(addons.channel(OTHER_CHANNEL));
    }

    /** What that person alone was told. */
    public List<String> told(String nick) {
        return mozilla.said(mozilla.privately(nick));
    }

    public String topic() {
        return mozilla.topic(CHANNEL).orElse("");
    }

    public void deliver() {
        bot.effects().deliverDue();
    }

    public void forward(Duration time) {
        clock.forward(time);
    }
}
