package org.pushduty.core.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pushduty.core.port.git.Commit;
import org.pushduty.core.port.git.CommitLookup;
import org.pushduty.core.port.git.CommitRange;
import org.pushduty.core.port.git.PickOutcome;
import org.pushduty.core.port.git.PickPlan;
import org.pushduty.core.port.git.PickRequest;
import org.pushduty.core.port.git.PublishOutcome;
import org.pushduty.core.port.git.PushAccess;
import org.pushduty.core.push.TagStep;
import org.pushduty.core.train.CommitId;
import org.pushduty.core.train.RepositoryName;

/**
 * One repository of a train: a bare mirror of its remote. Nothing here touches a work tree, moves a branch, or changes
 * or deletes a tag. Used from several threads. Every method may throw {@link OutsideException}; its reason names what
 * the remote or the disk said. An implementation must pass {@code PicksContract}, {@code PickPlanContract} and
 * {@code ChangesContract}.
 */
public interface SourceRepository {

    RepositoryName name();

    /** The branch that the train ships from, for example {@code master}. */
    String branch();

    /** Brings the mirror up to the remote: all branches and tags. Everything below speaks of the last refresh. */
    void refresh();

    /** The head of the branch; empty where the remote has no such branch. */
    Optional<CommitId> head();

    /** Every tag that leads to a commit, annotated or not, by name, with that commit. */
    Map<String, CommitId> tags();

    /**
     * What {@code abbreviation} (4 to 40 hexadecimal digits) stands for among the commits that a branch or tag holds.
     */
    CommitLookup find(String abbreviation);

    /** The commit of that full id, if the mirror has it. */
    Optional<Commit> commit(CommitId id);

    /** Whether {@code earlier} is {@code later} or one of its ancestors. */
    boolean contains(CommitId later, CommitId earlier);

    /** What {@code to} has and {@code from} lacks. */
    CommitRange range(CommitId from, CommitId to);

    /**
     * Whether the change of {@code commit} (of a merge: against its first parent) is in {@code tip}. It is where
     * {@code tip} has the commit itself, one that says it was picked from it, or one of the same patch-id, and no later
     * commit says that it reverts it, whatever was made of its lines since. It also is where picking it onto
     * {@code tip} would go through and make no difference: so is a change found that came squashed together with
     * others, to a file since renamed, or again after a revert. A change that came in part, that was squashed and then
     * taken out or edited over, or that is none (an empty commit) is not found so.
     */
    boolean hasChangeOf(CommitId tip, CommitId commit);

    /**
     * The newest commits of the branch, newest first, whose message speaks of that pull or merge request: the one it
     * was squashed to, those it was rebased to, or its merge, which is to be asked for what it {@link #brought}.
     */
    List<Commit> ofPullRequest(int number, int limit);

    /**
     * The commits that a merge brought to its first parent, oldest first, merges left out: at most {@code limit}, the
     * newest of them. Of a commit that is no merge, that commit alone.
     */
    List<Commit> brought(CommitId merge, int limit);

    /** The newest commits of the branch, newest first. */
    List<Commit> recent(int limit);

    /**
     * Builds, in the mirror alone, the commits of a pick or a revert. Nothing is tagged or pushed. The same request
     * makes the same commits, to the last bit.
     */
    PickOutcome build(PickRequest request);

    /**
     * Tries, in the mirror alone, which of many picks (or reverts) apply together: what does not apply is left out, and
     * the rest goes on. The same request on the same branch makes the same plan, and the same commits as {@link #build}
     * makes of just those that apply.
     */
    PickPlan tryOut(PickRequest request);

    /**
     * Makes the annotated tag of {@code step} and pushes it, and only it, never by force. Idempotent: where the remote
     * has the tag already and it leads to the step's commit, that is {@link PublishOutcome.Published} too.
     */
    PublishOutcome publish(TagStep step);

    /** Asks the remote whether it can be read and whether it would take a tag; changes nothing there. */
    PushAccess access();
}
