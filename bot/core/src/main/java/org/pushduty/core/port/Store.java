package org.pushduty.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pushduty.core.chat.ChannelRef;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.effect.StoredEffect;
import org.pushduty.core.push.Entry;
import org.pushduty.core.push.Question;
import org.pushduty.core.train.TrainName;

/**
 * Where the logs of the trains and the effects still to be sent out are remembered. What a method has returned from is
 * there after the process is killed. Used from several threads. Every method throws {@link OutsideException} when the
 * store cannot be reached, and then nothing was changed. Times of entries and effects are kept to the microsecond, what
 * is finer is cut off; those inside events are kept as they are. An implementation must pass {@code StoreContract}.
 */
public interface Store extends AutoCloseable {

    /** The whole log of a train, by number; empty for a train that has none. */
    List<Entry> log(TrainName train);

    /**
     * Appends the entries and stores the effects, all or nothing. The entries are of one train and continue its log
     * without a gap; throws {@link IllegalStateException} where somebody else has written that number meanwhile.
     * Without entries the effects alone are stored; they are due at once.
     */
    void record(TrainName train, List<Entry> entries, List<Effect> effects);

    /** Effects not yet delivered nor given up whose time has come at {@code now}, by id. */
    List<StoredEffect> dueEffects(Instant now);

    /** When the next effect that is waiting may be tried; empty when none is waiting. */
    Optional<Instant> nextEffectDue();

    /** The effect is out: it is never handed out again, whatever is said of it later. */
    void delivered(long effect, Instant at);

    /** The effect could not be delivered and is to be tried again at {@code notBefore}; counts as an attempt. */
    void postponed(long effect, Instant notBefore, String reason);

    /** The effect will not be delivered any more: a newer one makes it pointless, or it cannot be. */
    void dropped(long effect, Instant at, String reason);

    /** Keeps the question until its time is over; what is over at {@code now} may be forgotten. */
    void ask(Question question, Instant now);

    /** The question of that code, over or not; empty where there is none, or no longer. */
    Optional<Question> question(String code);

    /** Forgets the question, where there is one. */
    void settle(String code);

    /** The segment that the bot last set in that channel's topic; empty before the first. */
    Optional<String> lastTopic(ChannelRef channel);

    /** What is kept under that key; empty where nothing is. */
    Optional<Document> document(String key);

    /**
     * Keeps {@code text}, of any length, in the place of version {@code before} (0: where there is nothing yet). Where
     * another version is there by now nothing is changed and the answer is {@code false}.
     *
     * @param key up to 200 characters
     */
    boolean keep(String key, long before, String text);

    @Override
    void close();

    /**
     * A text that is kept under a key.
     *
     * @param version counts up from 1 with each change
     */
    record Document(String text, long version) {}
}
