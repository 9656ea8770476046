package org.pushduty.core.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.pushduty.core.chat.Choice;
import org.pushduty.core.chat.Proposal;
import org.pushduty.core.port.Store;
import org.pushduty.core.push.Question;
import org.pushduty.core.train.TrainName;

/**
 * Questions that wait for a yes, kept in the store: a button still works after a restart. Whoever comes too late has to
 * ask again, and sees the effect as it is then. Safe for several threads.
 */
public final class Confirmations implements OpenQuestions {
    /** For what cannot be taken back: long enough to read it, short enough to remember it. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    /** For what was only looked at; what it would do is looked at again in any case. */
    static final Duration OFFER_LIFE = Duration.ofMinutes(15);

    private static final int CODES = 0xfff + 1;

    private final Store store;
    private final Clock clock;
    private final RandomGenerator random;

    public Confirmations(Store store, Clock clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Keeps the question and returns the choice that is its yes.
     *
     * @param line see {@link Question#line}
     */
    synchronized Choice ask(TrainName train, Speaker speaker, String line, Proposal proposal) {
        boolean isQuestion = proposal.kind() == Proposal.Kind.QUESTION;
        Duration life = isQuestion ? LIFE : OFFER_LIFE;
        Instant now = clock.instant();
        String code = freeCode(now);
        store.ask(new Question(code, train, speaker.person(), line, proposal, now.plus(life)), now);
        return new Choice(
                "Do it",
                "yes " + code,
                "",
                "Say !yes " + code + " within " + life.toMinutes() + " minutes to do "
                        + (isQuestion ? "it." : "exactly this."));
    }

    @Override
    public Optional<Question> find(String code, Speaker speaker) {
        return store.question(code.toLowerCase(Locale.ROOT))
                .filter(question -> clock.instant().isBefore(question.until()))
                .filter(question -> speaker.isKnown() && question.person().equals(speaker.person()));
    }

    /** It was carried out, or asked anew: a second yes finds nothing. */
    void settle(Question question) {
        store.settle(question.code());
    }

    private String freeCode(Instant now) {
        String code;
        do {
            code = String.format(Locale.ROOT, "%03x", random.nextInt(CODES));
        } while (store.question(code)
                .filter(question -> now.isBefore(question.until()))
                .isPresent());
        return code;
    }
}
