package org.pushduty.mail;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.pushduty.core.effect.Letter;
import org.pushduty.core.port.MailTrouble;
import org.pushduty.core.port.Mailer;
import org.pushduty.core.port.MailerContract;

final class SmtpMailerContractTest extends MailerContract {
    private final SmtpServer server = SmtpServer.start(SmtpServer.Offer.PLAIN);
    private final SmtpMailer mailer = new SmtpMailer(Mailers.plain(server.port()));

    @AfterEach
    void stop() {
        mailer.close();
        server.close();
    }

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<Letter> box() {
        return server.box().stream().map(ReceivedMail::letter).toList();
    }

    @Override
    protected void suffer(MailTrouble trouble) {
        switch (trouble) {
            case DOWN -> server.stop();
            case BUSY -> server.always(Mishap.says(Step.MAIL, "451 4.3.0 try later"));
            case REFUSES -> server.always(Mishap.says(Step.END, "550 5.7.1 we do not want that"));
            case KNOWS_NOT_ALL -> server.always();
            case LOSES_ANSWERS -> server.always(Mishap.hangsUp(Step.END).afterTaking());
        }
    }

    @Override
    protected void recover() {
        server.always();
        server.stop();
        server.start();
    }
}
