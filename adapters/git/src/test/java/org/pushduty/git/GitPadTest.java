package org.pushduty.git;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pushduty.core.port.Pad;
import org.pushduty.core.port.PadContract;
import org.pushduty.core.port.PagesByHand;
import org.pushduty.core.push.Signature;
import org.pushduty.core.train.RepositoryName;

class GitPadTest extends PadContract {
    @TempDir
    private Path folder;

    private BareRemote remote;
    private GitRepositories repositories;
    private Pad pad;

    @BeforeEach
    void open() {
        remote = new BareRemote(folder.resolve("remote.git"), folder.resolve("mirrors/pads/notes.git"));
        repositories = new GitRepositories(GitSettings.in(folder.resolve("mirrors")));
        var origin = new GitRemote(
                new RepositoryName("notes"), folder.resolve("remote.git").toString(), "main");
        pad = repositories.pad(new GitPadSettings(
                origin, "team/notes", new Signature("Push Duty", "pushduty@example.org"), Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        repositories.close();
    }

    @Override
    protected Pad pad() {
        return pad;
    }

    @Override
    protected PagesByHand people() {
        return new PagesByHand() {
            @Override
            public void write(String page, String text) {
                remote.commit("main", "By hand", "kumar", Map.of("team/notes/" + page + ".md", text));
            }

            @Override
            public void remove(String page) {
                remote.remove("main", "team/notes/" + page + ".md");
            }
        };
    }
}
