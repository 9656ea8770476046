package org.pushduty.etherpad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EngineTest {

    @Test
    void versionThreeCountsInUtf16() {
        assertThat(Engine.VERSION_3.packets("3:0{}2:406:42[🚀]")).containsExactly("0{}", "40", "42[🚀]");
        assertThat(Engine.VERSION_3.body("42[🚀]")).isEqualTo("6:42[🚀]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0{}", "9:0{}", ":0{}", "-1:0{}", "3:0{}x", "99999999999:0", "<html>: 1</html>"})
    void whatIsNotOfVersionThreeHasNoPackets(String body) {
        assertThat(Engine.VERSION_3.packets(body)).isEmpty();
    }

    @Test
    void versionFourHasSeparators() {
        assertThat(Engine.VERSION_4.packets("0{}")).containsExactly("0{}");
        assertThat(Engine.VERSION_4.packets("2\u001e42[🚀]")).containsExactly("2", "42[🚀]");
        assertThat(Engine.VERSION_4.body("42[🚀]")).isEqualTo("42[🚀]");
    }
}
