package org.pushduty.jdbc;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.function.Function;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.PushName;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.core.train.TrainName;

/**
 * How values are written as JSON: a record is an object with its components, a name or a commit is a string, a time is
 * ISO 8601 in UTC. Properties that nobody knows are ignored; one that is missing or null is an error, not a null.
 */
final class StoreJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(names())
            // Fields alone: Place.isPrivate() would be written twice, once as a getter of "private".
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private StoreJson() {}

    private static SimpleModule names() {
        var module = new SimpleModule("names");
        add(module, TrainName.class, TrainName::new);
        add(module, PushName.class, PushName::new);
        add(module, RepositoryName.class, RepositoryName::new);
        add(module, CommitId.class, CommitId::new);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addSerializer(type, ToStringSerializer.instance);
        // As keys of a map they are written by toString() anyway.
        module.addDeserializer(type, new NameReader<>(type, reader));
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return reader.apply(key);
            }
        });
    }

    private static final class NameReader<T> extends StdDeserializer<T> {
        private final transient Function<String, T> reader;

        NameReader(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(text, handledType(), e.getMessage());
            }
        }
    }
}
