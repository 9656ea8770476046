package org.pushduty.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KillPaperIT extends PaperKills {

    @Test
    void withNotesInGitAllThatPushedCausesIsDoneAndOnce() {
        NotesPlace notes = NotesPlace.InGit.make(folder());

        endures(notes, 3);

        assertThat(new GitCommand(notes.folder()).run("fsck", "--strict", "--no-dangling", "--no-progress"))
                .isEmpty();
    }
}
