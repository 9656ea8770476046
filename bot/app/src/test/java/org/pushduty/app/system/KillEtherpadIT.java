package org.pushduty.app.system;

import org.junit.jupiter.api.Test;
import org.pushduty.etherpad.EtherpadServer;

class KillEtherpadIT extends PaperKills {

    @Test
    void withNotesOnAnEtherpadAllThatPushedCausesIsDoneAndOnce() {
        try (var etherpad = EtherpadServer.start()) {
            endures(new NotesPlace.OnEtherpad(etherpad), 2);
        }
    }
}
