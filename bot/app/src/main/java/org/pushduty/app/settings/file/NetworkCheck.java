package org.pushduty.app.settings.file;

import org.pushduty.app.settings.IdentityProof;
import org.pushduty.app.settings.MailSecurity;
import org.pushduty.app.settings.NetworkSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.SmtpSettings;

/** Warns of what is allowed, but unsafe outside a closed network. */
final class NetworkCheck {
    private final Settings settings;
    private final Report report;

    NetworkCheck(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void run() {
        new NameCheck(report).distinct("networks", settings.networks().keySet());
        settings.networks().forEach((name, network) -> {
            if (network instanceof NetworkSettings.Irc irc) {
                irc(Mapping.path("networks", name), irc);
            }
        });
        smtp(settings.smtp());
    }

    private void irc(String path, NetworkSettings.Irc irc) {
        if (report.isSound(path + ".identity") && irc.identity() == IdentityProof.NICK) {
            report.warning(path + ".identity", "\"nick\", with which whoever takes a nick has its rights", "account");
        }
        boolean isPlain = report.isSound(path + ".tls") && !irc.tls();
        if (isPlain && report.isSound(path + ".host") && !isLoopback(irc.host())) {
            String password = irc.sasl().account().isBlank() ? "" : ", the password of sasl too";
            report.warning(path + ".tls", "\"false\", with which everything is sent in the clear" + password, "true");
        }
        if (isPlain && !irc.pin().isBlank()) {
            report.warning(path + ".pin", "a fingerprint, which nothing has without TLS", "tls: true beside it");
        }
    }

    private void smtp(SmtpSettings smtp) {
        if (!report.isSound("smtp.security") || smtp.security() != MailSecurity.NONE) {
            return;
        }
        if (report.isSound("smtp.host") && !smtp.isHere() && !smtp.user().isBlank()) {
            report.error("smtp.security", "\"none\", with which others can read the password", "starttls or tls");
        }
        if (!smtp.trust().toString().isBlank()) {
            report.warning("smtp.trust", "certificates, which nothing has without TLS", "security: starttls beside it");
        }
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
