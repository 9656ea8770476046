package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.BotScenario;
import org.pushduty.core.journal.TrainJournal;
import org.pushduty.core.port.FakeSourceRepository;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.TrainState;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.TrainName;

/** Months of pushes at random, as people would and would not have them: what is promised holds after every line. */
class LongRunTest {
    private static final int STEPS = 400;
    private static final TrainName AMO = new TrainName("amo");
    private static final List<String> WHO =
            List.of("kumar", "mat", "eviljeff", "jason", "jason", "jason", "krupa", "eve");

    private final BotScenario bot = new BotScenario();
    private final List<CommitId> commits = new ArrayList<>();
    private int files;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void promisesAreKept(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            somethingHappens(random);
            String line = line(random);
            Map<String, CommitId> before = tags();
            List<Event> log = events();

            bot.hear(WHO.get(random.nextInt(WHO.size())), line);

            String where = "seed " + seed + " step " + step + ": " + line;
            assertThat(bot.heardAnywhere()).as(where).noneMatch(said -> said.contains("went wrong inside me"));
            assertThat(tags()).as(where).containsAllEntriesOf(before);
            if (line.endsWith("?")) {
                // What is due by the calendar happens when somebody comes by, whatever they want.
                assertThat(events().stream().skip(log.size()))
                        .as(where)
                        .allMatch(event -> event instanceof Event.PushSkipped || event instanceof Event.PushOpened);
                assertThat(tags()).as(where).isEqualTo(before);
            }
            assertStateIsSound(where);
        }
        assertARestartForgetsNothing();
    }

    private Map<String, CommitId> tags() {
        Map<String, CommitId> all = new HashMap<>();
        for (FakeSourceRepository each : List.of(bot.server, bot.frontend)) {
            each.remoteTags().forEach((tag, commit) -> all.put(each.name() + " " + tag, commit));
        }
        return all;
    }

    private List<Event> events() {
        return bot.store.log(AMO).stream().map(Entry::event).toList();
    }

    private TrainState state() {
        return new TrainJournal(AMO, bot.store, bot.clock, state -> {}).state();
    }

    private void assertStateIsSound(String where) {
        TrainState state = state();
        assertThat(state.current()).as(where).isPresent();
        assertThat(state.plans()).as(where).isEmpty();
        assertThat(state.pushes().stream().map(Push::name)).as(where).doesNotHaveDuplicates();
        assertThat(state.pushes())
                .as(where)
                .allMatch(push -> List.of("kumar", "mat", "eviljeff").contains(push.hero()))
                .allMatch(push -> new PushName(push.date().toString().replace('-', '.')).equals(push.name()));
        state.pushes().stream()
                .flatMap(push -> push.revisions().stream())
                .forEach(tagged -> assertThat(tags())
                        .as(where)
                        .containsEntry(
                                tagged.step().repository() + " " + tagged.step().revision(),
                                tagged.step().commit()));
    }

    private void assertARestartForgetsNothing() {
        // The first start does what the calendar has made due; the second has nothing to do.
        bot.restart();
        bot.hear("eve", "!status");
        List<String> status = bot.said();
        bot.hear("eve", "!log 50");
        List<String> log = bot.told("eve");
        bot.restart();

        bot.hear("eve", "!status");
        assertThat(bot.said()).isEqualTo(status);
        bot.hear("eve", "!log 50");
        assertThat(bot.told("eve")).isEqualTo(log);
    }

    private void somethingHappens(Random random) {
        FakeSourceRepository source = random.nextBoolean() ? bot.server : bot.frontend;
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 ->
                commits.add(source.commit("Change " + files, "mat", Map.of("f" + random.nextInt(4), "v" + files++)));
            case 4 -> bot.forward(Duration.ofMinutes(random.nextInt(600)));
            case 5 -> bot.forward(Duration.ofDays(random.nextInt(6)));
            case 6 -> source.loseNextAnswer();
            case 7 -> source.vanish();
            case 8 -> source.beforeNextPublish(source::vanish);
            case 9 -> bot.restart();
            default -> {
                bot.server.comeBack();
                bot.frontend.comeBack();
            }
        }
    }

    private String line(Random random) {
        String repository = random.nextBoolean() ? "addons-server" : "addons-frontend";
        String commit = commits.isEmpty()
                ? "abcdef0"
                : commits.get(random.nextInt(commits.size())).abbreviated();
        String last = state().lastPushed().map(push -> push.name().text()).orElse("2016.10.06");
        String next = state().current().map(push -> push.name().text()).orElse("2016.10.06");
        List<String> lines = List.of(
                "!tag",
                "!tag",
                "!tag " + repository,
                "!tag " + repository + " --at " + commit,
                "!tag --again",
                "!tag " + next,
                "!tag " + last,
                "!tag "
                        + bot.clock
                                .instant()
                                .plus(Duration.ofDays(7))
                                .toString()
                                .substring(0, 10) + " --despite \"a try\"",
                "!cherry-pick " + repository + " " + commit,
                "!cherry-pick " + repository + " " + commit + " --for " + last,
                "!cherry-pick " + repository + " " + commit + " --onto " + last,
                "!revert " + repository + " " + commit,
                "!signoff hero",
                "!signoff qa",
                "!signoff ops",
                "!nogo ops it rains",
                "!pushed",
                "!pushed --despite \"a try\"",
                "!pushed " + last,
                "!adopt " + last + " " + repository,
                "!skip it rains",
                "!hold it rains until 2h",
                "!hold it pours",
                "!unhold",
                "!unhold 1",
                "!yes " + code(),
                "!compare",
                "!why",
                "!next",
                "!duty",
                "!calendar",
                "!mail",
                "!pad",
                "!topic");
        return lines.get(random.nextInt(lines.size())) + (random.nextInt(6) == 0 ? "?" : "");
    }

    private String code() {
        return bot.said().stream()
                .filter(said -> said.contains("!yes "))
                .map(said -> said.replaceAll(".*!yes (\\w+) .*", "$1"))
                .findFirst()
                .orElse("123");
    }
}
