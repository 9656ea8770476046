package org.pushduty.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.pushduty.app.departures.MappedDepartures;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.StoreSettings;
import org.pushduty.app.wiring.GitWiring;
import org.pushduty.app.wiring.MailWiring;
import org.pushduty.app.wiring.NetworkWiring;
import org.pushduty.app.wiring.PadWiring;
import org.pushduty.app.wiring.TeamWiring;
import org.pushduty.core.Bot;
import org.pushduty.core.port.ChatNetwork;
import org.pushduty.core.port.Departures;
import org.pushduty.core.port.Store;
import org.pushduty.core.port.Timetable;
import org.pushduty.jdbc.Backups;
import org.pushduty.jdbc.JdbcStore;
import org.pushduty.jdbc.StoreAddress;
import org.pushduty.pebble.PebbleTemplates;
import org.pushduty.quartz.QuartzTimetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole program, built by hand from its settings. Opening it opens the store; closing closes everything. */
public final class Program implements AutoCloseable {
    public static final String VERSION = "0.1.0";
    // Quartz is heavy to load, and what is due at the start is looked for anyway.
    private static final Duration BEFORE_ALARMS = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final Store store;
    private final Timetable timetable;
    private final GitWiring git;
    private final MailWiring mail;
    private final RunningBot running;

    private Program(Store store, Timetable timetable, GitWiring git, MailWiring mail, RunningBot running) {
        this.store = store;
        this.timetable = timetable;
        this.git = git;
        this.mail = mail;
        this.running = running;
    }

    /**
     * Builds everything; nothing is connected before {@link #start}.
     *
     * @param folder where the configuration is, and the team's templates
     * @param console makes the terminal a network, where the configuration has one
     */
    public static Program of(Settings settings, Path folder, NetworkWiring.Console console, Clock wall) {
        // Stores keep microseconds: a finer time would read otherwise after a restart than before it.
        Clock clock = Clock.tick(wall, Duration.ofNanos(1000));
        TeamWiring team = new TeamWiring(settings, folder);
        NetworkWiring networks = new NetworkWiring(settings, clock, new SplittableRandom());
        team.otherTrains().forEach(train -> LOG.warn("train {} is left out: its pushes are named by version", train));
        JdbcStore store = openStore(settings.store(), clock);
        Timetable timetable = new QuartzTimetable(store.connections(), BEFORE_ALARMS);
        GitWiring git = new GitWiring(settings);
        MailWiring mail = new MailWiring(settings);
        List<ChatNetwork> chat = networks.networks(console);
        RunningBot running = new RunningBot(
                new Bot.Team(
                        team.people(),
                        team.trains(),
                        settings.git().tagger(),
                        networks.ourNames(),
                        networks.paces(),
                        VERSION),
                new Bot.Outside(
                        store,
                        departures(settings, clock),
                        chat,
                        git.sources(),
                        new PadWiring(settings, git, clock).pads(store),
                        new PebbleTemplates(folder),
                        mail.mailer().stream().toList(),
                        timetable,
                        clock),
                clock);
        return new Program(store, timetable, git, mail, running);
    }

    // Beside the mirrors: the store may be on another machine, and this must be on the one that speaks.
    private static Departures departures(Settings settings, Clock clock) {
        return MappedDepartures.at(settings.git().mirrors().resolve("departures.bin"), clock);
    }

    public static JdbcStore openStore(StoreSettings store, Clock clock) {
        return JdbcStore.open(address(store), clock, "pushduty " + VERSION);
    }

    static Backups backups(StoreSettings store, Clock clock) {
        return new Backups(address(store), clock, "pushduty " + VERSION);
    }

    private static StoreAddress address(StoreSettings store) {
        return new StoreAddress(store.url(), store.user(), store.password().reveal(), store.backups());
    }

    public Bot bot() {
        return running.bot();
    }

    public void start() {
        running.start();
        Thread warming = new Thread(git::warmUp, "git-warming");
        warming.setDaemon(true);
        warming.start();
    }

    @Override
    public void close() {
        timetable.stop();
        // Side by side, for both may take their time: what the mail server says to a letter on its way is mostly noted
        // by the bot's end; where it is not, the next start takes the letter for one of which nobody knows.
        Thread lastLetter = new Thread(mail::close, "leave-mail");
        lastLetter.start();
        running.close();
        try {
            lastLetter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
        git.close();
    }
}
