package org.pushduty.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.CommitLookup;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.port.git.PublishOutcome.Published;
import org.pushduty.core.port.git.PublishOutcome.Refused;
import org.pushduty.core.port.git.PublishOutcome.Taken;
import org.pushduty.core.train.CommitId;

/** What every source repository does about reading and publishing; {@link PicksContract} adds picks and reverts. */
public abstract class SourceRepositoryContract extends SourceRepositoryHarness {

    @Test
    void anEmptyRemoteHasNoHead() {
        repository.refresh();

        assertThat(repository.head()).isEmpty();
        assertThat(repository.tags()).isEmpty();
        assertThat(repository.recent(5)).isEmpty();
        assertThat(repository.find("abcd")).isEqualTo(new CommitLookup.Unknown());
    }

    @Test
    void theHeadIsTheOneOfTheLastRefresh() {
        CommitId first = remote.commit("Fix login", "kumar", Map.of("a.py", "1\n"));
        repository.refresh();
        CommitId second = remote.commit("Fix logout", "kumar", Map.of("a.py", "2\n"));

        assertThat(repository.branch()).isEqualTo(RemoteByHand.BRANCH);
        assertThat(repository.head()).contains(first);
        repository.refresh();
        assertThat(repository.head()).contains(second);
    }

    @Test
    void aRewrittenBranchIsFollowed() {
        List<CommitId> line = line(3);
        repository.refresh();
        remote.branch(RemoteByHand.BRANCH, line.get(0));
        repository.refresh();

        assertThat(repository.head()).contains(line.get(0));
    }

    @Test
    void tagsLeadToTheirCommits() {
        List<CommitId> line = line(2);
        remote.tag("2016.09.29", line.get(0));
        remote.lightweightTag("2016.09.29-1", line.get(1));
        repository.refresh();

        assertThat(repository.tags()).isEqualTo(Map.of("2016.09.29", line.get(0), "2016.09.29-1", line.get(1)));
    }

    @Test
    void tagsMovedOrRemovedByOthersAreFollowed() {
        List<CommitId> line = line(2);
        remote.tag("one", line.get(0));
        remote.tag("two", line.get(0));
        repository.refresh();
        remote.tag("one", line.get(1));
        remote.removeTag("two");
        repository.refresh();

        assertThat(repository.tags()).isEqualTo(Map.of("one", line.get(1)));
    }

    @Test
    void commitsAreShownWithAuthorAndSubject() {
        CommitId root = remote.commit("Fix login\n\nIt was broken.", "kumar", Map.of("a.py", "1\n"));
        CommitId child = remote.commit("Fix logout", "mat", Map.of("a.py", "2\n"));
        repository.refresh();

        Commit first = repository.commit(root).orElseThrow();
        assertThat(first.subject()).isEqualTo("Fix login");
        assertThat(first.author()).isEqualTo("kumar");
        assertThat(first.parents()).isEmpty();
        assertThat(repository.commit(child).map(Commit::parents)).contains(List.of(root));
        assertThat(repository.commit(new CommitId("0".repeat(39) + "1"))).isEmpty();
    }

    @Test
    void anAbbreviationFindsItsCommit() {
        CommitId root = line(1).get(0);
        repository.refresh();
        var found = new CommitLookup.Found(repository.commit(root).orElseThrow());

        assertThat(repository.find(root.hex())).isEqualTo(found);
        assertThat(repository.find(root.hex().substring(0, 7))).isEqualTo(found);
        assertThat(repository.find(root.hex().substring(0, 12).toUpperCase(Locale.ROOT)))
                .isEqualTo(found);
    }

    @Test
    void anAbbreviationOfSeveralCommitsGivesThem() {
        var seen = new HashMap<String, CommitId>();
        Optional<CommitId> twin = Optional.empty();
        CommitId last = line(1).get(0);
        for (int i = 0; i < 2000 && twin.isEmpty(); i++) {
            last = remote.commit("Change", "kumar", Map.of("b.py", i + "\n"));
            twin = Optional.ofNullable(seen.put(last.hex().substring(0, 4), last));
        }
        repository.refresh();

        CommitLookup lookup = repository.find(last.hex().substring(0, 4));
        assertThat(((CommitLookup.Ambiguous) lookup).candidates())
                .extracting(Commit::id)
                .containsExactlyInAnyOrder(last, twin.orElseThrow());
    }

    @Test
    void whatNoBranchOrTagHoldsAnyMoreIsNotFound() {
        List<CommitId> line = line(2);
        remote.branch("topic", line.get(1));
        CommitId lost = remote.commit("topic", "Try", "mat", Map.of("t.py", "1\n"));
        repository.refresh();
        assertThat(repository.find(lost.hex())).isInstanceOf(CommitLookup.Found.class);
        remote.removeBranch("topic");
        repository.refresh();

        assertThat(repository.find(lost.hex())).isEqualTo(new CommitLookup.Unknown());
    }

    @Test
    void containsFollowsAncestry() {
        List<CommitId> line = line(2);
        repository.refresh();

        assertThat(repository.contains(line.get(1), line.get(0))).isTrue();
        assertThat(repository.contains(line.get(1), line.get(1))).isTrue();
        assertThat(repository.contains(line.get(0), line.get(1))).isFalse();
    }

