package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pushduty.app.system.Town.LIVE;
import static org.pushduty.app.system.Town.SERVER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.etherpad.EtherpadServer;
import org.pushduty.mail.Mishap;

/** The shipped program goes on while the notes and the mail server are away, and does all of it once they are back. */
class OutagesEtherpadIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TALK = Duration.ofSeconds(1);
    private static final int LOOKS = 9;

    /** Whoever waits for what is away waits seconds for an answer that takes milliseconds. */
    private static final int NOT_WAITING = 10;

    @TempDir
    private Path folder;

    private Town town;
    private PaperTown paper;
    private Witness witness;
    private Teammate kumar;
    private Teammate krupa;
    private Teammate jason;
    private String push;

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(folder);
        paper = new PaperTown(folder);
        witness = new Witness(town.ircPort());
        kumar = town.join("kumar");
        krupa = town.join("krupa");
        jason = town.join("jason");
        push = paper.calendar().name(paper.calendar().first());
    }

    @AfterEach
    void everybodyLeaves() {
        witness.close();
        town.close();
        paper.close();
    }

    /** Something that can be away: it takes connections and answers nothing, or is not there at all. */
    private record Outside(Runnable leaves, Runnable comesBack, NotesPlace notes) {}

    @Test
    void anEtherpadAndAMailServerThatAnswerNothingKeepNobodyWaiting() {
        try (var etherpad = EtherpadServer.start()) {
            paper.smtp().always(Mishap.fallsSilent(org.pushduty.mail.Step.GREETING));
            var outside = new Outside(
                    etherpad::freeze,
                    () -> {
                        etherpad.thaw();
                        paper.smtp().always();
                        paper.smtp().stop();
                        paper.smtp().start();
                    },
                    new NotesPlace.OnEtherpad(etherpad));

            goesOn(outside);
        }
    }

    @Test
    void aNotesRepositoryAndAMailServerThatAreGoneKeepNobodyWaiting() {
        var notes = NotesPlace.InGit.make(folder);
        Path away = folder.resolve("away.git");
        var outside = new Outside(
                () -> {
                    move(notes.folder(), away);
                    paper.smtp().stop();
                },
                () -> {
                    move(away, notes.folder());
                    paper.smtp().start();
                },
                notes);

        goesOn(outside);
    }

    private void goesOn(Outside outside) {
        ShippedProgram bot = town.runBot(
                kumar, paper.with(outside.notes().configuration(), "").apply(town.configuration()));
        kumar.asks("!adopt " + LIVE, "prod runs " + LIVE);
        town.server().land("Wil C", "Add users", "users.py", "def login():\n    pass\n");
        kumar.asks("!tag", "tagged " + push + ": " + SERVER);
        krupa.asks("!signoff", push + " is signed off for qa");
        jason.asks("!signoff", push + " is signed off for ops");
        Awaitility.await().until(() -> outside.notes().page(push).contains("ops: go by jason"));
        long usual = typicalAnswer(LOOKS);

        outside.leaves().run();
        krupa.asks("!notable the weather is bad", "notable for " + push);
        kumar.asks("!pushed all went well", "pushed " + push + " to prod: ");
        kumar.asks("!mail send", "mailing " + PaperTown.LIST);
        long meanwhile = typicalAnswer(LOOKS);
        assertThat(paper.smtp().box()).isEmpty();
        outside.comesBack().run();

        kumar.hears(0, "the mail of " + push + " is out");
        awaitPage(outside);
        assertThat(paper.mails(push)).hasSize(1);
        assertThat(witness.said().stream().distinct().toList()).isEqualTo(witness.said());
        assertThat(meanwhile).as("usually " + usual + " ns").isLessThan(usual * NOT_WAITING);
        bot.terminate();
        bot.awaitEnd();
    }

    /** A pause after a failure ends with the next thing that happens, or within a minute; people go on talking. */
    private void awaitPage(Outside outside) {
        Awaitility.await().atMost(PATIENCE).pollInterval(TALK).until(() -> {
            typicalAnswer(1);
            String page = outside.notes().page(push);
            return page.contains("all went well") && page.contains("the weather is bad");
        });
    }

    /** The time to an answer that is read and to one that is stored, half of them took longer. */
    private long typicalAnswer(int looks) {
        return LongStream.range(0, looks)
                .map(look -> {
                    long begin = System.nanoTime();
                    kumar.asks("!hold look " + look + " " + begin, "amo is on hold: look " + look + " " + begin);
                    kumar.asks("!unhold", "is lifted: look " + look + " " + begin);
                    return System.nanoTime() - begin;
                })
                .sorted()
                .skip(looks / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
