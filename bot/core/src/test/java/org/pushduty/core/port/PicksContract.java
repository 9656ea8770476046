package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.CommitLookup;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickOutcome.Built;
import org.pushduty.core.port.git.PickOutcome.Conflict;
import org.pushduty.core.port.git.PickOutcome.IsMerge;
import org.pushduty.core.port.git.PickOutcome.NothingToDo;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.port.git.PickRequest.Kind;
import org.pushduty.core.port.git.PublishOutcome.Published;
import org.pushduty.core.train.CommitId;

/** What every source repository does about picks and reverts, on top of {@link SourceRepositoryContract}. */
public abstract class PicksContract extends SourceRepositoryContract {

    protected final PickOutcome pick(CommitId base, CommitId... commits) {
        return build(Kind.PICK, base, commits);
    }

    protected final PickOutcome revert(CommitId base, CommitId... commits) {
        return build(Kind.REVERT, base, commits);
    }

    private PickOutcome build(Kind kind, CommitId base, CommitId... commits) {
        repository.refresh();
        return repository.build(new PickRequest(kind, base, List.of(commits), false, BOT, NOW));
    }

    private CommitId commit(String subject, String path, String text) {
        return remote.commit(subject, "kumar", Map.of(path, text + "\n"));
    }

    @Test
    void aPickKeepsTheAuthorAndNamesItsOrigin() {
        CommitId base = commit("Start", "a.py", "1");
        commit("Unwanted", "b.py", "1");
        CommitId wanted = commit("Fix login", "c.py", "1");

        Built built = (Built) pick(base, wanted);
        Commit tip = repository.commit(built.tip()).orElseThrow();
        assertThat(tip.author()).isEqualTo("kumar");
        assertThat(tip.authored())
                .isEqualTo(repository.commit(wanted).orElseThrow().authored());
        assertThat(tip.parents()).containsExactly(base);
        assertThat(remote.message(built.tip()))
                .isEqualTo("Fix login\n\n(cherry picked from commit " + wanted.hex() + ")\n");
        assertThat(remote.files(built.tip())).isEqualTo(Map.of("a.py", "1\n", "c.py", "1\n"));
        assertThat(built.applied()).extracting(Commit::id).containsExactly(wanted);
        assertThat(built.already()).isEmpty();
        assertThat(built.reordered()).isFalse();
    }

    @Test
    void theSameRequestMakesTheSameCommits() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId wanted = commit("Fix login", "c.py", "1");