    @Test
    void aRangeCountsCommitsAndAuthorsWithoutMerges() {
        CommitId from = line(1).get(0);
        remote.branch("topic", from);
        remote.commit("topic", "One", "mat", Map.of("t.py", "1\n"));
        CommitId topic = remote.commit("topic", "Two", "kumar", Map.of("t.py", "2\n"));
        remote.commit("Three", "kumar", Map.of("b.py", "1\n"));
        CommitId to = remote.merge(RemoteByHand.BRANCH, "Merge topic", "jason", topic);
        repository.refresh();

        CommitRange range = repository.range(from, to);
        assertThat(range.commits()).isEqualTo(3);
        assertThat(range.authors()).containsExactly("kumar", "mat");
        assertThat(range.newest()).extracting(Commit::subject).containsExactly("Three", "Two", "One");
        assertThat(repository.range(to, from).commits()).isZero();
    }

    @Test
    void aRangeShowsAtMostAHundredCommits() {
        List<CommitId> line = line(121);
        repository.refresh();

        CommitRange range = repository.range(line.get(0), line.get(120));
        assertThat(range.commits()).isEqualTo(120);
        assertThat(range.newest()).hasSize(100);
        assertThat(range.newest().get(0).id()).isEqualTo(line.get(120));
    }

    @Test
    void recentCommitsComeNewestFirst() {
        List<CommitId> line = line(3);
        repository.refresh();

        assertThat(repository.recent(2)).extracting(Commit::id).containsExactly(line.get(2), line.get(1));
    }

    @Test
    void aPullRequestIsFoundByItsNumber() {
        CommitId squashed = remote.commit("Fix login (#12)", "kumar", Map.of("a.py", "1\n"));
        remote.commit("Fix logout (#123)", "kumar", Map.of("a.py", "2\n"));
        remote.commit("Mend what #12 broke", "kumar", Map.of("a.py", "3\n"));
        repository.refresh();

        assertThat(repository.ofPullRequest(12, 5)).extracting(Commit::id).containsExactly(squashed);
        assertThat(repository.ofPullRequest(13, 5)).isEmpty();
    }

    @Test
    void aPublishedTagIsOnTheRemoteAndInTheMirror() {
        CommitId head = line(1).get(0);
        repository.refresh();

        assertThat(repository.publish(step(repository, 0, head))).isEqualTo(new Published(false));
        assertThat(remote.remoteTags()).isEqualTo(Map.of("2016.10.06", head));
        assertThat(repository.tags()).isEqualTo(Map.of("2016.10.06", head));
    }

    @Test
    void publishingAgainChangesNothing() {
        CommitId head = line(1).get(0);
        repository.refresh();
        repository.publish(step(repository, 0, head));

        assertThat(repository.publish(step(repository, 0, head))).isEqualTo(new Published(true));
        assertThat(remote.remoteTags()).isEqualTo(Map.of("2016.10.06", head));
    }

    @Test
    void aTagSomebodyElseMadeOnTheSameCommitIsThere() {
        CommitId head = line(1).get(0);
        repository.refresh();
        remote.lightweightTag("2016.10.06", head);

        assertThat(repository.publish(step(repository, 0, head))).isEqualTo(new Published(true));
    }

    @Test
    void aTagSomebodyElseMadeOnAnotherCommitIsLeftAlone() {
        List<CommitId> line = line(2);
        repository.refresh();
        remote.tag("2016.10.06", line.get(0));

        assertThat(repository.publish(step(repository, 0, line.get(1)))).isEqualTo(new Taken(line.get(0)));
        assertThat(remote.remoteTags()).isEqualTo(Map.of("2016.10.06", line.get(0)));
    }

    @Test
    void aTagTakenByACommitTheMirrorLacksIsTakenToo() {
        CommitId first = line(1).get(0);
        repository.refresh();
        CommitId unseen = remote.commit("Unseen", "mat", Map.of("b.py", "1\n"));
        remote.tag("2016.10.06", unseen);

        assertThat(repository.publish(step(repository, 0, first))).isEqualTo(new Taken(unseen));
    }

    @Test
    protected void aRefusalIsGivenInTheRemotesWords() {
        CommitId head = line(1).get(0);
        repository.refresh();
        remote.refuse("tags are made by the release team");

        assertThat(repository.publish(step(repository, 0, head)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("tags are made by the release team")
                                .doesNotContain("\n"));
        assertThat(remote.remoteTags()).isEmpty();
        assertThat(repository.tags()).isEmpty();
    }

    @Test
    void aRemoteThatIsAwayFailsAndIsTriedAgain() {
        CommitId head = line(1).get(0);
        repository.refresh();
        remote.vanish();

        assertThatThrownBy(repository::refresh)
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining(repository.name().text());
        assertThatThrownBy(() -> repository.publish(step(repository, 0, head))).isInstanceOf(OutsideException.class);
        assertThat(repository.access().canRead()).isFalse();
        assertThat(repository.head()).contains(head);

        remote.comeBack();
        assertThat(repository.publish(step(repository, 0, head))).isEqualTo(new Published(false));
    }

    @Test
    void accessIsGrantedToRemotesThatTakePushes() {
        line(1);

        assertThat(repository.access().canRead()).isTrue();
        assertThat(repository.access().mayPush()).isTrue();
        assertThat(repository.access().story()).isNotBlank();
    }
}
