package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.chat.Place;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Event;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.TrainName;

/** What every {@link Store} does. Each test begins with an empty one. */
public abstract class StoreContract extends StoreQuestionsContract {
    private static final TrainName AMO = new TrainName("amo");
    private static final TrainName FXA = new TrainName("fxa");
    private static final Actor KUMAR = new Actor("kumar", "irc:kumar@mozilla", "mozilla/#amo");
    private static final ChannelRef CHANNEL = new ChannelRef("mozilla", "#amo");
    private static final Duration LATER = Duration.ofSeconds(30);

    @Test
    void startsEmpty() {
        assertThat(store.log(AMO)).isEmpty();
        assertThat(store.dueEffects(NOW)).isEmpty();
        assertThat(store.nextEffectDue()).isEmpty();
        assertThat(store.lastTopic(CHANNEL)).isEmpty();
    }

    @Test
    void remembersEachLogInOrderAfterARestart() {
        List<Entry> first = List.of(entry(AMO, 1), entry(AMO, 2));
        store.record(AMO, first, List.of());
        store.record(FXA, List.of(entry(FXA, 1)), List.of());
        List<Entry> many = Stream.iterate(3L, number -> number + 1)
                .limit(20)
                .map(number -> entry(AMO, number))
                .toList();
        store.record(AMO, many, List.of());

        restart();
        assertThat(store.log(AMO))
                .isEqualTo(Stream.concat(first.stream(), many.stream()).toList());
        assertThat(store.log(FXA)).containsExactly(entry(FXA, 1));
    }

    @Test
    void remembersEffectsAfterARestart() {
        store.record(AMO, List.of(entry(AMO, 1)), List.of(say("one"), topic(CHANNEL, "two")));

        restart();
        List<StoredEffect> due = store.dueEffects(NOW);
        assertThat(due).extracting(StoredEffect::effect).containsExactly(say("one"), topic(CHANNEL, "two"));
        assertThat(due).allSatisfy(effect -> {
            assertThat(effect.train()).isEqualTo(AMO);
            assertThat(effect.at()).isEqualTo(NOW);
            assertThat(effect.notBefore()).isEqualTo(NOW);
            assertThat(effect.attempts()).isZero();
        });
    }

    @Test
    void goesOnCountingAfterARestart() {
        store.record(AMO, List.of(entry(AMO, 1)), List.of(say("one")));
        store.delivered(idOf("one"), NOW);
        restart();

        store.record(AMO, List.of(entry(AMO, 2)), List.of(say("two")));
        store.record(FXA, List.of(), List.of(say("three")));

        assertThat(store.log(AMO)).hasSize(2);
        assertThat(waitingTexts(NOW)).containsExactly("two", "three");
    }

    @Test
    void refusesAGapAndChangesNothing() {
        store.record(AMO, List.of(entry(AMO, 1)), List.of());

        assertThatIllegalStateException().isThrownBy(() -> record(AMO, entry(AMO, 3)));
        assertThatIllegalStateException().isThrownBy(() -> record(AMO, entry(AMO, 2), entry(AMO, 4)));
        assertThatIllegalStateException().isThrownBy(() -> record(FXA, entry(FXA, 2)));
        assertThatIllegalStateException().isThrownBy(() -> record(FXA, entry(FXA, 0)));
        assertOnlyTheFirstOfAmo();
    }

    @Test
    void refusesASecondWriterOfANumberAndChangesNothing() {
        store.record(AMO, List.of(entry(AMO, 1)), List.of());

        assertThatIllegalStateException().isThrownBy(() -> record(AMO, entry(AMO, 1)));
        assertThatIllegalStateException().isThrownBy(() -> record(AMO, entry(AMO, 1), entry(AMO, 2)));
        assertThatIllegalStateException().isThrownBy(() -> record(AMO, entry(AMO, 2), entry(AMO, 2)));
        assertOnlyTheFirstOfAmo();
    }

