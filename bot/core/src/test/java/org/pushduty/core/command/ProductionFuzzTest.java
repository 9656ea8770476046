package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.Fuzz;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.port.FakeSourceRepository;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.Hold;
import org.pushduty.core.push.HoldScope;
import org.pushduty.core.push.PaperEvent;
import org.pushduty.core.push.Push;
import org.pushduty.core.push.Task;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.Rules;
import org.pushduty.core.train.TrainName;

/**
 * Whatever people say, in whatever order: nothing goes to production that has not all it needs, unless somebody who may
 * said why; and the log forgets nothing.
 */
class ProductionFuzzTest {
    private static final int LINES = 60;
    private static final TrainName AMO = new TrainName("amo");
    private static final List<String> WHO = List.of("kumar", "mat", "eviljeff", "jason", "krupa", "eve");
    private static final Map<String, List<String>> ROLES =
            Map.of("admin", List.of("jason"), "qa", List.of("krupa"), "ops", List.of("jason"));
    private static final List<List<String>> NEEDS =
            List.of(List.of("hero", "qa", "ops"), List.of("qa"), List.of("hero", "qa"), List.of("qa", "ops"));

    private int clean;
    private int despite;

    @Test
    void productionGetsWhatItNeeds() {
        Fuzz.rounds(100, LINES, random -> new Play(random).play());

        assertThat(clean).as("pushes closed with all they need").isPositive();
        assertThat(despite).as("pushes closed despite something").isPositive();
    }

    /** One train for some weeks. */
    private final class Play {
        private final RandomGenerator random;
        private final SampleTrain train;
        private final BotScenario bot;
        private final ProductionModel model;
        private final List<CommitId> commits = new ArrayList<>();
        private List<Entry> log = List.of();
        private int count;

        Play(RandomGenerator random) {
            this.random = random;
            Rules rules = new Rules(
                    List.of("hero", "qa"),
                    random.nextBoolean() ? List.of("hero") : List.of("qa"),
                    random.nextInt(4) > 0);
            this.train = SampleTrain.AMO
                    .needing(Fuzz.one(random, NEEDS).toArray(String[]::new))
                    .ruledBy(rules);
            this.bot = new BotScenario(train);
            this.model = new ProductionModel(train.train(), ROLES);
        }

        void play() {
            List<String> story = new ArrayList<>();
            for (int i = 0; i < LINES; i++) {
                story.add(step());
                try {
                    follow(story.get(i));
                } catch (AssertionError e) {
                    throw new AssertionError(String.join("\n", story), e);
                }
            }
            assertARestartForgetsNothing();
            clean += model.clean;
            despite += model.despite;
        }

        private void follow(String line) {
            List<Entry> now = bot.store.log(AMO);
            assertThat(bot.heardAnywhere()).noneMatch(said -> said.contains("went wrong inside me"));
            assertThat(now.stream().limit(log.size()).toList())
                    .as("the log only grows")
                    .isEqualTo(log);
            List<Entry> more = now.subList(log.size(), now.size());
            log = List.copyOf(now);
            assertThat(bot.inMind()).as("the log says it all").isEqualTo(bot.state());
            model.follow(more);
            if (line.endsWith("?")) {
                assertThat(more).as("a preview changes nothing").allMatch(entry -> isByTheCalendar(entry.event()));
            }
        }

        /** What is due by the calendar happens when somebody comes by, whatever they want. */
        private boolean isByTheCalendar(Event event) {
            return event instanceof Event.PushSkipped
                    || event instanceof Event.PushOpened
                    || event instanceof PaperEvent.PaperTakenOver;
        }

        private void assertARestartForgetsNothing() {
            bot.restart();
            List<List<String>> before = answers();
            bot.restart();
            assertThat(answers()).isEqualTo(before);
        }

        private List<List<String>> answers() {
            List<List<String>> answers = new ArrayList<>();
            for (String line : List.of("!status", "!why", "!next", "!picks", "!log 40")) {
                bot.hear("eve", line);
                answers.add(bot.heardAnywhere());
            }
            return answers;
        }

        private Push push() {
            return bot.state().current().orElseThrow();
        }

        private String step() {
            count++;
            return switch (random.nextInt(10)) {
                case 0 -> world();
                case 1 -> paper();
                case 2, 3, 4, 5 -> dutiful();
                default -> said(Fuzz.one(random, WHO), anything());
            };
        }

        private String said(String who, String line) {
            bot.hear(who, line);
            return who + ": " + line;
        }

