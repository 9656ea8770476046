package org.pushduty.discord;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.DataType;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/** What is sent to a server that takes less than Discord does. */
final class Forms {
    /** All that some servers know of a command's option. */
    private static final Set<String> OF_OPTION =
            Set.of("type", "name", "description", "required", "choices", "options");

    private static final List<String> CREATING_OR_CHANGING = List.of("POST", "PATCH");

    private Forms() {}

    /**
     * Means the same, to Discord too: a new thing's fields that are null are left out, which is where JDA says that
     * there is none; and what is to be an embed says so, because some servers give it back as it came.
     */
    static Request plain(Request request) {
        // The library unpacks an answer only where it was it that asked for it to be packed.
        Request bare = request.newBuilder().removeHeader("Accept-Encoding").build();
        if (!CREATING_OR_CHANGING.contains(request.method())) {
            return bare;
        }
        boolean isNew = request.method().equals("POST");
        return changed(bare, json -> json.startsWith("{") ? object(json, isNew) : json);
    }

    /** Commands without what only a newer or bigger server has: completion of what is typed, limits of numbers. */
    static Request withoutCompletions(Request request) {
        return changed(request, json -> {
            if (json.startsWith("[")) {
                DataArray commands = DataArray.fromJson(json);
                commands.stream(DataArray::getObject).forEach(Forms::plainOptions);
                return commands.toString();
            }
            DataObject command = DataObject.fromJson(json);
            plainOptions(command);
            return command.toString();
        });
    }

    private static void plainOptions(DataObject holder) {
        if (!holder.isType("options", DataType.ARRAY)) {
            return;
        }
        holder.getArray("options").stream(DataArray::getObject).forEach(option -> {
            Set.copyOf(option.keys()).stream()
                    .filter(key -> !OF_OPTION.contains(key))
                    .forEach(option::remove);
            plainOptions(option);
        });
    }

    private static String object(String json, boolean isNew) {
        DataObject form = DataObject.fromJson(json);
        tidy(form, isNew);
        return form.toString();
    }

    private static void tidy(DataObject form, boolean isNew) {
        for (String key : Set.copyOf(form.keys())) {
            if (isNew && form.isNull(key)) {
                form.remove(key);
            } else if (form.isType(key, DataType.OBJECT)) {
                tidy(form.getObject(key), isNew);
            } else if (key.equals("embeds") && form.isType(key, DataType.ARRAY)) {
                form.getArray(key).stream(DataArray::getObject).forEach(embed -> embed.put("type", "rich"));
            }
        }
    }

    private static Request changed(Request request, UnaryOperator<String> change) {
        RequestBody body = request.body();
        Optional<MediaType> type = body == null ? Optional.empty() : Optional.ofNullable(body.contentType());
        if (body == null || type.filter(it -> it.subtype().equals("json")).isEmpty()) {
            return request;
        }
        return request.newBuilder()
                .method(request.method(), RequestBody.create(change.apply(text(body)), type.orElseThrow()))
                .build();
    }

    private static String text(RequestBody body) {
        try (Buffer buffer = new Buffer()) {
            body.writeTo(buffer);
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new IllegalStateException("a form in memory cannot be read", e);
        }
    }
}
