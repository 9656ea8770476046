package org.pushduty.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pushduty.app.demo.HistoryScript.BackStep;
import org.pushduty.app.demo.HistoryScript.BranchStep;
import org.pushduty.app.demo.HistoryScript.CommitStep;
import org.pushduty.app.demo.HistoryScript.MergeStep;
import org.pushduty.app.demo.HistoryScript.Step;
import org.pushduty.app.demo.HistoryScript.TagStep;
import org.pushduty.core.train.CommitId;
import org.pushduty.git.sample.SampleChange;
import org.pushduty.git.sample.SampleRepository;

/** Carries a {@link HistoryScript} out in an empty repository. */
final class HistoryWriter {
    private static final Duration HISTORY = Duration.ofDays(27);
    private static final Duration SINCE_TAG = Duration.ofDays(9);
    private static final Duration LAST = Duration.ofHours(5);

    private final SampleRepository repository;
    private final HistoryScript script;
    private final Instant now;
    private final Map<String, CommitId> sides = new LinkedHashMap<>();
    private final int tagAt;
    private String branch = SampleOrigins.BRANCH;

    HistoryWriter(SampleRepository repository, HistoryScript script, Instant now) {
        this.repository = repository;
        this.script = script;
        this.now = now;
        tagAt = script.steps().indexOf(new TagStep());
    }

    /** Returns the commit that last week's tag is to name. */
    CommitId write() {
        List<Step> steps = script.steps();
        for (int i = 0; i < tagAt; i++) {
            write(steps.get(i), at(i));
        }
        CommitId tagged = repository.head(SampleOrigins.BRANCH).orElseThrow();
        for (int i = tagAt + 1; i < steps.size(); i++) {
            write(steps.get(i), at(i));
        }
        return tagged;
    }

    // Spread over the weeks before the tag, and over the days since it.
    private Instant at(int step) {
        if (step < tagAt) {
            Duration pace = HISTORY.minus(SINCE_TAG).dividedBy(tagAt + 1L);
            return now.minus(HISTORY).plus(pace.multipliedBy(step)).plusSeconds(unevenness(step));
        }
        Duration pace = SINCE_TAG.minus(LAST).dividedBy(script.steps().size() - tagAt);
        return now.minus(SINCE_TAG).plus(pace.multipliedBy((long) step - tagAt)).plusSeconds(unevenness(step));
    }

    private static long unevenness(int step) {
        return step * 733L % 3000;
    }

    private void write(Step step, Instant at) {
        if (step instanceof CommitStep commit) {
            var edits = new FileEdits(path -> repository.file(branch, path));
            repository.commit(branch, edits.change(commit, at));
            return;
        }
        if (step instanceof MergeStep merge) {
            var change = new SampleChange(merge.subject(), merge.author(), at, Map.of(), Set.of());
            repository.merge(
                    branch, Optional.ofNullable(sides.get(merge.name())).orElseThrow(), change);
            return;
        }
        if (step instanceof BranchStep side) {
            repository.branch(side.name(), repository.head(branch).orElseThrow());
            branch = side.name();
            return;
        }
        if (step instanceof BackStep) {
            sides.put(branch, repository.head(branch).orElseThrow());
            repository.dropBranch(branch);
            branch = SampleOrigins.BRANCH;
        }
    }
}