    @Test
    void refusesAnotherTrainsEntryAndChangesNothing() {
        store.record(AMO, List.of(entry(AMO, 1)), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> record(AMO, entry(AMO, 2), entry(FXA, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> record(FXA, entry(AMO, 2)));
        assertOnlyTheFirstOfAmo();
    }

    @Test
    void letsExactlyOneOfTwoWritersAtOnceWin() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            for (int number = 1; number <= 20; number++) {
                assertThat(race(writers, number)).containsExactlyInAnyOrder(true, false);
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(store.log(AMO)).extracting(Entry::number).hasSize(20).isSorted();
        assertThat(store.dueEffects(NOW)).hasSize(20);
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        Instant fine = Instant.parse("2016-10-06T17:59:59.999999999Z");
        Instant kept = Instant.parse("2016-10-06T17:59:59.999999Z");
        store.record(AMO, List.of(new Entry(AMO, 1, fine, KUMAR, skipped("x"))), List.of(say("one")));
        store.postponed(idOf("one"), fine, "network is down");

        assertThat(store.log(AMO)).extracting(Entry::at).containsExactly(kept);
        assertThat(store.nextEffectDue()).contains(kept);
    }

    @Test
    void handsOutEffectsWhenTheirTimeHasCome() {
        store.record(AMO, List.of(), List.of(say("one"), say("two"), say("three")));
        store.postponed(idOf("one"), NOW.plus(LATER), "network is down");

        assertThat(waitingTexts(NOW.minusMillis(1))).isEmpty();
        assertThat(waitingTexts(NOW)).containsExactly("two", "three");
        assertThat(waitingTexts(NOW.plus(LATER).minusMillis(1))).containsExactly("two", "three");
        assertThat(waitingTexts(NOW.plus(LATER))).containsExactly("one", "two", "three");
    }

    @Test
    void tellsWhenTheNextEffectIsDue() {
        store.record(AMO, List.of(), List.of(say("one"), say("two")));
        long one = idOf("one");
        long two = idOf("two");
        assertThat(store.nextEffectDue()).contains(NOW);

        store.postponed(one, NOW.plus(LATER), "network is down");
        store.postponed(two, NOW.plus(LATER.multipliedBy(2)), "network is down");
        assertThat(store.nextEffectDue()).contains(NOW.plus(LATER));

        store.delivered(one, NOW);
        assertThat(store.nextEffectDue()).contains(NOW.plus(LATER.multipliedBy(2)));

        store.dropped(two, NOW, "too old");
        assertThat(store.nextEffectDue()).isEmpty();
    }

    @Test
    void countsAttempts() {
        store.record(AMO, List.of(), List.of(say("one")));
        store.postponed(idOf("one"), NOW, "network is down");
        store.postponed(idOf("one"), NOW.plus(LATER), "network is still down");

        restart();
        StoredEffect one = store.dueEffects(NOW.plus(LATER)).get(0);
        assertThat(one.attempts()).isEqualTo(2);
        assertThat(one.notBefore()).isEqualTo(NOW.plus(LATER));
        assertThat(one.at()).isEqualTo(NOW);
    }

    @Test
    void handsNothingOutAgainThatIsSettled() {
        store.record(AMO, List.of(), List.of(say("one"), say("two"), say("three")));
        long one = idOf("one");
        long two = idOf("two");
        store.delivered(one, NOW);
        store.dropped(two, NOW, "too old");
        store.postponed(one, NOW, "a late answer");
        store.postponed(two, NOW, "a late answer");
        assertThat(waitingTexts(NOW.plus(LATER))).containsExactly("three");

        restart();
        assertThat(waitingTexts(NOW.plus(LATER))).containsExactly("three");
    }

    @Test
    void lastTopicIsTheNewestDelivered() {
        ChannelRef elsewhere = new ChannelRef("mozilla", "#fxa");
        store.record(AMO, List.of(), List.of(topic(CHANNEL, "first"), topic(elsewhere, "other")));
        store.record(FXA, List.of(), List.of(topic(CHANNEL, "second"), topic(CHANNEL, "third"), say("line")));
        store.record(AMO, List.of(), List.of(topic(CHANNEL, "fourth")));
        List<Long> ids = store.dueEffects(NOW).stream().map(StoredEffect::id).toList();
        assertThat(store.lastTopic(CHANNEL)).isEmpty();

        store.delivered(ids.get(0), NOW);
        store.delivered(ids.get(4), NOW);
        assertThat(store.lastTopic(CHANNEL)).contains("first");
        assertThat(store.lastTopic(elsewhere)).isEmpty();

        store.delivered(ids.get(2), NOW);
        store.dropped(ids.get(3), NOW, "superseded");
        store.postponed(ids.get(5), NOW.plus(LATER), "network is down");
        assertThat(store.lastTopic(CHANNEL)).contains("second");

        store.dropped(ids.get(2), NOW, "a late answer");
        store.delivered(ids.get(1), NOW);
        restart();
        assertThat(store.lastTopic(CHANNEL)).contains("second");
        assertThat(store.lastTopic(elsewhere)).contains("other");
    }

    @Test
    void keepsAwkwardTextsAsTheyAre() {
        List<String> awkward = List.of(
                "",
                " ",
                "it's \"quoted\" \\ and 'half",
                "'); drop table entry; --",
                "${user.home} :name ?1 %s {} \\u0041",
                "line one\nline two\r\n\tindented",
                "naïve Ünïcödé 漢字 עברית 🚂👩‍💻",
                "x".repeat(4999) + "🚂");
        List<Entry> entries = new ArrayList<>();
        for (String text : awkward) {
            Actor actor = new Actor("a" + text, "irc:" + text, "mozilla/#" + text);
            entries.add(new Entry(AMO, entries.size() + 1L, NOW, actor, skipped(text)));
        }
        List<Effect> effects = awkward.stream()
                .map(text -> topic(new ChannelRef("n" + text, "#" + text), text))
                .toList();
        store.record(AMO, entries, effects);
        store.dueEffects(NOW).forEach(effect -> store.postponed(effect.id(), NOW, textOf(effect)));

        restart();
        assertThat(store.log(AMO)).isEqualTo(entries);
        assertThat(store.dueEffects(NOW)).extracting(StoredEffect::effect).isEqualTo(effects);
        store.dueEffects(NOW).forEach(effect -> store.delivered(effect.id(), NOW));
        assertThat(awkward)
                .allSatisfy(text -> assertThat(store.lastTopic(new ChannelRef("n" + text, "#" + text)))
                        .contains(text));
    }

    @Test
    void hasASampleOfEveryKind() {
        assertThat(kindsOf(StoreSamples.events())).isEqualTo(permitted(Event.class));
        assertThat(kindsOf(StoreSamples.effects())).isEqualTo(permitted(Effect.class));
    }

    @Test
    void remembersEveryKind() {
        List<Entry> entries = new ArrayList<>();
        for (Event event : StoreSamples.events()) {
            entries.add(new Entry(AMO, entries.size() + 1L, NOW, Actor.BOT, event));
        }
        store.record(AMO, entries, StoreSamples.effects());

        restart();
        assertThat(store.log(AMO)).isEqualTo(entries);
        assertThat(store.dueEffects(NOW)).extracting(StoredEffect::effect).isEqualTo(StoreSamples.effects());
    }

    private void record(TrainName train, Entry... entries) {
        store.record(train, List.of(entries), List.of(say("of what was refused")));
    }

    private void assertOnlyTheFirstOfAmo() {
        restart();
        assertThat(store.log(AMO)).containsExactly(entry(AMO, 1));
        assertThat(store.log(FXA)).isEmpty();
        assertThat(store.dueEffects(NOW)).isEmpty();
    }

    private List<Boolean> race(ExecutorService writers, long number) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> writer = () -> {
            start.await(10, TimeUnit.SECONDS);
            try {
                store.record(AMO, List.of(entry(AMO, number)), List.of(say("line")));
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        };
        List<Boolean> wins = new ArrayList<>();
        for (Future<Boolean> win : writers.invokeAll(List.of(writer, writer), 30, TimeUnit.SECONDS)) {
            wins.add(win.get());
        }
        return wins;
    }

    private long idOf(String text) {
        return store.dueEffects(NOW.plus(LATER)).stream()
                .filter(effect -> textOf(effect).equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> waitingTexts(Instant moment) {
        return store.dueEffects(moment).stream().map(StoreContract::textOf).toList();
    }

    private static String textOf(StoredEffect stored) {
        return stored.effect() instanceof Effect.Line said
                ? said.utterance().text()
                : ((Effect.SetTopic) stored.effect()).segment();
    }

    private static Entry entry(TrainName train, long number) {
        return new Entry(train, number, NOW.plusSeconds(number), KUMAR, skipped("reason " + number));
    }

    private static Event skipped(String reason) {
        return new Event.PushSkipped(new PushName("2016.10.06"), reason);
    }

    private static Effect say(String text) {
        return new Effect.Say(Place.channel(CHANNEL), Utterance.plain(text));
    }

    private static Effect topic(ChannelRef channel, String segment) {
        return new Effect.SetTopic(channel, segment);
    }

    private static Set<Class<?>> kindsOf(List<?> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? permitted(kind).stream() : Stream.of(kind))
                .collect(Collectors.toSet());
    }
}
