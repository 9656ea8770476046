package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.train.CommitId;

/**
 * How every source repository finds a change again that came to another branch by another way, and what a merge
 * brought.
 */
public abstract class ChangesContract extends SourceRepositoryHarness {
    protected static final String RELEASE = "release";

    protected CommitId base;

    @BeforeEach
    final void branchesPart() {
        base = remote.commit("Start", "kumar", Map.of("a.py", text("line 5"), "b.py", "1\n", "z.py", "1\n"));
        remote.branch(RELEASE, base);
        remote.commit("Elsewhere", "kumar", Map.of("e.py", "1\n"));
    }

    /** Ten lines, of which the fifth is this one: enough for a renamed file to be known again. */
    private static String text(String fifth) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(number -> number == 5 ? fifth : "line " + number)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private CommitId fix() {
        return remote.commit("Fix login", "kumar", Map.of("a.py", text("fixed")));
    }

    protected final CommitId onRelease(String message, Map<String, String> files) {
        return remote.commit(RELEASE, message, "mat", files);
    }

    protected final boolean isFound(CommitId tip, CommitId commit) {
        repository.refresh();
        return repository.hasChangeOf(tip, commit);
    }

    @Test
    void aRewordedChangeIsFoundWhateverBecameOfItsLines() {
        CommitId fix = fix();
        CommitId reworded = onRelease("Mend the login", Map.of("a.py", text("fixed")));
        CommitId later = onRelease("Do it another way", Map.of("a.py", text("fixed better")));

        assertThat(isFound(reworded, fix)).isTrue();
        assertThat(isFound(later, fix)).isTrue();
        assertThat(isFound(base, fix)).isFalse();
    }

    @Test
    void changesSquashedTogetherAreFound() {
        CommitId fix = fix();
        CommitId other = remote.commit("Fix logout", "kumar", Map.of("b.py", "2\n", "n.py", "1\n"));
        CommitId without = onRelease("Elsewhere too", Map.of("z.py", "2\n"));
        CommitId squashed = onRelease("Fix both", Map.of("a.py", text("fixed"), "b.py", "2\n", "n.py", "1\n"));

        assertThat(isFound(squashed, fix)).isTrue();
        assertThat(isFound(squashed, other)).isTrue();
        assertThat(isFound(without, fix)).isFalse();
        assertThat(isFound(without, other)).isFalse();
    }

    @Test
    void aChangeSquashedAndThenTakenOutIsNotFound() {
        CommitId fix = fix();
        CommitId squashed = onRelease("Fix both", Map.of("a.py", text("fixed"), "z.py", "2\n"));
        CommitId without = onRelease(
                "Revert \"Fix both\"\n\nThis reverts commit " + squashed.hex() + ".",
                Map.of("a.py", text("line 5"), "z.py", "1\n"));
        CommitId again = onRelease("Both once more", Map.of("a.py", text("fixed"), "z.py", "2\n"));

        assertThat(isFound(without, fix)).isFalse();
        assertThat(isFound(again, fix)).isTrue();
    }

    @Test
    void aChangeThatCameInPartIsNotFound() {
        CommitId fix = remote.commit("Fix login", "kumar", Map.of("a.py", text("fixed"), "b.py", "2\n"));
        CommitId half = onRelease("Fix half of it", Map.of("a.py", text("fixed"), "z.py", "2\n"));
        CommitId whole = onRelease("Fix the rest", Map.of("b.py", "2\n", "z.py", "3\n"));

        assertThat(isFound(half, fix)).isFalse();
        assertThat(isFound(whole, fix)).isTrue();
    }

    @Test
    void aChangeToAFileThatWasRenamedMeanwhileIsFound() {
        CommitId fix = fix();
        CommitId renamed = remote.rename(RELEASE, "a.py", "c.py");
        CommitId squashed = onRelease("Fix login, and more", Map.of("c.py", text("fixed"), "z.py", "2\n"));

        assertThat(isFound(renamed, fix)).isFalse();
        assertThat(isFound(squashed, fix)).isTrue();
    }

