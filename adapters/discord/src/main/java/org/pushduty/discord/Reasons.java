package org.pushduty.discord;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;
import net.dv8tion.jda.api.exceptions.ContextException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import org.pushduty.core.chat.PlainText;

/** Why something failed, in words for a person. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable failure) {
        Throwable cause = root(failure);
        if (cause instanceof ErrorResponseException answer) {
            return of(answer);
        }
        if (cause instanceof UnknownHostException) {
            return "the host name is not known";
        }
        if (cause instanceof InterruptedIOException) {
            return "no answer";
        }
        if (cause instanceof NoRouteToHostException) {
            return "no way to that host";
        }
        if (cause instanceof ConnectException) {
            return "connection refused";
        }
        if (cause instanceof SSLException) {
            return "TLS: " + PlainText.of(String.valueOf(cause.getMessage()));
        }
        if (cause instanceof CancellationException || cause instanceof RejectedExecutionException) {
            return "the connection was given up";
        }
        if (cause instanceof ParsingException) {
            return "the server's answer is not what Discord's would be";
        }
        if (cause instanceof PermissionException missing) {
            return "the bot has no right to do so (" + missing.getPermission().getName() + ")";
        }
        return PlainText.of(String.valueOf(cause.getMessage()));
    }

    /** What is at the bottom of it. */
    static Throwable root(Throwable failure) {
        Throwable cause = failure;
        // JDA puts a mere trace of the caller below its failures.
        while (cause.getCause() != null
                && !(cause.getCause() instanceof ContextException)
                && !(cause instanceof InterruptedIOException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String of(ErrorResponseException answer) {
        int status = answer.getResponse().code;
        return status >= 500 ? "Discord answers " + status : PlainText.of(answer.getMeaning());
    }
}
