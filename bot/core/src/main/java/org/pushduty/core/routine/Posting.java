package org.pushduty.core.routine;

import java.util.List;
import org.pushduty.core.desk.PushMail;
import org.pushduty.core.desk.TrainDesk;
import org.pushduty.core.push.Actor;
import org.pushduty.core.push.MailTimes;

/** Sends the mails of one train that go out by themselves. */
public final class Posting {
    private final TrainDesk desk;

    public Posting(TrainDesk desk) {
        this.desk = desk;
    }

    /** Sends off what is due. Only in the train's own lane. */
    public void sendDue() {
        if (desk.hasMailServer()) {
            PushMail mail = new PushMail(desk);
            new MailTimes(desk.train())
                    .due(desk.state(), desk.now())
                    .forEach(push -> mail.send(Actor.BOT, push, List.of()));
        }
    }
}
