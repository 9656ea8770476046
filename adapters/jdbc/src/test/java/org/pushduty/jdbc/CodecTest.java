package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pushduty.core.chat.Utterance;
import org.pushduty.core.effect.Effect;
import org.pushduty.core.port.OutsideException;
import org.pushduty.core.port.StoreSamples;
import org.pushduty.core.push.Event;
import org.pushduty.core.push.TagStep;

/**
 * The documents under {@code sample} were written by the version that knew the kind first. They are never changed: a
 * store holds such documents for as long as it exists.
 */
final class CodecTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Event> events() {
        return StoreSamples.events().stream();
    }

    static Stream<Effect> effects() {
        return StoreSamples.effects().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsAndWritesEventsAsEver(Event event) throws IOException {
        assertAsEver(EventCodec.KINDS, event);
    }

    @ParameterizedTest
    @MethodSource("effects")
    void readsAndWritesEffectsAsEver(Effect effect) throws IOException {
        assertAsEver(EffectCodec.KINDS, effect);
    }

    @Test
    void hasANameForEveryKind() {
        assertThat(Set.<Class<?>>copyOf(EventCodec.KINDS.types().values())).isEqualTo(permitted(Event.class));
        assertThat(Set.<Class<?>>copyOf(EffectCodec.KINDS.types().values())).isEqualTo(permitted(Effect.class));
    }

    @Test
    void knowsTheWordsOfOld() {
        assertThat(names(TagStep.Origin.values())).contains("HEAD", "NAMED", "AGAIN", "PICKS", "REVERTS");
        assertThat(names(Utterance.Tone.values())).contains("PLAIN", "GOOD", "BAD");
    }

    @Test
    void ignoresWhatANewerProgramAdded() {
        String json = "{\"push\":\"2016.10.06\",\"reason\":\"snow\",\"weather\":{\"snow\":true}}";

        assertThat(EventCodec.KINDS.read("push-skipped", json).story()).isEqualTo("skipped 2016.10.06: snow");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatIsBroken(String json) {
        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> EventCodec.KINDS.read("push-skipped", json))
                .withMessageStartingWith("store: read a record of the kind push-skipped failed: ")
                .satisfies(e -> assertThat(e.reason()).isNotBlank().doesNotContain("\n"));
    }

    static List<String> broken() {
        return List.of(
                "{\"push\":\"2016.10.06\"}",
                "{\"push\":\"2016.10.06\",\"reason\":null}",
                "{\"push\":\"../x\",\"reason\":\"snow\"}",
                "{\"push\":{},\"reason\":\"snow\"}",
                "{\"push\":\"2016.10.06\",");
    }

    @Test
    void refusesAnUnknownKind() {
        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> EventCodec.KINDS.read("push-sung-about", "{}"))
                .withMessageContaining("push-sung-about")
                .withMessageContaining("a newer one may");
    }

    private static <T> void assertAsEver(Kinds<T> kinds, T sample) throws IOException {
        String kind = kinds.nameOf(sample);
        JsonNode document = document(kind);

        assertThat(kinds.read(kind, document.toString())).isEqualTo(sample);
        assertThat(JSON.readTree(kinds.write(sample))).isEqualTo(document);
    }

    private static JsonNode document(String kind) throws IOException {
        try (InputStream sample = Objects.requireNonNull(
                CodecTest.class.getResourceAsStream("sample/" + kind + ".json"), "no document of the kind " + kind)) {
            return JSON.readValue(sample, ObjectNode.class);
        }
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? permitted(kind).stream() : Stream.of(kind))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).toList();
    }
}