    @Test
    void aSquashedChangeThatWasEditedOverIsLeftToAPerson() {
        CommitId fix = fix();
        onRelease("Fix both", Map.of("a.py", text("fixed"), "z.py", "2\n"));
        CommitId superseded = onRelease("Do it another way", Map.of("a.py", text("fixed better"), "z.py", "3\n"));

        assertThat(isFound(superseded, fix)).isFalse();
    }

    @Test
    void anAncestorThatWasTakenOutAndCameBackSquashedIsFound() {
        CommitId fix = fix();
        CommitId without = remote.commit(
                "Revert \"Fix login\"\n\nThis reverts commit " + fix.hex() + ".",
                "mat",
                Map.of("a.py", text("line 5")));
        CommitId again = remote.commit("Fix all", "mat", Map.of("a.py", text("fixed"), "z.py", "2\n"));

        assertThat(isFound(without, fix)).isFalse();
        assertThat(isFound(again, fix)).isTrue();
    }

    @Test
    void ofAMergeItIsWhatItBrought() {
        CommitId merge = mergeOfTwo();
        CommitId half = onRelease("One", Map.of("t.py", "1\n", "z.py", "2\n"));
        CommitId squashed = onRelease("One and two", Map.of("t.py", "2\n", "u.py", "1\n"));

        assertThat(isFound(half, merge)).isFalse();
        assertThat(isFound(squashed, merge)).isTrue();
    }

    @Test
    void whatIsNoChangeIsFoundAsAnAncestorAlone() {
        CommitId nothing = remote.commit("Trigger the build", "kumar", Map.of());

        assertThat(isFound(base, nothing)).isFalse();
        assertThat(isFound(nothing, nothing)).isTrue();
    }

    protected final CommitId mergeOfTwo() {
        remote.branch("topic", base);
        remote.commit("topic", "One", "mat", Map.of("t.py", "1\n"));
        CommitId topic = remote.commit("topic", "Two", "mat", Map.of("t.py", "2\n", "u.py", "1\n"));
        return remote.merge(RemoteByHand.BRANCH, "Merge pull request #12 from mat/topic", "jason", topic);
    }

    @Test
    void aMergeTellsWhatItBroughtOldestFirst() {
        CommitId merge = mergeOfTwo();
        repository.refresh();

        assertThat(repository.brought(merge, 9)).extracting(Commit::subject).containsExactly("One", "Two");
        assertThat(repository.brought(merge, 1)).extracting(Commit::subject).containsExactly("Two");
    }

    @Test
    void whatIsNoMergeBroughtItself() {
        CommitId fix = fix();
        repository.refresh();

        assertThat(repository.brought(fix, 9)).extracting(Commit::id).containsExactly(fix);
        assertThat(repository.brought(base, 9)).extracting(Commit::id).containsExactly(base);
    }

    @Test
    void aPullRequestLeadsToTheCommitsToBePicked() {
        CommitId squashed = remote.commit("Fix login (#11)", "kumar", Map.of("a.py", text("fixed")));
        mergeOfTwo();
        remote.commit("Rebased: one (#13)", "kumar", Map.of("b.py", "2\n"));
        remote.commit("Rebased: two (#13)", "kumar", Map.of("b.py", "3\n"));
        repository.refresh();

        assertThat(ofPullRequest(11)).extracting(Commit::id).containsExactly(squashed);
        assertThat(ofPullRequest(12)).extracting(Commit::subject).containsExactly("One", "Two");
        assertThat(ofPullRequest(13))
                .extracting(Commit::subject)
                .containsExactlyInAnyOrder("Rebased: one (#13)", "Rebased: two (#13)");
    }

    /** What a command does with the number. */
    private List<Commit> ofPullRequest(int number) {
        return repository.ofPullRequest(number, 9).stream()
                .flatMap(commit -> repository.brought(commit.id(), 9).stream())
                .distinct()
                .toList();
    }
}
