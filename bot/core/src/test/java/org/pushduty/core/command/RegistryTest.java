package org.pushduty.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegistryTest {

    /** A method with a default that is not handed on would silently be the default's. */
    @Test
    void aKnownCommandHandsOnEverythingThatItIsAsked() {
        List<String> asked = Stream.of(Command.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();

        assertThat(Stream.of(Registry.Known.class.getDeclaredMethods()).map(Method::getName))
                .containsAll(asked);
    }
}
