package org.pushduty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pushduty.core.port.OutsideException;

final class H2UrlTest {
    private static final String SETTINGS = ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;AUTO_SERVER=FALSE";

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:data/bot", "jdbc:h2:file:./data/bot", "jdbc:h2:data/bot"})
    void makesPathsAbsolute(String url) {
        Path expected = Path.of("data", "bot").toAbsolutePath();

        assertThat(H2Url.of(url)).isEqualTo("jdbc:h2:file:" + expected + SETTINGS);
    }

    @Test
    void knowsTheHomeFolder() {
        assertThat(H2Url.of("jdbc:h2:~/bot"))
                .startsWith("jdbc:h2:file:" + Path.of(System.getProperty("user.home"), "bot") + ";");
    }

    @Test
    void keepsOtherSettingsAndAddsWhatIsMissing() {
        assertThat(H2Url.of("jdbc:h2:file:/x;CIPHER=AES;write_delay=0;MODE=postgresql;"))
                .isEqualTo("jdbc:h2:file:/x;CIPHER=AES;write_delay=0;MODE=postgresql;DATABASE_TO_LOWER=TRUE"
                        + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;AUTO_SERVER=FALSE");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/x;AUTO_SERVER=TRUE, 'in its URL, AUTO_SERVER must be FALSE or be left out'",
        "jdbc:h2:file:/x;auto_server=true, 'in its URL, AUTO_SERVER must be FALSE or be left out'",
        "jdbc:h2:file:/x;WRITE_DELAY=500, 'in its URL, WRITE_DELAY must be 0 or be left out'",
        "jdbc:h2:file:/x;MODE, 'in its URL, MODE must be PostgreSQL or be left out'",
    })
    void refusesWhatWouldLoseOrExposeTheStore(String url, String reason) {
        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> H2Url.of(url))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:h2:mem:x", "jdbc:h2:tcp://localhost/x", "jdbc:h2:file:", "jdbc:h2:zip:a!/b", "jdbc:x:y", ""
            })
    void refusesWhatIsNoFile(String url) {
        assertThatExceptionOfType(OutsideException.class)
                .isThrownBy(() -> H2Url.of(url))
                .withMessageContaining("jdbc:h2:file:PATH");
    }

    @Test
    void showsNoSecrets() {
        var h2 = new StoreAddress("jdbc:h2:file:/x;CIPHER=AES;PASSWORD=secret", "bot", "secret");
        var postgresql = new StoreAddress("jdbc:postgresql://bot:secret@db/x?password=secret", "bot", "secret");

        assertThat(h2).hasToString("h2:file:/x");
        assertThat(postgresql).hasToString("postgresql://db/x");
        assertThat(Database.at(h2).toString()).isEqualTo("h2:file:/x");
    }
}
