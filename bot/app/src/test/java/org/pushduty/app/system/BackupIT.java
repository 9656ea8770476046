package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped program's store is backed up while it runs, is damaged, and comes back. */
class BackupIT {
    private static final Pattern MADE = Pattern.compile("(\\S+\\.jsonl\\.gz): (\\d+) entries of the log, (\\d+) bytes");

    @TempDir
    private Path folder;

    private Town town;
    private Teammate kumar;

    @BeforeEach
    void someWorkIsThere() {
        town = new Town(folder);
        kumar = town.join("kumar");
        town.server().land("Wil C", "Add users", "users.py", "pass\n");
    }

    @AfterEach
    void everybodyLeaves() {
        town.close();
    }

    @Test
    void aDamagedStoreIsRefusedAndRestored() throws IOException {
        ShippedProgram bot = town.runBot(kumar);
        kumar.asks("!tag", "tagged " + town.push());
        kumar.asks("!hold search is broken", "amo is on hold: search is broken");

        Path backup = backedUp();
        ShippedProgram.End tooEarly = tried("restore", backup.toString());
        assertThat(tooEarly.status()).isOne();
        assertThat(tooEarly.output()).contains("the file is in use by another program; is the bot running already?");
        bot.kill();
        kumar.awaitLeave();
        damage();

        ShippedProgram.End refused = tried("run");
        assertThat(refused.status()).isOne();
        assertThat(refused.output())
                .contains("Nothing was changed; the newest backup (")
                .contains("is put back with: scripts/run restore --config FILE " + backup);

        ShippedProgram.End restored = tried("restore", backup.toString());
        assertThat(restored.output()).contains("entries of the log, from " + backup);
        assertThat(restored.status()).isZero();
        allIsThere();
    }

    private Path backedUp() throws IOException {
        ShippedProgram.End end = tried("backup");
        Matcher made = MADE.matcher(end.output());
        assertThat(made.find()).as(end.output()).isTrue();
        assertThat(end.status()).isZero();
        Path backup = Path.of(made.group(1));
        assertThat(backup).hasSize(Long.parseLong(made.group(3)));
        assertThat(backup.getParent()).isEqualTo(folder.resolve("data/backups"));
        assertThat(Long.parseLong(made.group(2))).isPositive();
        return backup;
    }

    private void damage() throws IOException {
        Path file = folder.resolve("data/pushduty.mv.db");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 8192));
    }

    private void allIsThere() {
        int before = kumar.heard().size();
        town.runBot(kumar);
        kumar.asks("!status", "addons-server " + town.push() + ", addons-frontend " + town.push());
        kumar.asks("!why", "search is broken");
        kumar.asks("!tag", "already tagged for " + town.push());
        assertThat(kumar.heard().stream().skip(before))
                .noneMatch(line -> line.contains("tagged " + town.push() + ": ") && !line.contains("already"));
        assertThat(town.fsck()).isEmpty();
    }

    private ShippedProgram.End tried(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--config";
        all[words.length + 1] = town.written(town.configuration());
        try (ShippedProgram program = ShippedProgram.start(folder, all)) {
            return program.awaitEnd();
        }
    }
}
