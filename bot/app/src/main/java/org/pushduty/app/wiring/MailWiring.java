package org.pushduty.app.wiring;

import java.util.Optional;
import org.pushduty.app.settings.Settings;
import org.pushduty.core.port.Mailer;

/** Builds what sends mail, if the configuration has a server for it. */
public final class MailWiring implements AutoCloseable {
    private final Optional<Mailer> mailer;

    public MailWiring(Settings settings) {
        this.mailer = Optional.empty();
    }

    public Optional<Mailer> mailer() {
        return mailer;
    }

    @Override
    public void close() {}
}
