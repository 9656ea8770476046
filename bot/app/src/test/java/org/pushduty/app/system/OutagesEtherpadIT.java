package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pushduty.app.system.WeatherProxy.Weather;
import org.pushduty.etherpad.EtherpadServer;

/**
 * The shipped program goes on while the notes and the mail server are away, slow or not themselves, in every phase of a
 * push, and all is done once the weather has cleared up, once. The runs wait more than they compute.
 */
@Execution(ExecutionMode.CONCURRENT)
class OutagesEtherpadIT {
    private static final List<Weather> BAD = List.of(Weather.DOWN, Weather.SLOW, Weather.NONSENSE);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TALK = Duration.ofSeconds(1);
    private static final int LOOKS = 3;

    /** Whoever waits for what is away waits seconds for an answer that takes milliseconds. */
    private static final int NOT_WAITING = 10;

    @TempDir
    private Path folder;

    private final Blanks blanks = new Blanks();
    private final List<WeatherProxy> proxies = new ArrayList<>();
    private final List<Long> meanwhile = new ArrayList<>();
    private Town town;
    private PaperTown paper;
    private Witness witness;
    private Teammate kumar;
    private Teammate krupa;
    private Teammate jason;
    private String push;

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(folder);
        paper = new PaperTown(folder);
        witness = new Witness(town.ircPort());
        kumar = town.join("kumar");
        krupa = town.join("krupa");
        jason = town.join("jason");
        LocalDate day = paper.calendar().first();
        push = paper.calendar().name(day);
        blanks.put("push", push);
        blanks.put("day", day.toString());
        blanks.put("hero", "kumar");
        blanks.put("live", LIVE);
        blanks.put("week", "1");
    }

    @AfterEach
    void everybodyLeaves() {
        witness.close();
        town.close();
        proxies.forEach(WeatherProxy::close);
        paper.close();
    }

    private WeatherProxy proxyOf(int port) {
        var proxy = new WeatherProxy(port);
        proxies.add(proxy);
        return proxy;
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = "CLEAR", mode = EnumSource.Mode.EXCLUDE)
    void anEtherpadAndAMailServerInBadWeatherKeepNobodyWaiting(Weather first) {
        try (var etherpad = EtherpadServer.start()) {
            var notes = new NotesPlace.OnEtherpad(etherpad);
            String seen = "127.0.0.1:" + proxyOf(etherpad.address().getPort()).port();
            goesOn(
                    first,
                    notes,
                    notes.configuration().replace(etherpad.address().getAuthority(), seen));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = "CLEAR", mode = EnumSource.Mode.EXCLUDE)
    void aNotesRepositoryAndAMailServerInBadWeatherKeepNobodyWaiting(Weather first) {
        var notes = NotesPlace.InGit.make(folder);
        URI real = URI.create(town.http().uri(notes.folder().getFileName().toString()));
        String seen = real.toString()
                .replace(":" + real.getPort(), ":" + proxyOf(real.getPort()).port());
        goesOn(
                first,
                notes,
                notes.configuration().replace(notes.folder().toUri().toString(), seen));
    }

    private void goesOn(Weather first, NotesPlace notes, String pad) {
        WeatherProxy smtp = proxyOf(paper.smtp().port());
        String configuration = paper.with(pad, "")
                .apply(town.configuration())
                .replace("port: " + paper.smtp().port(), "port: " + smtp.port());
        turn(first, 0);
        ShippedProgram bot = town.runBot(kumar, configuration);
        kumar.asks("!adopt " + LIVE, "prod runs " + LIVE);
        town.server().land("Wil C", "Add users", "users.py", "def login():\n    pass\n");
        krupa.asks("!notable news of week 1", "notable for " + push);
        kumar.asks("!tag", "tagged " + push + ": " + SERVER);
        talk();
        turn(first, 1);
        krupa.asks("!signoff", push + " is signed off for qa");
        jason.asks("!signoff", push + " is signed off for ops");
        talk();
        turn(first, 2);
        kumar.asks("!pushed all went well in week 1", "pushed " + push + " to prod: ");
        talk();
        turn(first, 0);
        kumar.asks("!mail send", "mailing " + PaperTown.LIST);
        talk();
        assertThat(paper.smtp().box()).isEmpty();
        assertThat(notes.page(push)).doesNotContain("all went well");

        proxies.forEach(proxy -> proxy.turn(Weather.CLEAR));

        kumar.hears(0, "the mail of " + push + " is out");
        awaitPage(notes);
        assertThat(paper.mails(push)).hasSize(1);
        assertThat(witness.said().stream().distinct().toList()).isEqualTo(witness.said());
        assertThat(proxies).allSatisfy(proxy -> assertThat(proxy.troubled()).isPositive());
        long usual = typical(List.of(answer(), answer(), answer(), answer(), answer()));
        assertThat(typical(meanwhile)).as("usually " + usual + " ns").isLessThan(usual * NOT_WAITING);
        bot.terminate();
        bot.awaitEnd();
    }

    /** In three runs every phase has each weather. */
    private void turn(Weather first, int phase) {
        Weather next = BAD.get((BAD.indexOf(first) + phase) % BAD.size());
        proxies.forEach(proxy -> proxy.turn(next));
    }

    private void talk() {
        for (int look = 0; look < LOOKS; look++) {
            meanwhile.add(answer());
        }
    }

    /** The time to an answer that is read and to one that is stored. */
    private long answer() {
        long begin = System.nanoTime();
        kumar.asks("!hold look " + begin, "amo is on hold: look " + begin);
        kumar.asks("!unhold", "is lifted: look " + begin);
        return System.nanoTime() - begin;
    }

    private static long typical(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** A pause after a failure ends with the next thing that happens, or within a minute; people go on talking. */
    private void awaitPage(NotesPlace notes) {
        String expected = blanks.filled("kills/page.md").stripTrailing();
        Awaitility.await().atMost(PATIENCE).pollInterval(TALK).untilAsserted(() -> {
            answer();
            assertThat(Blanks.untimed(notes.page(push))).isEqualTo(expected);
        });
    }
}
