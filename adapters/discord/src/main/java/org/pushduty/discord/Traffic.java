package org.pushduty.discord;

import java.io.IOException;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * Sees each request when its connection stands and it is about to be written, and each answer as it comes: JDA tells of
 * neither, and repeats some requests by itself. Safe for several threads.
 */
final class Traffic implements Interceptor {
    private static final int UNAUTHORIZED = 401;

    private final Dispatches dispatches;
    private final Runnable tokenRefused;

    /** @param tokenRefused called each time the bot's token was not accepted; must return at once */
    Traffic(Dispatches dispatches, Runnable tokenRefused) {
        this.dispatches = dispatches;
        this.tokenRefused = tokenRefused;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Optional<Dispatch> dispatch = dispatch(request);
        if (dispatch.isPresent() && !dispatch.get().leaves()) {
            throw new IOException("given up");
        }
        try {
            Response response = chain.proceed(request);
            dispatch.ifPresent(it -> it.answered(response.code()));
            if (response.code() == UNAUTHORIZED && isByToken(request)) {
                tokenRefused.run();
            }
            return response;
        } catch (IOException e) {
            dispatch.ifPresent(Dispatch::broke);
            throw e;
        }
    }

    // An interaction is answered by a token of its own, and 401 says that that one is over.
    private static boolean isByToken(Request request) {
        String path = request.url().encodedPath();
        return !path.contains("/webhooks/") && !path.contains("/interactions/");
    }

    private Optional<Dispatch> dispatch(Request request) {
        boolean isMessage =
                request.method().equals("POST") && request.url().encodedPath().endsWith("/messages");
        return isMessage && !dispatches.isEmpty() ? nonce(request).flatMap(dispatches::of) : Optional.empty();
    }

    private static Optional<String> nonce(Request request) {
        RequestBody body = request.body();
        if (body == null) {
            return Optional.empty();
        }
        try (Buffer buffer = new Buffer()) {
            body.writeTo(buffer);
            return Optional.of(DataObject.fromJson(buffer.readUtf8()).getString("nonce", ""));
        } catch (IOException | ParsingException e) {
            // With a file it is a form and no JSON; what is followed has none.
            return Optional.empty();
        }
    }
}