        assertThat(pick(base, wanted)).isEqualTo(pick(base, wanted));
    }

    @Test
    void picksAreAppliedInTheBranchsOrder() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId first = commit("First", "a.py", "2");
        CommitId second = commit("Second", "a.py", "3");

        Built built = (Built) pick(base, second, first, second);
        assertThat(built.applied()).extracting(Commit::id).containsExactly(first, second);
        assertThat(built.reordered()).isTrue();
        assertThat(remote.files(built.tip())).isEqualTo(Map.of("a.py", "3\n"));
    }

    @Test
    void whatTheBaseHasIsAlready() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId first = commit("First", "a.py", "2");
        CommitId second = commit("Second", "b.py", "3");
        CommitId tip = ((Built) pick(base, first)).tip();

        Built built = (Built) pick(tip, base, first, second);
        assertThat(built.already()).extracting(Commit::id).containsExactly(base, first);
        assertThat(built.applied()).extracting(Commit::id).containsExactly(second);
        assertThat(((NothingToDo) pick(tip, first)).already())
                .extracting(Commit::id)
                .containsExactly(first);
    }

    @Test
    void aPickThatWasTakenOutCanBePutBack() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId bad = commit("Bad", "a.py", "2");
        CommitId without = ((Built) revert(bad, bad)).tip();

        Built again = (Built) pick(without, bad);
        assertThat(remote.files(without)).isEqualTo(remote.files(base));
        assertThat(remote.files(again.tip())).isEqualTo(Map.of("a.py", "2\n"));
    }

    @Test
    void aConflictNamesCommitFilesAndWhatWouldHelp() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId earlier = commit("Earlier", "a.py", "2");
        commit("Elsewhere", "b.py", "1");
        CommitId wanted = commit("Wanted", "a.py", "3");

        Conflict conflict = (Conflict) pick(base, wanted);
        assertThat(conflict.commit().id()).isEqualTo(wanted);
        assertThat(conflict.files()).containsExactly("a.py");
        assertThat(conflict.missing()).extracting(Commit::id).containsExactly(earlier);
        assertThat(pick(base, earlier, wanted)).isInstanceOf(Built.class);
    }

    @Test
    void severalMissingCommitsComeOldestFirst() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId first = commit("First", "a.py", "2");
        CommitId second = commit("Second", "a.py", "3");
        CommitId wanted = commit("Wanted", "a.py", "4");

        assertThat(((Conflict) pick(base, wanted)).missing())
                .extracting(Commit::id)
                .containsExactly(first, second);
    }

    @Test
    void moreThanFiveMissingCommitsAreNoHelp() {
        List<CommitId> line = line(8);

        assertThat(((Conflict) pick(line.get(0), line.get(6))).missing()).hasSize(5);
        assertThat(((Conflict) pick(line.get(0), line.get(7))).missing()).isEmpty();
    }

    @Test
    void ofSeveralPicksOneInConflictStopsAll() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId good = commit("Good", "b.py", "1");
        commit("Between", "a.py", "2");
        CommitId bad = commit("Bad", "a.py", "3");

        assertThat(((Conflict) pick(base, good, bad)).commit().id()).isEqualTo(bad);
    }

    @Test
    void aMergeIsRefusedWithWhatItBrought() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId merge = mergeOfTwo(base);

        IsMerge refused = (IsMerge) pick(base, merge);
        assertThat(refused.merge().id()).isEqualTo(merge);
        assertThat(refused.brought()).extracting(Commit::subject).containsExactly("One", "Two");
    }

    @Test
    void aMergeIsTakenAsOneChangeWhereThatIsWanted() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId merge = mergeOfTwo(base);
        repository.refresh();

        var request = new PickRequest(Kind.PICK, base, List.of(merge), true, BOT, NOW);
        Built built = (Built) repository.build(request);
        assertThat(remote.files(built.tip())).isEqualTo(Map.of("a.py", "1\n", "t.py", "2\n"));
    }

    private CommitId mergeOfTwo(CommitId base) {
        remote.branch("topic", base);
        remote.commit("topic", "One", "mat", Map.of("t.py", "1\n"));
        CommitId topic = remote.commit("topic", "Two", "mat", Map.of("t.py", "2\n"));
        commit("Three", "b.py", "1");
        return remote.merge(RemoteByHand.BRANCH, "Merge topic", "jason", topic);
    }

    @Test
    void revertsTakeTheNewestOutFirst() {
        commit("Start", "a.py", "1");
        CommitId first = commit("First", "a.py", "2");
        CommitId second = commit("Second", "a.py", "3");

        Built built = (Built) revert(second, first, second);
        assertThat(built.applied()).extracting(Commit::id).containsExactly(second, first);
        assertThat(built.reordered()).isTrue();
        assertThat(remote.files(built.tip())).isEqualTo(Map.of("a.py", "1\n"));
        assertThat(remote.message(built.tip()))
                .isEqualTo("Revert \"First\"\n\nThis reverts commit " + first.hex() + ".\n");
        Commit tip = repository.commit(built.tip()).orElseThrow();
        assertThat(tip.author()).isEqualTo(BOT.name());
        assertThat(tip.authored()).isEqualTo(NOW);
    }

    @Test
    void whatIsNotThereNeedsNoRevert() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId later = commit("Later", "b.py", "1");

        assertThat(revert(base, later)).isInstanceOf(NothingToDo.class);
    }

    @Test
    void aRevertInConflictNamesItsFiles() {
        commit("Start", "a.py", "1");
        CommitId first = commit("First", "a.py", "2");
        CommitId second = commit("Second", "a.py", "3");

        Conflict conflict = (Conflict) revert(second, first);
        assertThat(conflict.commit().id()).isEqualTo(first);
        assertThat(conflict.files()).containsExactly("a.py");
    }

    @Test
    void whatIsBuiltIsNotFoundUntilItIsPublished() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId wanted = commit("Wanted", "b.py", "1");
        CommitId tip = ((Built) pick(base, wanted)).tip();

        assertThat(repository.commit(tip)).isPresent();
        assertThat(repository.find(tip.hex())).isEqualTo(new CommitLookup.Unknown());
        assertThat(remote.remoteTags()).isEmpty();
        assertThat(repository.publish(step(repository, 1, tip))).isEqualTo(new Published(false));
        assertThat(remote.remoteTags()).isEqualTo(Map.of("2016.10.06-1", tip));
        assertThat(repository.find(tip.hex())).isInstanceOf(CommitLookup.Found.class);
    }

    @Test
    void aPickedChangeIsKnownAgain() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId wanted = commit("Wanted", "b.py", "1");
        CommitId other = commit("Other", "b.py", "2");
        CommitId tip = ((Built) pick(base, wanted)).tip();

        assertThat(repository.hasChangeOf(tip, wanted)).isTrue();
        assertThat(repository.hasChangeOf(tip, base)).isTrue();
        assertThat(repository.hasChangeOf(tip, other)).isFalse();
        assertThat(repository.hasChangeOf(base, wanted)).isFalse();
    }

    @Test
    void aChangeThatWasTakenOutIsNotThereAnyMore() {
        CommitId base = commit("Start", "a.py", "1");
        CommitId wanted = commit("Wanted", "b.py", "1");
        CommitId picked = ((Built) pick(base, wanted)).tip();
        CommitId without = ((Built) revert(picked, wanted)).tip();
        CommitId again = ((Built) pick(without, wanted)).tip();
        CommitId undone = ((Built) revert(wanted, wanted)).tip();

        assertThat(repository.hasChangeOf(without, wanted)).isFalse();
        assertThat(repository.hasChangeOf(again, wanted)).isTrue();
        assertThat(repository.hasChangeOf(undone, wanted)).isFalse();
    }

    @Test
    void aCommitTheMirrorLacksIsAFailure() {
        CommitId base = commit("Start", "a.py", "1");

        assertThatThrownBy(() -> pick(base, new CommitId("1".repeat(40)))).isInstanceOf(OutsideException.class);
    }
}
