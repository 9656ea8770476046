package org.pushduty.app.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pushduty.app.settings.shape.Key;
import org.pushduty.app.settings.shape.Shape;
import org.pushduty.app.settings.shape.Shapes;

class ExampleValuesTest {
    @TempDir
    private Path folder;

    static Stream<Key> keys() {
        return keys(Shapes.root()).filter(key -> !key.setting().example().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatTheDocumentationShowsIsValid(Key key) throws Exception {
        assertThat(problems(key, key.setting().example())).isEmpty();
    }

    static Stream<Key> keysWithDefault() {
        return keys(Shapes.root()).filter(key -> !key.setting().fallback().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("keysWithDefault")
    void whatHoldsByDefaultIsValid(Key key) throws Exception {
        String fallback = key.setting().fallback();
        assertThat(problems(key, key.shape() instanceof Shape.Many ? fallback : "\"" + fallback + "\""))
                .isEmpty();
    }

    private List<Problem> problems(Key key, String yaml) throws IOException, UnreadableException {
        Files.writeString(folder.resolve("etherpad.key"), "key\n");
        Report report = new Report("example");
        Node node = YamlTree.of(yaml);
        report.place("key", node.spot(), node);
        new Binder(new Variables(name -> Optional.of("set"), folder), report).bind(key.shape(), node, "key");
        return report.problems();
    }

    private static Stream<Key> keys(Shape shape) {
        if (shape instanceof Shape.Section section) {
            return section.keys().stream().flatMap(key -> Stream.concat(Stream.of(key), keys(key.shape())));
        }
        if (shape instanceof Shape.Variants variants) {
            return variants.sections().values().stream().flatMap(ExampleValuesTest::keys);
        }
        if (shape instanceof Shape.Many many) {
            return keys(many.item());
        }
        return shape instanceof Shape.Named named ? keys(named.value()) : Stream.empty();
    }
}
