package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.app.system.Town.FRONTEND;
import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.etherpad.EtherpadServer;
import org.pushduty.jdbc.StoreAddress;
import org.pushduty.mail.ReceivedMail;

/**
 * The shipped program with a real IRC server, a real Etherpad, a mail server over TLS and two repositories, through
 * three weeks of a team that does everything with it; then all that is left of them is as it is to be.
 */
class ThreeWeeksEtherpadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @TempDir
    private Path folder;

    private final Blanks blanks = new Blanks();
    private Town town;
    private PaperTown paper;
    private EtherpadServer etherpad;
    private Witness witness;

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(folder);
        paper = new PaperTown(folder);
        etherpad = EtherpadServer.start();
        witness = new Witness(town.ircPort());
        LocalDate day = paper.calendar().first();
        for (String week : List.of("1", "2", "3", "4")) {
            blanks.put("push" + week, paper.calendar().name(day));
            blanks.put("day" + week, day.toString());
            day = paper.calendar().after(day);
        }
        blanks.put("pads", etherpad.address().toString());
    }

    @AfterEach
    void everybodyLeaves() {
        witness.close();
        etherpad.close();
        town.close();
        paper.close();
    }

    @Test
    void allThatThreeWeeksLeaveIsAsItIsToBe() {
        var story = new ThreeWeeks(town, etherpad, blanks);
        ShippedProgram bot = town.runBot(
                story.kumar(),
                paper.with(new NotesPlace.OnEtherpad(etherpad).configuration(), "")
                        .apply(town.configuration().replace("hero {hero}\"", "hero {hero} · {pad.url}\"")));

        story.run();

        checkPages();
        checkMails();
        checkRefs();
        checkLedger(story);
        bot.terminate();
        bot.awaitEnd();
        checkWords();
    }

    /** The bot writes at its leisure; what it then has not written is seen by comparing. */
    private void checkPages() {
        var notes = new NotesPlace.OnEtherpad(etherpad);
        for (String week : List.of("1", "2", "3", "4")) {
            String expected = blanks.filled("three-weeks/page-" + week + ".md").stripTrailing();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Blanks.untimed(notes.page(blanks.get("push" + week))))
                            .isEqualTo(expected));
        }
    }

    private void checkMails() {
        List<ReceivedMail> box = paper.smtp().box();
        assertThat(box).hasSize(3);
        for (int i = 0; i < box.size(); i++) {
            ReceivedMail mail = box.get(i);
            assertThat(Blanks.untimed("Subject: " + mail.subject() + "\n\n" + mail.plain()))
                    .isEqualTo(blanks.filled("three-weeks/mail-" + (i + 1) + ".txt"));
            assertThat(LINK.matcher(mail.plain()).results().map(link -> "<a href=\"" + link.group() + "\">"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(mail.html()).contains(link));
            assertThat(mail.from() + " " + mail.to()).isEqualTo("pushduty@example.org [" + PaperTown.LIST + "]");
            assertThat(mail.header("From")).isEqualTo("pushduty@example.org");
            assertThat(mail.header("To")).isEqualTo(PaperTown.LIST);
            assertThat(mail.letter().references())
                    .isEqualTo(box.subList(0, i).stream().map(ReceivedMail::id).toList());
        }
        assertThat(box.stream().map(ReceivedMail::id)).doesNotHaveDuplicates();
        assertThat(paper.smtp().heard()).contains("STARTTLS");
    }

    private void checkRefs() {
        Origin server = town.server();
        Origin frontend = town.frontend();
        String first = blanks.get("push1");
        String second = blanks.get("push2");
        String third = blanks.get("push3");
        assertThat(server.tags())
                .containsExactly(LIVE, first, first + "-1", first + "-2", second, second + "-1", third);
        assertThat(frontend.tags()).containsExactly(LIVE, first, second, second + "-1", third);
        assertThat(server.id(first + "-1~2")).isEqualTo(server.id(first));
        assertThat(subjects(server, first + "-1", first + "-1~1")).containsExactly("Search in names", "Keep people in");
        assertThat(server.id(first + "-2~1")).isEqualTo(server.id(first + "-1"));
        assertThat(server.id(second + "-1~1")).isEqualTo(server.id(second));
        assertThat(subjects(server, second + "-1")).containsExactly("Mend the crash");
        assertThat(frontend.id(second + "-1~1")).isEqualTo(frontend.id(second));
        assertThat(server.id(third)).isEqualTo(server.id("main"));
        assertThat(frontend.id(third)).isEqualTo(frontend.id("main"));
        assertThat(town.fsck()).isEmpty();
    }

    private static Stream<String> subjects(Origin origin, String... commits) {
        return Stream.of(commits).map(commit -> origin.commitField(commit, "%s"));
    }

    private void checkLedger(ThreeWeeks story) {
        String third = blanks.get("push3");
        assertThat(witness.status(PATIENCE))
                .contains(blanks.get("push4") + " · hero mat")
                .endsWith("prod runs " + SERVER + " " + third + ", " + FRONTEND + " " + third);
        story.kumar().asks("!compare " + SERVER + " " + LIVE + " live", "/compare/" + LIVE + "..." + third);
    }

    /** Each announcement was made once, each topic set once, and nothing is left to be sent. */
    private void checkWords() {
        var findings = new Findings();
        String url = "jdbc:h2:file:" + folder.resolve("data/pushduty") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        var audit = new StoreAudit(StoreAddress.of(url), findings);
        audit.checkLog();
        audit.checkIndexes();
        assertThat(findings.troubles()).isEmpty();
        List<String> announced = audit.lines();
        assertThat(announced)
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(witness.said()).containsOnlyOnce(line));
        assertThat(witness.topics())
                .containsExactlyElementsOf(Stream.of("1", "2", "3", "4")
                        .map(week -> "Push " + blanks.get("day" + week) + " · hero "
                                + (Integer.parseInt(week) % 2 == 1 ? "kumar" : "mat") + " · " + blanks.get("pads")
                                + "p/amo-" + blanks.get("push" + week))
                        .toList());
    }
}
