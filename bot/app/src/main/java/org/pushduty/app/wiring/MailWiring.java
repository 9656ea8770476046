package org.pushduty.app.wiring;

import java.util.Optional;
import org.pushduty.app.settings.Settings;
import org.pushduty.core.port.Mailer;
import org.pushduty.mail.SmtpMailer;
import org.pushduty.mail.SmtpSettings;
import org.pushduty.mail.SmtpSettings.Security;

/** Builds what sends mail, if the configuration has a server for it. */
public final class MailWiring implements AutoCloseable {
    private final Optional<SmtpMailer> mailer;

    public MailWiring(Settings settings) {
        this.mailer = settings.smtp().host().isBlank()
                ? Optional.empty()
                : Optional.of(new SmtpMailer(smtpSettings(settings.smtp())));
    }

    public Optional<Mailer> mailer() {
        return mailer.map(each -> each);
    }

    static SmtpSettings smtpSettings(org.pushduty.app.settings.SmtpSettings smtp) {
        return new SmtpSettings(
                smtp.host(),
                smtp.port(),
                security(smtp),
                smtp.user(),
                smtp.password().reveal(),
                smtp.trust());
    }

    private static Security security(org.pushduty.app.settings.SmtpSettings smtp) {
        return switch (smtp.security()) {
            case GUESS -> smtp.isHere() ? Security.NONE : Security.STARTTLS;
            case NONE -> Security.NONE;
            case STARTTLS -> Security.STARTTLS;
            case TLS -> Security.TLS;
        };
    }

    /** See {@link SmtpMailer#close}; takes some seconds if a letter is on its way. */
    @Override
    public void close() {
        mailer.ifPresent(SmtpMailer::close);
    }
}
