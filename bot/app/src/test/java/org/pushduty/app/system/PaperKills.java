package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.jdbc.StoreAddress;

/**
 * The shipped program is killed with SIGKILL at {@code !pushed}, with notes, a mail that goes out by itself, a topic
 * and announcements behind it. More kills: {@code -Dkills=200}; others: {@code -Dseed=2}.
 */
abstract class PaperKills {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    private Path folder;

    private Town town;
    private PaperTown paper;
    private Witness witness;

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

    Path folder() {
        return folder;
    }

    /** As many kills as are wanted by {@code -Dkills}, else {@code usual}. */
    void endures(NotesPlace notes, int usual) {
        String configuration =
                paper.with(notes.configuration(), ", after: PT1S").apply(town.configuration());
        var ordeal = new PaperOrdeal(town, paper, notes, witness, configuration, new Random(SEED));

        ordeal.endure(Integer.getInteger("kills", usual));

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
