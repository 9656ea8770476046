package org.pushduty.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private final Person mat = new Person(
            "mat",
            "",
            List.of(
                    AccountClaim.parse("irc", "diox"),
                    AccountClaim.parse("irc", "libera/mat"),
                    AccountClaim.parse("discord", "80351110224678912")));
    private final Person kumar = new Person("kumar", "kumar@example.org", List.of(AccountClaim.parse("irc", "kumar")));
    private final People people = new People(List.of(mat, kumar), Map.of("admin", List.of("mat")));

    @ParameterizedTest
    @CsvSource({
        "mozilla, irc, diox, mat",
        "mozilla, irc, DIOX, mat",
        "libera, irc, mat, mat",
        "mozilla, irc, mat, ''",
        "mozilla, console, diox, ''",
        "addons, discord, 80351110224678912, mat",
        "addons, discord, kumar, ''",
        "mozilla, irc, kumar, kumar",
        "mozilla, irc, '', ''"
    })
    void anAccountIsItsOwnersWhereTheConfigurationSaysSo(String network, String kind, String id, String owner) {
        assertThat(people.owner(new Account(network, kind, id))
                        .map(Person::name)
                        .orElse(""))
                .isEqualTo(owner);
    }

    @Test
    void aPersonIsFoundByNameAndByAccountTheNameFirst() {
        assertThat(people.named("MAT")).contains(mat);
        assertThat(people.named("diox")).contains(mat);
        assertThat(people.named("kumar")).contains(kumar);
        assertThat(people.named("nobody")).isEmpty();
    }

    @Test
    void rolesBelongToPeople() {
        assertThat(people.holds("mat", "admin")).isTrue();
        assertThat(people.holds("diox", "admin")).isFalse();
        assertThat(people.holders("qa")).isEmpty();
    }

    @Test
    void aPersonHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Person(" ", "", List.of()));
        assertThat(kumar.mailAddress()).contains("kumar@example.org");
        assertThat(mat.mailAddress()).isEmpty();
    }
}
