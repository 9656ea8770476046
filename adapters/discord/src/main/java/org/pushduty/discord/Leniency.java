package org.pushduty.discord;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets on with the REST interface of a server that is only compatible: asks in the words that such a one takes, and
 * puts into its answers what JDA insists on. Without it a request that was carried out can fail all the same.
 */
final class Leniency implements Interceptor {
    private static final Logger log = LoggerFactory.getLogger(Leniency.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Pattern COMMANDS = Pattern.compile("(.*/commands)(/\\d+)?");
    private static final Pattern MESSAGES = Pattern.compile(".*/messages(/[^/]+)?");
    private static final Pattern THREADS = Pattern.compile(".*/threads/(active|archived/public)");
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH");
    /** Discord's own code for it. */
    private static final Pattern UNAUTHORIZED = Pattern.compile("\"code\"\\s*:\\s*40001\\b");

    private static final long PEEKED = 10_000;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private volatile boolean takesCompletions = true;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request asked = Forms.plain(chain.request());
        String path = asked.url().encodedPath();
        boolean isForCommands = COMMANDS.matcher(path).matches() && WRITING.contains(asked.method());
        Response answer = plain(isForCommands ? commanded(chain, asked) : chain.proceed(asked));
        if (answer.code() == NOT_FOUND && THREADS.matcher(path).matches()) {
            return noThreads(answer);
        }
        if (!answer.isSuccessful()) {
            return answer;
        }
        if (isForCommands) {
            return withIds(chain, asked, answer);
        }
        return MESSAGES.matcher(path).matches() ? changed(answer, Leniency::messages) : answer;
    }

    /** That a token is not accepted can come as a form with a mistake in it. */
    private static Response plain(Response answer) throws IOException {
        boolean isTokenRefused = answer.code() == BAD_REQUEST
                && UNAUTHORIZED.matcher(answer.peekBody(PEEKED).string()).find();
        return isTokenRefused
                ? answer.newBuilder().code(401).message("Unauthorized").build()
                : answer;
    }

    private Response commanded(Chain chain, Request asked) throws IOException {
        if (!takesCompletions) {
            return chain.proceed(Forms.withoutCompletions(asked));
        }
        Response answer = chain.proceed(asked);
        if (answer.code() != BAD_REQUEST) {
            return answer;
        }
        answer.close();
        Response second = chain.proceed(Forms.withoutCompletions(asked));
        if (second.isSuccessful()) {
            takesCompletions = false;
            log.warn("the server takes slash commands only without completions of what is typed");
        }
        return second;
    }

    /** A server that keeps no list of its threads knows of none: then one can still be started. */
    private static Response noThreads(Response answer) {
        answer.close();
        return answer.newBuilder()
                .code(200)
                .message("OK")
                .body(ResponseBody.create("{\"threads\":[],\"members\":[],\"has_more\":false}", JSON))
                .build();
    }

    private static String messages(String json) {
        if (json.startsWith("[")) {
            DataArray messages = DataArray.fromJson(json);
            messages.stream(DataArray::getObject).forEach(Mending::message);
            return messages.toString();
        }
        DataObject message = DataObject.fromJson(json);
        Mending.message(message);
        return message.toString();
    }

    /** Some answer with what they were told, which has no ids; those are asked for then. */
    private static Response withIds(Chain chain, Request asked, Response answer) throws IOException {
        String text = answer.peekBody(Long.MAX_VALUE).string();
        if (hasIds(text)) {
            return answer;
        }
        String all = COMMANDS.matcher(asked.url().encodedPath()).replaceFirst("$1");
        Request question = asked.newBuilder()
                .url(asked.url().newBuilder().encodedPath(all).query(null).build())
                .get()
                .build();
        answer.close();
        Response list = chain.proceed(question);
        return list.isSuccessful() && text.startsWith("{") ? changed(list, json -> named(text, json)) : list;
    }

    private static boolean hasIds(String answer) {
        try {
            if (answer.startsWith("[")) {
                return DataArray.fromJson(answer).stream(DataArray::getObject)
                        .noneMatch(command -> command.isNull("id"));
            }
            return !answer.startsWith("{") || !DataObject.fromJson(answer).isNull("id");
        } catch (ParsingException e) {
            // JDA will say that it is no JSON.
            return true;
        }
    }

    /** The one among all that has the same name. */
    private static String named(String told, String all) {
        String name = DataObject.fromJson(told).getString("name", "");
        Optional<DataObject> command = DataArray.fromJson(all).stream(DataArray::getObject)
                .filter(candidate -> candidate.getString("name", "").equals(name))
                .findFirst();
        return command.map(DataObject::toString).orElse(told);
    }

    /** What cannot be read is left as it is: JDA then says so. */
    private static Response changed(Response answer, UnaryOperator<String> change) throws IOException {
        String text = answer.body().string();
        String better;
        try {
            better = text.isBlank() ? text : change.apply(text);
        } catch (ParsingException | ClassCastException e) {
            log.warn("the answer with a message or a command is not what Discord's would be");
            better = text;
        }
        return answer.newBuilder()
                .body(ResponseBody.create(better, answer.body().contentType()))
                .build();
    }
}
