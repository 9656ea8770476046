package org.pushduty.core.command;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pushduty.core.BotScenario;
import org.pushduty.core.SampleTrain;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.grammar.Blank;
import org.pushduty.core.grammar.Candidate;
import org.pushduty.core.train.CommitId;

/** What a network is told that could stand in a gap. */
class CandidatesTest {
    private static final ChannelRef AMO = new ChannelRef("mozilla", "#amo");
    private static final ChannelRef NOWHERE = new ChannelRef("mozilla", "#lunch");

    private final BotScenario bot = new BotScenario(
            SampleTrain.AMO, SampleTrain.AMO.named("mdn").in("mozilla/#mdn").of("kuma"));

    /** The bot knows what it has fetched. */
    private void fetched() {
        bot.server.refresh();
        bot.frontend.refresh();
    }

    private List<Candidate> asked(ChannelRef where, String command, String gap, String typed, String... filled) {
        Map<String, String> others = IntStream.range(0, filled.length / 2)
                .boxed()
                .collect(toMap(at -> filled[2 * at], at -> filled[2 * at + 1]));
        return bot.mozilla()
                .ears()
                .candidates(new Blank(where, command, gap, others, typed))
                .join();
    }

    private static List<String> texts(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::text).toList();
    }

    @Test
    void aNetworkIsToldWhatCanBeAskedFor() {
        assertThat(bot.mozilla().ears().commands()).anyMatch(spec -> spec.name().equals("cherry-pick"));
        assertThat(bot.mozilla().ears().trains()).containsExactly("amo", "mdn");
    }

    @Test
    void aCommitIsFoundByItsHashAndByWhatItSays() {
        CommitId login = bot.server.commit("Fix the login redirect", "kumar", Map.of("login.py", "f"));
        CommitId menu = bot.server.commit("Open the menu", "mat", Map.of("menu.py", "m"));
        fetched();

        List<Candidate> all = asked(AMO, "cherry-pick", "COMMIT", "", "REPO", "addons-server");
        assertThat(all.subList(0, 2))
                .containsExactly(
                        new Candidate(menu.abbreviated(), "Open the menu · mat · 33 days"),
                        new Candidate(login.abbreviated(), "Fix the login redirect · kumar · 33 days"));
        assertThat(texts(asked(AMO, "cherry-pick", "COMMIT", "redirect LOGIN", "REPO", "addons-server")))
                .containsExactly(login.abbreviated());
        assertThat(texts(asked(AMO, "tag", "at", "redirect LOGIN", "REPO", "addons-server")))
                .containsExactly(login.abbreviated());
        assertThat(texts(asked(
                        AMO,
                        "cherry-pick",
                        "COMMIT",
                        menu.hex().substring(0, 5).toUpperCase(Locale.ROOT),
                        "REPO",
                        "addons-server")))
                .containsExactly(menu.abbreviated());
    }

    @Test
    void ofSeveralWordsTheLastIsCompletedAndNoneOfferedTwice() {
        CommitId login = bot.server.commit("Fix login", "kumar", Map.of("login.py", "f"));
        CommitId menu = bot.server.commit("Open the menu", "mat", Map.of("menu.py", "m"));
        fetched();

        assertThat(texts(asked(AMO, "cherry-pick", "COMMIT", login.abbreviated() + " menu", "REPO", "addons-server")))
                .containsExactly(login.abbreviated() + " " + menu.abbreviated());
        assertThat(texts(asked(AMO, "cherry-pick", "COMMIT", login.abbreviated() + " ", "REPO", "addons-server")))
                .noneMatch(text -> text.endsWith(login.abbreviated() + " " + login.abbreviated()));
        assertThat(texts(asked(AMO, "tag", "REPO", "addons-server "))).containsExactly("addons-server addons-frontend");
    }

    @Test
    void whereNoRepositoryIsNamedAllOfThemAreLookedInto() {
        CommitId button = bot.frontend.commit("Add the button", "tofumatt", Map.of("b.js", "b"));
        fetched();

        assertThat(asked(AMO, "cherry-pick", "COMMIT", "button"))
                .containsExactly(
                        new Candidate(button.abbreviated(), "Add the button · tofumatt · 33 days · addons-frontend"));
    }

    @Test
    void tagsComeNewestFirst() {
        for (String tag : List.of("2016.09.29-9", "2016.09.29", "2016.09.29-10", "2016.10.06", "before")) {
            bot.server.tag(tag, bot.server.commit(tag, "mat", Map.of("t", tag)));
        }
        fetched();

        assertThat(texts(asked(AMO, "adopt", "TAG", "")))
                .containsExactly("2016.10.06", "2016.09.29-10", "2016.09.29-9", "2016.09.29", "before");
        assertThat(texts(asked(AMO, "compare", "A", "")).subList(0, 3)).containsExactly("live", "head", "2016.10.06");
        assertThat(texts(asked(AMO, "compare", "A", "29-1"))).first().isEqualTo("2016.09.29-10");
    }

    @Test
    void daysCarryTheirHeroAsItIsByNow() {
        bot.hear("mat", "!take");

        assertThat(asked(AMO, "tag", "DATE", ""))
                .startsWith(new Candidate("2016.10.06", "hero mat"), new Candidate("2016.10.13", "hero mat"));
        assertThat(texts(asked(AMO, "duty", "DATE|NICK", "mat")))
                .startsWith("mat", "2016.10.06", "2016.10.13", "2016.11.03");
    }

    @Test
    void theTrainIsTheChannelsUnlessAnotherIsFilledIn() {
        assertThat(texts(asked(AMO, "tag", "REPO", ""))).containsExactly("addons-server", "addons-frontend");
        assertThat(texts(asked(AMO, "tag", "REPO", "", Blank.TRAIN, "MDN"))).containsExactly("kuma");
        assertThat(texts(asked(NOWHERE, "tag", "REPO", ""))).isEmpty();
        assertThat(asked(NOWHERE, "tag", Blank.TRAIN, "m"))
                .containsExactly(
                        new Candidate("mdn", "2016.10.06, hero kumar"), new Candidate("amo", "2016.10.06, hero kumar"));
    }

    @Test
    void commandsAndLiteralWordsAreOfferedToo() {
        assertThat(texts(asked(AMO, "help", "COMMAND", "ta"))).startsWith("tasks", "tag", "take", "task");
        assertThat(texts(asked(AMO, "topic", "keep", ""))).containsExactly("keep");
    }

    @Test
    void nothingIsOfferedForWhatIsNotThere() {
        assertThat(asked(AMO, "nothing", "COMMIT", "")).isEmpty();
        assertThat(asked(AMO, "tag", "NOTHING", "")).isEmpty();
        assertThat(asked(AMO, "hold", "REASON [until WHEN]", "x")).isEmpty();
    }

    @Test
    void asManyAreOfferedAsAnybodyReads() {
        for (int i = 0; i < 40; i++) {
            bot.server.commit("Take step-" + i, "mat", Map.of("f", "" + i));
        }
        fetched();

        assertThat(asked(AMO, "tag", "at", "", "REPO", "addons-server")).hasSize(25);
        assertThat(texts(asked(AMO, "tag", "at", "TAKE step-3", "REPO", "addons-server")))
                .hasSize(11);
    }

    @Test
    void noRemoteIsAskedAndNoFailureGetsOut() {
        fetched();
        int refreshes = bot.server.refreshes();
        bot.server.vanish();
        bot.frontend.breakReading();

        assertThat(asked(AMO, "tag", "at", "", "REPO", "addons-server")).isNotEmpty();
        assertThat(asked(AMO, "tag", "at", "", "REPO", "addons-frontend")).isEmpty();
        assertThat(bot.server.refreshes()).isEqualTo(refreshes);
    }

    @Test
    void whoeverAsksWaitsForNobody() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        bot.letLook(waiting::addLast);
        Blank blank = new Blank(AMO, "tag", "REPO", Map.of(), "");

        List<CompletableFuture<List<Candidate>>> answers = Stream.generate(
                        () -> bot.mozilla().ears().candidates(blank))
                .limit(Prompter.AT_ONCE + 1)
                .toList();
        assertThat(answers.get(Prompter.AT_ONCE)).as("too many").isCompletedWithValue(List.of());
        assertThat(waiting).as("commands find room").hasSizeLessThan(4);
        assertThat(answers.get(0)).isNotDone();

        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        assertThat(answers.get(0).join()).hasSize(2);
        assertThat(bot.mozilla().ears().candidates(blank))
                .as("there is room again")
                .isNotDone();
    }

    @Test
    void aBotThatLeavesOffersNothing() {
        bot.letLook(work -> {
            throw new RejectedExecutionException("gone");
        });

        assertThat(asked(AMO, "tag", "REPO", "")).isEmpty();
    }

    @Test
    void tagsAreOrderedAsPeopleCount() {
        List<String> tags = Arrays.asList("v1.10", "2016.10.06", "v1.9", "2016.9.1", "a", "2016.10.06-1", "v1", "");

        tags.sort(new TagOrder());

        assertThat(tags).containsExactly("", "a", "v1", "v1.9", "v1.10", "2016.9.1", "2016.10.06", "2016.10.06-1");
    }
}
