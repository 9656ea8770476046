package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.jdbc.StoreAddress;

/**
 * The shipped program is killed with SIGKILL at {@code !pushed}, with notes in a git repository, a mail that goes out
 * by itself, a topic and announcements behind it. More kills: {@code -Dpaper.kills=200}; others: {@code -Dseed=2}.
 */
class KillPaperIT {
    private static final int KILLS = Integer.getInteger("paper.kills", 10);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    private Path folder;

    private Town town;
    private PaperTown paper;
    private Witness witness;

    /** Most of the time of this test goes by while the bot starts. */
    @BeforeAll
    static void itStartsAsTheBuiltProgramDoes(@TempDir Path scratch) {
        String jar = ShippedProgram.jar().toString();
        try (ShippedProgram archiving = ShippedProgram.script(scratch, "scripts/java", "--archive", jar)) {
            archiving.awaitEnd();
        }
    }

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(folder);
        paper = new PaperTown(folder);
        witness = new Witness(town.ircPort());
    }

    @AfterEach
    void everybodyLeaves() {
        witness.close();
        town.close();
        paper.close();
    }

    @Test
    void whatPushedCausesIsDoneAllAndOnce() {
        Origin notes = Origin.make(folder.resolve("origins"), "notes");
        notes.land("Wil C", "Begin", "README.md", "what we shipped\n");
        UnaryOperator<String> configuration = paper.with(
                "{ kind: git, remote: \"" + notes.folder().toUri() + "\", branch: main, name: \"amo-{push}\" }",
                ", after: PT1S");
        var ordeal = new PaperOrdeal(
                town, paper, notes, witness, configuration.apply(town.configuration()), new Random(SEED));

        ordeal.endure(KILLS);

        String url = "jdbc:h2:file:" + folder.resolve("data/pushduty") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        var audit = new StoreAudit(StoreAddress.of(url), ordeal.findings());
        audit.checkLog();
        audit.checkIndexes();
        ordeal.checkWords(audit.lines());
        String story = "seed " + SEED + ": " + ordeal.findings();
        System.out.println(story);
        assertThat(ordeal.findings().troubles())
                .as(story + "\n" + witness.transcript())
                .isEmpty();
    }
}
