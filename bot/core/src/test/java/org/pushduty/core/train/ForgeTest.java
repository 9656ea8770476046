package org.pushduty.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgeTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/mozilla/addons-server, GITHUB",
        "https://git.example.org/mozilla/addons-server, GITHUB",
        "https://gitlab.com/mozilla/addons-server, GITLAB",
        "https://gitlab.example.org/a/b/c, GITLAB",
        "https://bitbucket.org/mozilla/addons-server, BITBUCKET",
        "https://codeberg.org/mozilla/addons-server, GITEA",
        "https://gitea.example.org/m/a, GITEA",
        "https://forgejo.example.org/m/a, GITEA",
        "https://cgit.freedesktop.org/m/a, CGIT",
        "https://git.kernel.org/pub/scm/git/git.git, CGIT",
        "https://example.org/cgit/a.git, CGIT"
    })
    void theHostsNameTells(URI web, Forge forge) {
        assertThat(Forge.guessedFrom(web)).isEqualTo(forge);
    }

    @Test
    void aTemplateOfTheTeamsOwnIsFilledIn() {
        TrainRepository repository = new TrainRepository(
                new RepositoryName("addons-server"), "https://example.org/r", "{web}?a={from}&b={to}&c={other}");

        assertThat(repository.compareLink("v1 beta", "a&b/#1"))
                .contains("https://example.org/r?a=v1+beta&b=a%26b%2F%231&c={other}");
    }

    @Test
    void whatIsFilledInIsNotFilledInAgain() {
        TrainRepository repository =
                new TrainRepository(new RepositoryName("a"), "https://example.org/{to}", "{web}/{from}");

        assertThat(repository.compareLink("x", "y")).contains("https://example.org/{to}/x");
    }

    @Test
    void notesHaveTheirAddress() {
        Notes notes = new Notes("https://pad.example.org/p/{page}", "amo-{push}");

        assertThat(notes.url(new PushName("2016.10.06"))).isEqualTo("https://pad.example.org/p/amo-2016.10.06");
        assertThat(new Notes("", "amo-{push}").url(new PushName("2016.10.06"))).isEmpty();
    }
}
