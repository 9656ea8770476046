package org.pushduty.git;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.URIish;
import org.pushduty.core.port.OutsideException;

/** Says in one line, without secrets, why a remote did not do what it was asked to. */
final class RemoteErrors {
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@\\s]*@");
    private static final Pattern UNPROVEN = Pattern.compile("(?i)not authorized|no CredentialsProvider"
            + "|authentication not supported|cannot log in|no more authentication methods|permission denied \\("
            + "|authentication failed|unauthorized");
    private static final Pattern DENIED = Pattern.compile("(?i)not permitted|permission denied|permission to .* denied"
            + "|access denied|not allowed|forbidden|write access");
    private static final Pattern NOT_FOUND = Pattern.compile(
            "(?i)repository.*not found|not a git repository|does not appear to be a git|no such repository");
    private static final Pattern HOST_KEY = Pattern.compile("(?i)server key|host key|HOST_KEY");
    private static final int LONGEST = 300;

    private final GitRemote remote;
    private final GitSettings settings;
    private final KnownHosts hosts;

    RemoteErrors(GitRemote remote, GitSettings settings, KnownHosts hosts) {
        this.remote = remote;
        this.settings = settings;
        this.hosts = hosts;
    }

    OutsideException failed(String attempt, IOException failure) {
        return new OutsideException(system(), attempt, reason(failure), failure);
    }

    OutsideException failed(String attempt, String reason) {
        return new OutsideException(system(), attempt, clean(reason));
    }

    private String system() {
        return "git " + remote.name();
    }

    /** Whether the remote knows this account and will not let it, or does not know it: not a passing failure. */
    boolean isDenied(IOException failure) {
        String story = story(failure);
        return UNPROVEN.matcher(story).find() || DENIED.matcher(story).find();
    }

    String reason(IOException failure) {
        String story = story(failure);
        if (HOST_KEY.matcher(story).find() && hostRefusal().isPresent()) {
            return hostRefusal().get();
        }
        if (UNPROVEN.matcher(story).find()) {
            return "authentication failed: the remote does not accept the bot's login or key";
        }
        if (DENIED.matcher(story).find()) {
            return clean("no permission: " + innermost(failure));
        }
        // After the rights: JGit takes what GitHub says over ssh of a missing right for a missing repository.
        for (Throwable cause : causes(failure)) {
            Optional<String> known = ofKind(cause);
            if (known.isPresent()) {
                return clean(known.get());
            }
        }
        if (story.contains("Session is being closed")) {
            // MINA's word for a login that ran out of time, and for a server that hung up during it.
            return silence() + ", or the connection was closed";
        }
        if (NOT_FOUND.matcher(story).find()) {
            return notFound();
        }
        return clean(innermost(failure));
    }

    private String host() {
        try {
            return String.valueOf(new URIish(remote.uri()).getHost());
        } catch (URISyntaxException e) {
            return remote.uri();
        }
    }

    private Optional<String> hostRefusal() {
        try {
            var uri = new URIish(remote.uri());
            return Optional.ofNullable(uri.getHost()).flatMap(host -> hosts.refusal(host, uri.getPort()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<String> ofKind(Throwable cause) {
        if (cause instanceof NoRemoteRepositoryException || cause instanceof RepositoryNotFoundException) {
            return Optional.of(notFound());
        }
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return Optional.of("there is no host of that name: " + host());
        }
        if (cause instanceof SocketTimeoutException
                || cause instanceof TimeoutException
                || cause instanceof InterruptedIOException) {
            return Optional.of(silence());
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return Optional.of("the host cannot be reached: " + message(cause));
        }
        if (cause instanceof SSLException) {
            return Optional.of("no safe connection: " + message(cause));
        }
        return Optional.empty();
    }

    private String silence() {
        return "no answer within " + settings.timeout().toSeconds() + " s";
    }

    private static String notFound() {
        return "the remote has no such repository, or does not show it to the bot";
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        Optional<Throwable> next = Optional.of(failure);
        while (next.isPresent() && causes.size() < 20) {
            causes.add(next.get());
            next = Optional.ofNullable(next.get().getCause());
        }
        return causes;
    }

    private static String story(Throwable failure) {
        return String.join(
                "\n", causes(failure).stream().map(RemoteErrors::message).toList());
    }

    private static String message(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }

    private static String innermost(IOException failure) {
        List<Throwable> causes = causes(failure);
        return message(causes.get(causes.size() - 1));
    }

    /** What the remote said when it did not take a ref: first its hooks, then its own short reason. */
    String refusal(PushResult result, RemoteRefUpdate update) {
        var words = new ArrayList<String>();
        for (String line : result.getMessages().lines().toList()) {
            String said = line.replaceFirst("^(?i:error|fatal|remote):\\s*", "").strip();
            if (!said.isEmpty()) {
                words.add(said);
            }
        }
        String hooks = String.join("; ", words);
        String reason = Optional.ofNullable(update.getMessage())
                .orElse(update.getStatus().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        List<String> both = hooks.isEmpty() ? List.of(reason) : List.of(hooks, "(" + reason + ")");
        return clean(String.join(" ", both));
    }

    /** One line, not too long, without the address (JGit puts it first), names, passwords and control codes. */
    String clean(String text) {
        String clean = CREDENTIALS.matcher(text).replaceAll("//");
        for (GitSettings.Login login : settings.logins().values()) {
            clean = login.password().isBlank() ? clean : clean.replace(login.password(), "***");
        }
        String address = CREDENTIALS.matcher(remote.uri()).replaceAll("//");
        if (clean.startsWith(address + ": ")) {
            clean = clean.substring(address.length() + 2);
        }
        clean = clean.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
