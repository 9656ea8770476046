package org.pushduty.core;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.command.Lane;
import org.pushduty.core.delivery.LetterReports;
import org.pushduty.core.desk.PushMail;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.push.MailStatus;
import org.pushduty.core.train.TrainName;

/**
 * Takes what becomes of a letter to its train. Not in the train's lane, which may be busy for long: what is known is
 * stored before the letter is settled.
 */
final class MailKeeping implements LetterReports {
    private final Map<TrainName, PushMail> mails;

    MailKeeping(List<Lane> lanes) {
        this.mails =
                lanes.stream().collect(toMap(lane -> lane.desk().train().name(), lane -> new PushMail(lane.desk())));
    }

    @Override
    public boolean isAwaited(TrainName train, Effect.Post post) {
        return Optional.ofNullable(mails.get(train))
                .filter(mail -> mail.isAwaited(post))
                .isPresent();
    }

    @Override
    public void fared(TrainName train, Effect.Post post, MailStatus.Stage fate, String words) {
        Optional.ofNullable(mails.get(train)).ifPresent(mail -> mail.fared(post, fate, words));
    }
}
