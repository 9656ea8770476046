package org.pushduty.app.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.app.settings.MailSettings;
import org.pushduty.app.settings.NetworkSettings;
import org.pushduty.app.settings.RepositorySettings;
import org.pushduty.app.settings.RotationSettings;
import org.pushduty.app.settings.Settings;
import org.pushduty.app.settings.SmtpSettings;
import org.pushduty.app.settings.TagSettings;
import org.pushduty.app.settings.TrainSettings;
import org.pushduty.app.settings.WebSettings;
import org.pushduty.core.command.CommandPace;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.LeadTime;
import org.pushduty.irc.IrcSettings;

class ReadingTest {
    private static final String LEAST = """
            networks: { net: { type: irc, host: localhost, nick: bot, tls: false } }
            trains:
              web:
                channels: [{ at: "net/#web" }]
                repositories: { site: { remote: origins/site.git } }
                calendar: { zone: Europe/Berlin, tag: "MON 10:00", push: "TUE 10:00" }
            """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Environment holding(Map<String, String> variables) {
        return name -> Optional.ofNullable(variables.get(name));
    }

    private Settings read(String yaml, Map<String, String> variables) throws IOException {
        Reading reading = SettingsFile.read(write("bot.yml", yaml), holding(variables));
        assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
        return reading.settings().orElseThrow();
    }

    @Test
    void whatIsAbsentHasItsDefault() throws IOException {
        Settings settings = read(LEAST, Map.of());
        TrainSettings train = settings.trains().get("web");

        assertThat(train.tags()).isEqualTo(new TagSettings.Calendar("yyyy.MM.dd"));
        assertThat(train.rotation()).isEqualTo(RotationSettings.NONE);
        assertThat(train.mail()).isEqualTo(MailSettings.NONE);
        assertThat(train.topic()).isEmpty();
        assertThat(train.calendar().remind()).extracting(LeadTime::toString).containsExactly("P1D", "PT1H");
        assertThat(settings.web()).isEqualTo(WebSettings.NONE);
        assertThat(settings.smtp()).isEqualTo(SmtpSettings.NONE);
        assertThat(settings.git().tagger()).isEqualTo(new Signature("Pushduty", "pushduty@localhost"));
        assertThat(settings.git().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.git().ssh().key()).isEqualTo(Path.of(""));
    }

    @Test
    void anEmptyListIsNotTheDefault() throws IOException {
        Settings settings = read(LEAST.replace("\"TUE 10:00\" }", "\"TUE 10:00\", remind: [] }"), Map.of());

        assertThat(settings.trains().get("web").calendar().remind()).isEmpty();
    }

    @Test
    void relativePathsStartAtTheFile() throws IOException {
        Settings settings = read(LEAST, Map.of());
        RepositorySettings site = settings.trains().get("web").repositories().get("site");

        assertThat(site.remote()).isEqualTo(folder.resolve("origins/site.git").toString());
        assertThat(settings.store().url()).isEqualTo("jdbc:h2:file:" + folder.resolve("data/pushduty"));
        assertThat(settings.git().mirrors()).isEqualTo(folder.resolve("data/mirrors"));
    }

    @Test
    void anIrcPortFollowsTls() throws IOException {
        Settings plain = read(LEAST, Map.of());
        Settings secure = read(LEAST.replace(", tls: false", ""), Map.of());

        assertThat(((NetworkSettings.Irc) plain.networks().get("net")).port()).isEqualTo(6667);
        assertThat(((NetworkSettings.Irc) secure.networks().get("net")).port()).isEqualTo(6697);
    }

    @Test
    void theUsualPaceIsTheOneSafeEverywhere() throws IOException {
        NetworkSettings.Irc irc =
                (NetworkSettings.Irc) read(LEAST, Map.of()).networks().get("net");

        assertThat(new IrcSettings.Pace(irc.pace().burst(), irc.pace().period()))
                .isEqualTo(IrcSettings.Pace.CAREFUL);
    }

    @Test
    void peopleGiveCommandsAtTheUsualPace() throws IOException {
        NetworkSettings.Irc irc =
                (NetworkSettings.Irc) read(LEAST, Map.of()).networks().get("net");

        assertThat(new CommandPace(irc.commands().burst(), irc.commands().period()))
                .isEqualTo(CommandPace.USUAL);
    }

    @Test
    void variablesAndFilesAreFilledIn() throws IOException {
        write("key.txt", "s3cret\n");
        Settings settings = read(
                LEAST.replace("nick: bot", "nick: bot, password: \"${P}-${file:key.txt}-$${P}\", real-name: '${P}'"),
                Map.of("P", "pp"));
        NetworkSettings.Irc irc = (NetworkSettings.Irc) settings.networks().get("net");

        assertThat(irc.password().reveal()).isEqualTo("pp-s3cret-${P}");
        assertThat(irc.realName()).isEqualTo("pp");
    }

    @Test
    void aValueThatLooksLikeAReferenceIsNotFilledInAgain() throws IOException {
        Settings settings = read(LEAST.replace("nick: bot", "nick: bot, real-name: '${P}'"), Map.of("P", "${Q} \\$1"));

        assertThat(((NetworkSettings.Irc) settings.networks().get("net")).realName())
                .isEqualTo("${Q} \\$1");
    }

    @Test
    void theOrderOfTheFileIsKept() throws IOException {
        Settings settings =
                read(LEAST.replace("{ site: ", "{ zoo: { remote: /srv/z }, ant: { remote: /srv/a }, site: "), Map.of());

        assertThat(settings.trains().get("web").repositories().keySet()).containsExactly("zoo", "ant", "site");
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        Reading reading = SettingsFile.read(folder.resolve("no.yml"), holding(Map.of()));

        assertThat(reading.problems())
                .singleElement()
                .hasToString(folder.resolve("no.yml") + ":1: found no such file, valid is the path of a configuration");
    }

    @Test
    void bytesThatAreNotUtf8AreFoundOnTheirLine() throws IOException {
        Path file = Files.write(folder.resolve("latin.yml"), new byte[] {'a', ':', '\n', (byte) 0xE4, ':', '\n'});

        assertThat(SettingsFile.read(file, holding(Map.of())).problems())
                .singleElement()
                .hasToString(file + ":2: found bytes that are not UTF-8, valid is a text in UTF-8");
    }

    @Test
    void aControlCharacterIsFoundOnItsLine() throws IOException {
        Path file = write("control.yml", "a: b\nc: d\u0007\n");

        assertThat(SettingsFile.read(file, holding(Map.of())).problems())
                .singleElement()
                .hasToString(file + ":2: found a control character, valid is text without control characters");
    }

    @Test
    void anEmptyFileTellsWhatItNeeds() throws IOException {
        Path file = write("empty.yml", "# nothing yet\n");

        assertThat(SettingsFile.read(file, holding(Map.of())).problems())
                .singleElement()
                .asString()
                .startsWith(file + ":1: found nothing, valid is a mapping with people, roles, networks, trains");
    }

    @Test
    void endlessNestingIsRefused() throws IOException {
        Path file = write("deep.yml", "[".repeat(100_000));

        assertThat(SettingsFile.read(file, holding(Map.of())).problems())
                .singleElement()
                .asString()
                .contains("more than 30 deep");
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws IOException {
        assertThat(read("\uFEFF" + LEAST, Map.of()).networks()).containsOnlyKeys("net");
    }
}
