package org.pushduty.jdbc;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.chat.PlainText;
import org.pushduty.core.port.OutsideException;

/**
 * The kinds of one sealed interface under the names that the store knows them by, and their JSON.
 *
 * @param <T> the sealed interface
 */
final class Kinds<T> {
    private final Map<String, Class<? extends T>> types;
    private final Map<Class<?>, String> names;

    Kinds(Map<String, Class<? extends T>> types) {
        this.types = Map.copyOf(types);
        this.names = types.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    Map<String, Class<? extends T>> types() {
        return types;
    }

    String nameOf(T value) {
        return Optional.ofNullable(names.get(value.getClass()))
                .orElseThrow(() -> new IllegalStateException("the store has no name for " + value.getClass()));
    }

    String write(T value) {
        try {
            return StoreJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass(), e);
        }
    }

    /**
     * The value that was written.
     *
     * @throws OutsideException where the kind is unknown or the JSON is not of that kind
     */
    T read(String kind, String json) {
        Class<? extends T> type = Optional.<Class<? extends T>>ofNullable(types.get(kind))
                .orElseThrow(() -> new OutsideException(
                        "store", reading(kind), "this program does not know the kind, a newer one may"));
        try {
            return StoreJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new OutsideException("store", reading(kind), PlainText.of(e.getOriginalMessage()), e);
        }
    }

    private static String reading(String kind) {
        return "read a record of the kind " + kind;
    }
}
