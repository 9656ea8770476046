package org.pushduty.core.port;

import java.util.List;
import org.pushduty.core.effect.Letter;

final class FakeMailerTest extends MailerContract {
    private final FakeMailer mailer = new FakeMailer();

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<Letter> box() {
        return mailer.box();
    }

    @Override
    protected void suffer(MailTrouble trouble) {
        mailer.suffer(trouble);
    }

    @Override
    protected void recover() {
        mailer.recover();
    }
}
