package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.chat.Proposal;
import org.pushduty.core.push.Question;
import org.pushduty.core.train.TrainName;

/**
 * What every {@link Store} does with questions and documents; the part of {@link StoreContract} that knows no logs and
 * no effects.
 */
abstract class StoreQuestionsContract {
    /** The time that {@link #clock} shows. */
    protected static final Instant NOW = Instant.parse("2016-10-06T18:00:00.123456Z");

    /** What {@link #open()} gives to the store. */
    protected final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The one under test. */
    Store store;

    /** Opens the store; a second time within one test it is the same data, after the first was closed. */
    protected abstract Store open();

    @BeforeEach
    protected void openIt() {
        store = open();
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    /** It is the same data after the store was closed and opened again. */
    final void restart() {
        store.close();
        store = open();
    }

    @Test
    void aDocumentIsKeptWhereNobodyChangedItMeanwhile() {
        String long1 = "~~\u00e9\ud83d\ude80\n\t ".repeat(50_000);

        assertThat(store.document("page amo-2016.10.06")).isEmpty();
        assertThat(store.keep("page amo-2016.10.06", 1, "too early")).isFalse();
        assertThat(store.keep("page amo-2016.10.06", 0, "first")).isTrue();
        assertThat(store.keep("page amo-2016.10.06", 0, "from nothing again")).isFalse();
        assertThat(store.keep("page amo-2016.10.06", 1, long1)).isTrue();
        assertThat(store.keep("page amo-2016.10.06", 1, "from an old one")).isFalse();
        restart();

        assertThat(store.document("page amo-2016.10.06")).hasValue(new Store.Document(long1, 2));
        assertThat(store.document("page")).isEmpty();
        assertThat(store.keep("page amo-2016.10.06", 2, "")).isTrue();
        assertThat(store.document("page amo-2016.10.06")).hasValue(new Store.Document("", 3));
    }

    @Test
    void aQuestionIsKeptUntilItIsSettled() {
        Question question = question("7f3", NOW.plusSeconds(120));
        store.ask(question, NOW);
        store.ask(question("7f4", NOW.plusSeconds(60)), NOW);

        restart();

        assertThat(store.question("7f3")).hasValue(question);
        assertThat(store.question("abc")).isEmpty();
        store.settle("7f3");
        assertThat(store.question("7f3")).isEmpty();
        assertThat(store.question("7f4")).isPresent();
    }

    @Test
    void aQuestionWhoseTimeIsOverMakesRoom() {
        store.ask(question("7f3", NOW.plusSeconds(120)), NOW);
        Question newer = question("7f3", NOW.plusSeconds(900));

        store.ask(newer, NOW.plusSeconds(120));

        assertThat(store.question("7f3")).hasValue(newer);
    }

    private static Question question(String code, Instant until) {
        return new Question(
                code,
                new TrainName("amo"),
                "kumar",
                "tag 2016.10.06 --despite \"it \u00e7a va\"",
                new Proposal("This tags addons-server 2016.10.06.", Proposal.Kind.OFFER),
                until);
    }
}