        private String world() {
            FakeSourceRepository source = random.nextBoolean() ? bot.server : bot.frontend;
            switch (random.nextInt(6)) {
                case 0 -> bot.restart();
                case 1 -> bot.pass(Duration.ofHours(random.nextInt(30)));
                case 2 -> bot.forward(Duration.ofDays(random.nextInt(8)));
                case 3 -> source.loseNextAnswer();
                case 4 -> source.refuse("not now");
                default -> commits.add(source.commit("Change " + count, "mat", Map.of("f" + count % 5, "v" + count)));
            }
            return "(the world turns)";
        }

        /** What has no command yet, or seldom comes by chance. */
        private String paper() {
            PushName push = push().name();
            int number = count;
            Event event = switch (random.nextInt(6)) {
                case 0 -> new PaperEvent.BlockerRaised(push, number, "it is slow", "", "");
                case 1 -> new PaperEvent.TaskSet(push, number, Task.Phase.BEFORE, "ops", "flush", "");
                case 2 -> new PaperEvent.TaskSet(push, number, Task.Phase.AFTER, "ops", "reindex", "");
                case 3 -> hold(HoldScope.Kind.ENVIRONMENT, random.nextBoolean() ? "stage" : "prod");
                case 4 -> hold(HoldScope.Kind.REPOSITORY, "addons-server");
                default -> new PaperEvent.NotableNoted(push, number, "a new search", "");
            };
            bot.happened("mat", event);
            return "mat " + event.story();
        }

        private Event hold(HoldScope.Kind kind, String name) {
            Instant now = bot.clock.instant();
            return new Event.HoldSet(new Hold(
                    bot.state().lastHold() + 1,
                    new HoldScope(kind, name, random.nextBoolean()),
                    "mat",
                    "it rains",
                    now,
                    random.nextBoolean() ? now.plus(Duration.ofHours(5)) : Hold.OPEN_END));
        }

        /** What somebody would do who wants the push out. */
        private String dutiful() {
            Push push = push();
            return switch (random.nextInt(6)) {
                case 0 -> said(push.hero(), "!tag");
                case 1 -> said("krupa", "!signoff qa");
                case 2 -> said("jason", "!signoff ops");
                case 3 -> cleared(push);
                default -> said(push.hero(), "!pushed");
            };
        }

        private String cleared(Push push) {
            List<Hold> holds = bot.state().holdsInForce(bot.clock.instant());
            if (!holds.isEmpty()) {
                return said("jason", "!unhold " + holds.get(0).number());
            }
            List<Event> events = new ArrayList<>();
            push.paper()
                    .openBlockers()
                    .forEach(blocker ->
                            events.add(new PaperEvent.BlockerResolved(push.name(), blocker.number(), "done")));
            push.paper()
                    .openTasks(Task.Phase.BEFORE)
                    .forEach(task ->
                            events.add(new PaperEvent.TaskSettled(push.name(), task.number(), Task.Standing.DONE, "")));
            if (events.isEmpty()) {
                return said(push.hero(), "!cherry-pick");
            }
            bot.happened("mat", events.toArray(Event[]::new));
            return "mat cleared what was open";
        }

        private String anything() {
            String repository = random.nextBoolean() ? "addons-server" : "addons-frontend";
            String commit = commits.isEmpty()
                    ? "abcdef0"
                    : commits.get(random.nextInt(commits.size())).abbreviated();
            String last =
                    bot.state().lastPushed().map(push -> push.name().text()).orElse("2016.10.06");
            int pick = 1 + random.nextInt(4);
            List<String> lines = List.of(
                    "!tag",
                    "!tag " + repository,
                    "!tag --again",
                    "!tag " + repository + " --at " + commit,
                    "!tag --despite \"a try\"",
                    "!cherry-pick",
                    "!cherry-pick " + repository + " " + commit,
                    "!cherry-pick " + repository + " " + commit + " --for " + last,
                    "!revert " + repository + " " + commit,
                    "!pick " + repository + " " + commit + " it burns",
                    "!approve " + pick,
                    "!drop " + pick + " no",
                    "!signoff",
                    "!signoff hero",
                    "!signoff qa",
                    "!signoff ops",
                    "!nogo it burns",
                    "!nogo hero it burns",
                    "!nogo ops it burns",
                    "!pushed",
                    "!pushed --despite \"it burns\"",
                    "!pushed " + last,
                    "!adopt " + last + " " + repository,
                    "!skip it rains",
                    "!hold it pours",
                    "!hold it rains until 2h",
                    "!unhold",
                    "!take",
                    "!take krupa",
                    "!yes " + code(),
                    "!why");
            return Fuzz.one(random, lines) + (random.nextInt(6) == 0 ? "?" : "");
        }

        private String code() {
            return bot.heardAnywhere().stream()
                    .filter(said -> said.contains("!yes "))
                    .map(said -> said.replaceAll(".*!yes (\\w+).*", "$1"))
                    .findFirst()
                    .orElse("123");
        }
    }
}
