package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickOutcome.Built;
import org.pushduty.core.port.git.PickPlan;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.port.git.PickRequest.Kind;
import org.pushduty.core.train.CommitId;

/** What every source repository does about many picks of which not all apply. */
public abstract class PickPlanContract extends SourceRepositoryHarness {
    private CommitId base;

    @BeforeEach
    final void start() {
        base = commit("Start", "a.py", "1");
    }

    private CommitId commit(String subject, String path, String text) {
        return remote.commit(subject, "kumar", Map.of(path, text + "\n"));
    }

    private static PickRequest request(Kind kind, CommitId base, List<CommitId> commits, boolean mainline) {
        return new PickRequest(kind, base, commits, mainline, BOT, NOW);
    }

    private PickPlan tryOut(CommitId... commits) {
        repository.refresh();
        return repository.tryOut(request(Kind.PICK, base, List.of(commits), false));
    }

    private static List<CommitId> ids(List<Commit> commits) {
        return commits.stream().map(Commit::id).toList();
    }

    /** What {@code build} makes of those that apply is what the plan has made. */
    private void assertBuiltLikewise(PickPlan plan) {
        PickOutcome outcome = repository.build(request(Kind.PICK, base, ids(plan.applied()), false));

        Built built = (Built) outcome;
        assertThat(built.tip()).isEqualTo(plan.tip());
        assertThat(built.applied()).isEqualTo(plan.applied());
        assertThat(built.already()).isEmpty();
        assertThat(built.reordered()).isFalse();
    }

    @Test
    void whatDoesNotApplyIsLeftOutAndTheRestGoesOn() {
        CommitId good = commit("Good", "b.py", "1");
        commit("Between", "a.py", "2");
        CommitId bad = commit("Bad", "a.py", "3");
        CommitId better = commit("Better", "c.py", "1");

        PickPlan plan = tryOut(better, bad, good, better);
        assertThat(ids(plan.applied())).containsExactly(good, better);
        assertThat(plan.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.commit().id()).isEqualTo(bad))
                .satisfies(conflict -> assertThat(conflict.files()).containsExactly("a.py"));
        assertThat(plan.already()).isEmpty();
        assertThat(plan.merges()).isEmpty();
        assertThat(plan.elsewhere()).isEmpty();
        assertThat(remote.files(plan.tip())).isEqualTo(Map.of("a.py", "1\n", "b.py", "1\n", "c.py", "1\n"));
        assertBuiltLikewise(plan);
    }

    @Test
    void whatDependsOnOneLeftOutConflictsInItsTurn() {
        commit("Between", "a.py", "2");
        CommitId bad = commit("Bad", "a.py", "3");
        CommitId dependent = commit("On top of it", "a.py", "4");
        CommitId good = commit("Good", "b.py", "1");

        PickPlan plan = tryOut(good, dependent, bad);
        assertThat(ids(plan.applied())).containsExactly(good);
        assertThat(plan.conflicts())
                .extracting(conflict -> conflict.commit().id())
                .containsExactly(bad, dependent);
    }

    @Test
    void whatDependsOnOneThatAppliesAppliesToo() {
        CommitId first = commit("First", "a.py", "2");
        CommitId second = commit("Second", "a.py", "3");

        PickPlan plan = tryOut(second, first);
        assertThat(ids(plan.applied())).containsExactly(first, second);
        assertBuiltLikewise(plan);
    }

    @Test
    void whatIsThereIsAlready() {
        CommitId first = commit("First", "b.py", "1");
        remote.branch("topic", base);
        CommitId same = remote.commit("topic", "The same once more", "mat", Map.of("b.py", "1\n"));

        PickPlan plan = tryOut(same, base, first);
        assertThat(ids(plan.already())).containsExactly(base, same);
        assertThat(ids(plan.applied())).containsExactly(first);
    }

    @Test
    void mergesAreLeftOutUnlessTheyAreAskedFor() {
        CommitId merge = merge();
        CommitId good = commit("Good", "c.py", "1");

        PickPlan plan = tryOut(merge, good);
        assertThat(ids(plan.merges())).containsExactly(merge);
        assertThat(ids(plan.applied())).containsExactly(good);
        PickPlan taken = repository.tryOut(request(Kind.PICK, base, List.of(good, merge), true));
        assertThat(ids(taken.applied())).containsExactly(merge, good);
        assertThat(taken.merges()).isEmpty();
    }

    private CommitId merge() {
        remote.branch("topic", base);
        CommitId topic = remote.commit("topic", "Topic", "mat", Map.of("t.py", "1\n"));
        commit("Three", "b.py", "1");
        return remote.merge(RemoteByHand.BRANCH, "Merge topic", "jason", topic);
    }

    @Test
    void whatIsNotOnTheBranchIsTriedLastAndNamed() {
        remote.branch("topic", base);
        CommitId early = remote.commit("topic", "Early", "mat", Map.of("t.py", "1\n"));
        CommitId late = remote.commit("topic", "Late", "mat", Map.of("a.py", "9\n"));
        CommitId good = commit("Good", "a.py", "2");

        PickPlan plan = tryOut(early, late, good);
        assertThat(ids(plan.applied())).containsExactly(good, early);
        assertThat(plan.conflicts())
                .extracting(conflict -> conflict.commit().id())
                .containsExactly(late);
        assertThat(ids(plan.elsewhere())).containsExactly(early, late);
        assertBuiltLikewise(plan);
    }

    @Test
    void thePlanOfTheSameRequestIsTheSame() {
        CommitId good = commit("Good", "b.py", "1");
        commit("Between", "a.py", "2");
        CommitId bad = commit("Bad", "a.py", "3");

        assertThat(tryOut(good, bad)).isEqualTo(tryOut(good, bad));
        assertThat(repository.commit(tryOut(good, bad).tip())).isPresent();
    }

    @Test
    void whereNothingAppliesTheTipIsTheBase() {
        commit("Between", "a.py", "2");
        CommitId bad = commit("Bad", "a.py", "3");

        assertThat(tryOut(bad, base).tip()).isEqualTo(base);
    }

    @Test
    void revertsAreTriedNewestFirst() {
        CommitId first = commit("First", "a.py", "2");
        CommitId second = commit("Second", "b.py", "1");
        CommitId third = commit("Third", "a.py", "3");
        repository.refresh();

        PickPlan plan = repository.tryOut(request(Kind.REVERT, third, List.of(first, second), false));
        assertThat(ids(plan.applied())).containsExactly(second);
        assertThat(plan.conflicts())
                .extracting(conflict -> conflict.commit().id())
                .containsExactly(first);
    }

    @Test
    void aCommitTheMirrorLacksIsAFailure() {
        assertThatThrownBy(() -> tryOut(new CommitId("1".repeat(40)))).isInstanceOf(OutsideException.class);
    }
}
