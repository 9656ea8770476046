package org.pushduty.git;

import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.pushduty.git.GitSettings.Login;

/** Answers a host's demand for name and password with the configured ones of that host, and of no other. */
final class HttpLogins extends CredentialsProvider {
    private final GitSettings settings;

    HttpLogins(GitSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        Optional<Login> login = login(uri);
        if (login.isEmpty() || !supports(items)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username name) {
                name.setValue(login.get().user());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(login.get().password().toCharArray());
            }
        }
        return true;
    }

    private Optional<Login> login(URIish uri) {
        Optional<Login> named = Optional.ofNullable(settings.logins().get(uri.getHost() + ":" + uri.getPort()))
                .or(() -> Optional.ofNullable(settings.logins().get(uri.getHost())));
        return named.or(() -> Optional.ofNullable(uri.getPass()).map(password -> new Login(uri.getUser(), password)));
    }
}
