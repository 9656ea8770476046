package org.pushduty.core.delivery;

import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.train.TrainName;

/** Whom the delivery tells what has become of a letter. */
public interface LetterReports {
    /** Where nobody cares. */
    LetterReports NONE = new LetterReports() {
        @Override
        public boolean isAwaited(TrainName train, Effect.Post post) {
            return true;
        }

        @Override
        public void fared(TrainName train, Effect.Post post, MailStatus.Stage fate, String words) {}
    };

    /**
     * Whether nothing is known yet of what became of the letter, and somebody wants it sent. Throws
     * {@link OutsideException} where that is not certain now.
     */
    boolean isAwaited(TrainName train, Effect.Post post);

    /**
     * The letter was sent, was refused, or may be out or not. Returns once that is stored; the same again changes
     * nothing. Throws {@link OutsideException} where it cannot be stored now: then it is told again.
     *
     * @param words why it did not go well, or blank
     */
    void fared(TrainName train, Effect.Post post, MailStatus.Stage fate, String words);
}
