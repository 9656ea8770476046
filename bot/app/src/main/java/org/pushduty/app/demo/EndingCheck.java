package org.pushduty.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;
import org.pushduty.git.sample.SampleRepository;

/** Looks at the origins themselves: the right tags, on the right commits, and nothing else touched. */
final class EndingCheck {
    private static final String FIXED = "src/olympia/users/utils.py";

    private final SampleOrigins origins;
    private final Story.Ending ending;
    private final List<String> faults = new ArrayList<>();

    EndingCheck(SampleOrigins origins, Story.Ending ending) {
        this.origins = origins;
        this.ending = ending;
    }

    List<String> faults() {
        SampleRepository server = origins.repository(SampleOrigins.SERVER);
        tags(SampleOrigins.SERVER, List.of(Story.LAST_TAG, Story.TAG, Story.TAG + "-1"));
        tags(SampleOrigins.FRONTEND, List.of(Story.LAST_TAG, Story.TAG));
        leadsTo(SampleOrigins.SERVER, ending.serverHead());
        leadsTo(SampleOrigins.FRONTEND, ending.frontendHead());
        Optional<CommitId> revised = Optional.ofNullable(server.tags().get(Story.TAG + "-1"));
        check(
                revised.flatMap(server::parent).equals(Optional.of(ending.serverHead())),
                Story.TAG + "-1 is not one commit on top of " + Story.TAG);
        check(
                revised.flatMap(commit -> server.file(commit, FIXED))
                        .equals(server.file(ending.landed().fix(), FIXED)),
                Story.TAG + "-1 lacks the fix");
        check(
                origins.head(SampleOrigins.SERVER).equals(ending.landed().conflicting()),
                "the branch of addons-server was moved");
        return faults;
    }

    private void tags(RepositoryName name, List<String> expected) {
        List<String> tags = List.copyOf(origins.repository(name).tags().keySet());
        check(tags.equals(expected), name + " has the tags " + tags + " and not " + expected);
    }

    private void leadsTo(RepositoryName name, CommitId expected) {
        Map<String, CommitId> tags = origins.repository(name).tags();
        check(
                expected.equals(tags.get(Story.TAG)),
                Story.TAG + " of " + name + " is at " + tags.get(Story.TAG) + " and not at " + expected);
    }

    private void check(boolean isGood, String fault) {
        if (!isGood) {
            faults.add(fault);
        }
    }
}
